#include "report/compare/cell_words.h"

#include "report/compare/words.h"

namespace proctor::compare {

std::string outcome_in_words(const Cell& cell) {
  const auto verdict = cell.verdict();
  if (!verdict) return "not run";
  return std::string(record::name_of(*verdict)) + (cell.kind.empty() ? "" : ' ' + cell.kind);
}

std::string reason_in_words(const Cell& cell) {
  if (cell.broke_off) return "the record breaks off here";
  if (cell.property == nullptr) return "";
  const record::Property& property = *cell.property;
  if (property.failure)
    return property.failure->what + ": expected " + property.failure->expected + ", observed " +
           property.failure->observed;
  if (property.skip)
    return std::string(record::name_of(property.skip->reason)) + ": " + property.skip->text;
  return property.error ? property.error->text : "";
}

std::string trait_in_words(const record::Trait* trait) {
  if (trait == nullptr) return "not run";
  if (trait->value) return in_words(*trait->value);
  return std::string(record::name_of(trait->verdict));
}

}  // namespace proctor::compare
