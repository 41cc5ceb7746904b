#include <iostream>
#include <memory>

#include "report/compare/text.h"
#include "report/verbs/outcome.h"
#include "report/verbs/verb.h"

namespace proctor::verbs {
namespace {

/// Looks at every record, even if one before it is refused.
int check(const std::vector<std::string>& files) {
  int code = done;
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

}  // namespace

void add_check(CLI::App& app, Act& act) {
  const auto files = std::make_shared<std::vector<std::string>>();
  CLI::App* const verb = app.add_subcommand("check", "Says whether records are sound");
  verb->add_option("RECORD", *files, "Records, or - for standard input")->required();
  verb->callback([&act, files] { act = [files] { return check(*files); }; });
}

}  // namespace proctor::verbs
