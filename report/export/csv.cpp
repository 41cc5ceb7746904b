#include <fmt/format.h>

#include "report/compare/column.h"
#include "report/compare/words.h"
#include "report/export/chapters.h"
#include "report/export/csv_text.h"
#include "report/export/format.h"

namespace proctor::exports {
namespace {

std::string property_row(const compare::Column& column, const Case& each) {
  const std::string verdict(name_of(each.verdict));
  if (each.property == nullptr)
    return csv_row({"property", column.key, column.label, each.id, verdict, "true", "", "", "",
                    "", "", each.result.message, ""});
  const record::Property& p = *each.property;
  return csv_row({"property", column.key, column.label, each.id, verdict,
                  p.unexpected ? "true" : "false", std::to_string(p.cases),
                  fmt::format("{:.3f}", p.ms), p.failure ? p.failure->what : "",
                  p.failure ? p.failure->expected : "", p.failure ? p.failure->observed : "",
                  each.result.message, replay_of(p)});
}

std::string trait_row(const compare::Column& column, const record::Trait& trait) {
  return csv_row({"trait", column.key, column.label, trait.id,
                  std::string(name_of(trait.verdict)), "", "", fmt::format("{:.3f}", trait.ms),
                  "", "", trait.value ? compare::in_words(*trait.value) : "",
                  result_of(trait).message, ""});
}

}  // namespace

std::string csv(const Records& records, const Choices&) {
  std::string text =
      csv_row({"kind", "platform", "label", "id", "verdict", "unexpected", "cases", "ms",
               "what", "expected", "observed", "message", "replay"});
  for (const compare::Column& column : compare::columns_of(records)) {
    for (const Chapter& chapter : properties_of(*column.record))
      for (const Case& each : chapter.cases) text += property_row(column, each);
    for (const record::Trait& trait : column.record->traits) text += trait_row(column, trait);
    if (const std::string why = why_not_whole(*column.record); !why.empty())
      text += csv_row({"record", column.key, column.label, "", "error", "true", "", "", "", "",
                       "", why, ""});
  }
  return text;
}

}  // namespace proctor::exports
