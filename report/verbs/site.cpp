#include "report/site/site.h"

#include <iostream>
#include <memory>

#include "report/record/visible.h"
#include "report/site/directory.h"
#include "report/verbs/outcome.h"
#include "report/verbs/verb.h"

namespace proctor::verbs {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string directory;
  std::string sensitivity;
};

int make_site(const Options& options) {
  const std::vector<record::Record> records = read_all(options.files);
  site::Sensitivity sensitivity;
  if (!options.sensitivity.empty()) sensitivity = site::read_sensitivity(options.sensitivity);
  site::Directory directory(options.directory);
  const auto write = [&](const std::string& path, const std::string& bytes) {
    directory.write(path, bytes);
  };
  const auto keep = [&](const record::Record& record,
                        const std::string& path) -> std::optional<site::Original> {
    if (record.file == "-") return std::nullopt;
    return directory.copy(record.file, path);
  };
  site::make_files(records, write, {std::move(sensitivity), keep});
  directory.put_in_place();
  std::cout << record::visible(options.directory) << "/index.html\n";
  return done;
}

}  // namespace

void add_site(CLI::App& app, Act& act) {
  const auto options = std::make_shared<Options>();
  CLI::App* const verb = app.add_subcommand("site", "Writes HTML pages about records");
  verb->add_option("RECORD", options->files, "One record or more, side by side")->required();
  verb->add_option("-o,--output", options->directory, "Directory to make or replace")
      ->required();
  verb->add_option(
      "--sensitivity", options->sensitivity,
      "What tests/faults/sensitivity.py found: which property catches which fault");
  verb->callback([&act, options] { act = [options] { return make_site(*options); }; });
}

}  // namespace proctor::verbs
