#include <iostream>
#include <memory>

#include "report/compare/comparison.h"
#include "report/compare/text.h"
#include "report/verbs/exit_code.h"
#include "report/verbs/verb.h"

namespace proctor::verbs {
namespace {

/// Compares every further record with the first.
int compare_all(const std::vector<std::string>& files) {
  const std::vector<record::Record> records = read_all(files);
  const std::vector<compare::Column> columns = compare::columns_of(records);
  int code = done;
  for (std::size_t i = 1; i < columns.size(); ++i) {
    const compare::Comparison comparison = compare::compare(columns.front(), columns[i]);
    std::cout << (i > 1 ? "\n" : "")
              << compare::text_of(comparison, columns.front(), columns[i]);
    if (!comparison.worse.empty()) code = differs_for_the_worse;
  }
  return code;
}

}  // namespace

void add_compare(CLI::App& app, Act& act) {
  const auto files = std::make_shared<std::vector<std::string>>();
  CLI::App* const verb =
      app.add_subcommand("compare", "Says on what records differ from the first");
  verb->add_option("RECORD", *files, "Two records or more")->required()->expected(2, -1);
  verb->callback([&act, files] { act = [files] { return compare_all(*files); }; });
}

}  // namespace proctor::verbs
