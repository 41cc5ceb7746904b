#include "report/record/write_parts.h"

#include <algorithm>

#include "report/record/base64.h"
#include "report/record/utf8.h"

namespace proctor::record {
namespace {

constexpr std::size_t longest_list = 500;

std::string shortened(const std::string& bytes, std::size_t most) {
  if (bytes.size() <= most) return bytes;
  return bytes.substr(0, most) + "\u2026 (" + std::to_string(bytes.size() - most) +
         " bytes more)";
}

struct ValueWriter {
  Json& json;

  void operator()(const Integer& integer) const {
    json.string("type", "integer");
    json.string("value", integer.digits);
    json.string("unit", integer.unit);
  }
  void operator()(const Enumeration& enumeration) const {
    json.string("type", "enumeration");
    json.string("value", enumeration.word);
  }
  void operator()(const Set& set) const {
    json.string("type", "set");
    write_strings(json, "value", set.words);
  }
  void operator()(const Text& text) const {
    const bool plain = find_invalid_utf8(text.bytes) == std::string::npos &&
                       text.bytes.find('\0') == std::string::npos;
    json.string("type", "text");
    json.string("value", plain ? text.bytes : base64(shortened(text.bytes, json.clip() / 2)));
    if (!plain) json.string("encoding", "base64");
  }
};

/// The commonest tags; what the rest add up to is in the last.
std::vector<Tag> shortened(std::vector<Tag> distribution) {
  if (distribution.size() <= longest_list) return distribution;
  std::stable_sort(distribution.begin(), distribution.end(),
                   [](const Tag& a, const Tag& b) { return a.count > b.count; });
  Tag rest{"\u2026 " + std::to_string(distribution.size() - longest_list) + " other tags", 0};
  for (std::size_t i = longest_list; i < distribution.size(); ++i)
    rest.count += distribution[i].count;
  distribution.resize(longest_list);
  distribution.push_back(std::move(rest));
  return distribution;
}

void write_counterexample(Json& json, const std::vector<Named>& values) {
  json.begin_array("counterexample");
  const std::size_t shown = std::min(values.size(), longest_list);
  for (std::size_t i = 0; i < shown; ++i) {
    json.begin_object();
    json.string("name", values[i].name);
    json.string("value", values[i].value);
    json.end_object();
  }
  if (shown < values.size()) {
    json.begin_object();
    json.string("name", "\u2026");
    json.string("value", std::to_string(values.size() - shown) + " more");
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_strings(Json& json, std::string_view key, const std::vector<std::string>& list) {
  json.begin_array(key);
  const std::size_t shown = std::min(list.size(), longest_list);
  for (std::size_t i = 0; i < shown; ++i) json.string(list[i]);
  if (shown < list.size())
    json.string("\u2026 " + std::to_string(list.size() - shown) + " more");
  json.end_array();
}

void write_sources(Json& json, const std::vector<Source>& sources) {
  json.begin_array("sources");
  for (const Source& source : sources) {
    json.begin_object();
    json.string("document", source.document);
    json.string("section", source.section);
    json.end_object();
  }
  json.end_array();
}

void write_value(Json& json, const Value& value) {
  json.begin_object("value");
  std::visit(ValueWriter{json}, value);
  json.end_object();
}

void write_skip(Json& json, const Skip& skip) {
  json.begin_object("skip");
  json.string("reason", name_of(skip.reason));
  json.string("text", skip.text);
  json.end_object();
}

void write_error(Json& json, const Error& error) {
  json.begin_object("error");
  json.string("text", error.text);
  json.string("where", error.where);
  json.end_object();
}

void write_distribution(Json& json, const std::vector<Tag>& distribution) {
  json.begin_array("distribution");
  for (const Tag& tag : shortened(distribution)) {
    json.begin_object();
    json.string("tag", tag.tag);
    json.number("count", tag.count);
    json.end_object();
  }
  json.end_array();
}

void write_failure(Json& json, const Failure& failure) {
  json.begin_object("failure");
  json.string("what", failure.what);
  json.string("expected", failure.expected);
  json.string("observed", failure.observed);
  json.string("where", failure.where);
  write_counterexample(json, failure.counterexample);
  json.number("shrinks", failure.shrinks);
  json.string("token", failure.token);
  json.string("replay", failure.replay);
  json.begin_object("reproduced");
  json.number("times", failure.reproduced.times);
  json.number("of", failure.reproduced.of);
  json.end_object();
  write_strings(json, "notes", failure.notes);
  json.end_object();
}

void write_expectation(Json& json, const Expectation& expectation) {
  json.begin_object("expectation");
  json.string("verdict", name_of(expectation.verdict));
  json.string("reason", expectation.reason);
  json.string("link", expectation.link);
  json.end_object();
}

}  // namespace proctor::record
