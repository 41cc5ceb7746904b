#include "report/record/parse_parts.h"

#include <charconv>
#include <cstdint>
#include <optional>

#include "report/record/base64.h"

namespace proctor::record {
namespace {

bool is_integer(std::string_view digits) {
  const char* const end = digits.data() + digits.size();
  std::int64_t with_sign = 0;
  std::uint64_t without = 0;
  const auto a = std::from_chars(digits.data(), end, with_sign);
  const auto b = std::from_chars(digits.data(), end, without);
  return (a.ec == std::errc{} && a.ptr == end) || (b.ec == std::errc{} && b.ptr == end);
}

}  // namespace

Value parse_value(const Fields& fields) {
  const std::string_view type = fields.text("type");
  if (type == "integer") {
    Integer integer{fields.string("value"), fields.string_or("unit", "")};
    if (!is_integer(integer.digits))
      fields.refuse("value", "is not a decimal number of 64 bits in a string");
    return integer;
  }
  if (type == "enumeration") return Enumeration{fields.string("value")};
  if (type == "set") return Set{fields.strings("value")};
  if (type != "text")
    fields.refuse("type", "has an unknown value, \"" + std::string(type) + '"');
  if (!fields.has("encoding")) return Text{fields.string("value")};
  if (fields.text("encoding") != "base64") fields.refuse("encoding", "is not base64");
  std::optional<std::string> bytes = from_base64(fields.text("value"));
  if (!bytes) fields.refuse("value", "is not base64");
  return Text{*std::move(bytes)};
}

std::vector<Source> parse_sources(const Fields& fields) {
  std::vector<Source> sources;
  for (const Fields& source : fields.objects("sources"))
    sources.push_back({source.string("document"), source.string("section")});
  return sources;
}

Skip parse_skip(const Fields& fields) {
  return {word(fields, "reason", reason_named), fields.string("text")};
}

Error parse_error(const Fields& fields) {
  return {fields.string("text"), fields.string("where")};
}

Failure parse_failure(const Fields& fields) {
  Failure failure;
  failure.what = fields.string("what");
  failure.expected = fields.string("expected");
  failure.observed = fields.string("observed");
  failure.where = fields.string("where");
  for (const Fields& drawn : fields.objects("counterexample"))
    failure.counterexample.push_back({drawn.string("name"), drawn.string("value")});
  failure.shrinks = fields.unsigned_number("shrinks");
  failure.token = fields.string("token");
  failure.replay = fields.string("replay");
  const Fields reproduced = fields.object("reproduced");
  failure.reproduced = {reproduced.unsigned_number("times"), reproduced.unsigned_number("of")};
  failure.notes = fields.strings("notes");
  return failure;
}

Expectation parse_expectation(const Fields& fields) {
  return {word(fields, "verdict", verdict_named), fields.string("reason"),
          fields.string_or("link", "")};
}

}  // namespace proctor::record
