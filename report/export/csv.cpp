#include <fmt/format.h>

#include "report/compare/column.h"
#include "report/compare/words.h"
#include "report/export/chapters.h"
#include "report/export/csv_text.h"
#include "report/export/format.h"

namespace proctor::exports {
namespace {

std::string property_row(const compare::Column& column, const Case& each) {
  if (each.property == nullptr)
    return csv_row({"property", column.key, column.label, each.id, "crash", "true", "", "", "",
                    "", "", each.result.message, ""});
  const record::Property& p = *each.property;
  return csv_row({"property", column.key, column.label, each.id,
                  std::string(name_of(p.verdict)), p.unexpected ? "true" : "false",
                  std::to_string(p.cases), fmt::format("{:.3f}", p.ms),
                  p.failure ? p.failure->what : "", p.failure ? p.failure->expected : "",
                  p.failure ? p.failure->observed : "", each.result.message,
                  p.failure ? p.failure->replay : ""});
}

std::string trait_row(const compare::Column& column, const record::Trait& trait) {
  return csv_row({"trait", column.key, column.label, trait.id,
                  std::string(name_of(trait.verdict)), "", "", fmt::format("{:.3f}", trait.ms),
                  "", "", trait.value ? compare::in_words(*trait.value) : "",
                  trait.skip    ? trait.skip->text
                  : trait.error ? trait.error->text
                                : "",
                  ""});
}

}  // namespace

std::string csv(const Records& records, const Choices&) {
  std::string text =
      csv_row({"kind", "platform", "label", "id", "verdict", "unexpected", "cases", "ms",
               "what", "expected", "observed", "message", "replay"});
  for (const compare::Column& column : compare::columns_of(records)) {
    for (const Chapter& chapter : chapters_of(*column.record))
      for (const Case& each : chapter.cases) text += property_row(column, each);
    for (const record::Trait& trait : column.record->traits) text += trait_row(column, trait);
  }
  return text;
}

}  // namespace proctor::exports
