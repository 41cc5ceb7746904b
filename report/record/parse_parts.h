#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/record/fields.h"
#include "report/record/record.h"

/// The parts that events are made of, out of JSON; each throws Malformed.
namespace proctor::record {

/// The value of an enumeration, by the function that knows its names.
template <class Find>
auto word(const Fields& fields, std::string_view key, Find find) {
  const std::string_view name = fields.text(key);
  const auto value = find(name);
  if (!value) fields.refuse(key, "has an unknown value, \"" + std::string(name) + '"');
  return *value;
}

Value parse_value(const Fields& fields);
std::vector<Source> parse_sources(const Fields& fields);
Skip parse_skip(const Fields& fields);
Error parse_error(const Fields& fields);
Failure parse_failure(const Fields& fields);
Expectation parse_expectation(const Fields& fields);

}  // namespace proctor::record
