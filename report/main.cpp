#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "report/record/reader.h"
#include "report/record/visible.h"
#include "report/site/directory.h"
#include "report/site/sensitivity.h"
#include "report/verbs/outcome.h"
#include "report/verbs/verb.h"

namespace proctor {
namespace {

int run(int argc, char** argv) {
  CLI::App app("Reads the records that proctor run writes, and shows what is in them.",
               "proctor-report");
  app.set_version_flag("--version", "proctor-report " PROCTOR_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  proctor-report site mine.ndjson theirs.ndjson -o proctor-site\n"
      "  proctor-report check mine.ndjson\n"
      "  proctor-report compare before.ndjson after.ndjson\n"
      "  proctor-report compare --baseline published.ndjson mine.ndjson --format markdown\n"
      "  proctor-report merge shard-*.ndjson -o whole.ndjson\n"
      "  proctor-report export junit mine.ndjson -o junit.xml\n\n"
      "Exit codes: 0 as expected; 1 compare: a record is worse than its baseline;\n"
      "2 usage or bad input; 3 proctor-report itself failed.");
  verbs::Act act;
  verbs::add_site(app, act);
  verbs::add_check(app, act);
  verbs::add_compare(app, act);
  verbs::add_export(app, act);
  verbs::add_merge(app, act);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    return app.exit(success);
  } catch (const CLI::ParseError& error) {
    std::cerr << "proctor-report: " << error.what() << "; see proctor-report --help\n";
    return verbs::bad_input;
  }
  return act();
}

}  // namespace
}  // namespace proctor

int main(int argc, char** argv) {
  using namespace proctor;
  const auto refused = [](const std::string& why, int code) {
    std::cerr << "proctor-report: " << why << '\n';
    return code;
  };
  try {
    const int code = run(argc, argv);
    return std::cout.flush() ? code
                             : refused("cannot write to standard output", verbs::bad_input);
  } catch (const record::Refused& refusal) {
    return refused(refusal.what(), verbs::bad_input);
  } catch (const site::NotWritten& refusal) {
    return refused(refusal.what(), verbs::bad_input);
  } catch (const site::NotUnderstood& refusal) {
    return refused(refusal.what(), verbs::bad_input);
  } catch (const verbs::Refusal& refusal) {
    return refused(refusal.what(), verbs::bad_input);
  } catch (const std::exception& error) {
    return refused(record::visible(error.what()), verbs::broke_down);
  }
}
