#include <CLI/CLI.hpp>
#include <iostream>
#include <string>
#include <vector>

#include "report/compare/comparison.h"
#include "report/compare/text.h"
#include "report/record/reader.h"
#include "report/record/visible.h"
#include "report/site/directory.h"
#include "report/site/site.h"

namespace proctor {
namespace {

constexpr int differs_for_the_worse = 1, bad_input = 2, broke_down = 3;

std::vector<record::Record> read_all(const std::vector<std::string>& files) {
  std::vector<record::Record> records;
  for (const std::string& file : files) records.push_back(record::read_file(file));
  return records;
}

/// Looks at every record, even if one before it is refused.
int check(const std::vector<std::string>& files) {
  int code = 0;
  for (const std::string& file : files) {
    try {
      std::cout << compare::summary_of(record::read_file(file));
    } catch (const record::Refused& refusal) {
      std::cerr << "proctor-report: " << refusal.what() << "\n";
      code = bad_input;
    }
  }
  return code;
}

/// Compares every further record with the first.
int compare_all(const std::vector<std::string>& files) {
  const std::vector<record::Record> records = read_all(files);
  const std::vector<compare::Column> columns = compare::columns_of(records);
  int code = 0;
  for (std::size_t i = 1; i < columns.size(); ++i) {
    const compare::Comparison comparison = compare::compare(columns.front(), columns[i]);
    std::cout << (i > 1 ? "\n" : "")
              << compare::text_of(comparison, columns.front(), columns[i]);
    if (!comparison.worse.empty()) code = differs_for_the_worse;
  }
  return code;
}

int make_site(const std::vector<std::string>& files, const std::string& directory) {
  site::write_site(site::files_of(read_all(files)), directory);
  std::cout << record::visible(directory) << "/index.html\n";
  return 0;
}

int run(int argc, char** argv) {
  CLI::App app("Reads the records that proctor run writes, and shows what is in them.",
               "proctor-report");
  app.set_version_flag("--version", "proctor-report " PROCTOR_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  proctor-report site mine.ndjson theirs.ndjson -o proctor-site\n"
      "  proctor-report check mine.ndjson\n"
      "  proctor-report compare before.ndjson after.ndjson\n\n"
      "Exit codes: 0 as expected; 1 compare: a record differs from the first for the worse;\n"
      "2 usage or bad input; 3 proctor-report itself failed.");

  std::vector<std::string> files;
  std::string directory;
  CLI::App* const making = app.add_subcommand("site", "Writes HTML pages about records");
  making->add_option("RECORD", files, "One record or more, side by side")->required();
  making->add_option("-o,--output", directory, "Directory to make or replace")->required();
  CLI::App* const checking = app.add_subcommand("check", "Says whether records are sound");
  checking->add_option("RECORD", files, "Records, or - for standard input")->required();
  CLI::App* const comparing =
      app.add_subcommand("compare", "Says on what records differ from the first");
  comparing->add_option("RECORD", files, "Two records or more")->required()->expected(2, -1);

  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    return app.exit(success);
  } catch (const CLI::ParseError& error) {
    std::cerr << "proctor-report: " << error.what() << "; see proctor-report --help\n";
    return bad_input;
  }
  if (making->parsed()) return make_site(files, directory);
  return checking->parsed() ? check(files) : compare_all(files);
}

}  // namespace
}  // namespace proctor

int main(int argc, char** argv) {
  try {
    const int code = proctor::run(argc, argv);
    if (std::cout.flush()) return code;
    std::cerr << "proctor-report: cannot write to standard output\n";
    return proctor::bad_input;
  } catch (const proctor::record::Refused& refusal) {
    std::cerr << "proctor-report: " << refusal.what() << '\n';
    return proctor::bad_input;
  } catch (const proctor::site::NotWritten& refusal) {
    std::cerr << "proctor-report: " << refusal.what() << "\n";
    return proctor::bad_input;
  } catch (const std::exception& error) {
    std::cerr << "proctor-report: " << proctor::record::visible(error.what()) << '\n';
    return proctor::broke_down;
  }
}
