#include "report/record/tree.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "report/record/malformed.h"

namespace proctor::record {
namespace {

using nlohmann::json;
using Kind = Node::Kind;

constexpr Limits roomy{.depth = 64, .nodes = 100'000, .key = 1 << 20};

/// Whether a tree says the same as the library from `index` on.
bool same(const Tree& tree, std::uint32_t index, const json& value) {
  const Node& node = tree.at(index);
  std::size_t members = 0;
  switch (node.kind) {
    case Kind::null: return value.is_null();
    case Kind::boolean: return value.is_boolean() && value == (node.whole != 0);
    case Kind::whole: return value.is_number_unsigned() && value == node.whole;
    case Kind::negative: return value.is_number_integer() && value.get<double>() == node.number;
    case Kind::real: return value.is_number_float() && value == node.number;
    case Kind::string: return value.is_string() && value.get<std::string>() == node.text;
    case Kind::list:
    case Kind::object: break;
  }
  const bool is_object = node.kind == Kind::object;
  if (is_object != value.is_object() || is_object == value.is_array()) return false;
  for (std::uint32_t i = index + 1; i < node.end; i = tree.at(i).end, ++members) {
    const std::string key(tree.at(i).key);
    const bool is_there = is_object ? value.contains(key) : members < value.size();
    if (!is_there || !same(tree, i, is_object ? value[key] : value[members])) return false;
  }
  return members == value.size();
}

/// What the library makes of a text, but for what a record may not hold: NULs, keys that stand
/// twice, and a mark of byte order.
std::optional<json> by_the_library(const std::string& text) {
  if (text.find('\0') != std::string::npos || text.starts_with("\xEF\xBB\xBF"))
    return std::nullopt;
  bool refused = false;
  std::vector<std::set<json>> keys;
  const auto look = [&](int, json::parse_event_t event, json& value) {
    if (event == json::parse_event_t::object_start) keys.emplace_back();
    if (event == json::parse_event_t::object_end) keys.pop_back();
    if (event == json::parse_event_t::key) refused |= !keys.back().insert(value).second;
    refused |= value.is_string() && value.get<std::string>().find('\0') != std::string::npos;
    return true;
  };
  json value = json::parse(text, look, false);
  if (refused || value.is_discarded()) return std::nullopt;
  return value;
}

std::string difference(const std::string& text) {
  const std::optional<json> expected = by_the_library(text);
  try {
    const Tree tree(text, roomy);
    if (!expected) return "taken, and is not JSON: " + text;
    return same(tree, 0, *expected) ? "" : "taken for something else: " + text;
  } catch (const Malformed& malformed) {
    return expected ? malformed.what() + (": " + text) : "";
  }
}

std::string drawn_text() {
  return *rc::gen::container<std::string>(
      rc::gen::weightedOneOf<char>({{8, rc::gen::inRange(' ', '\x7F')},
                                    {1, rc::gen::elementOf(std::string("\n\t\"\\/\x01"))}}));
}

json drawn_number() {
  switch (*rc::gen::inRange(0, 4)) {
    case 0: return *rc::gen::arbitrary<std::uint64_t>();
    case 1: return *rc::gen::arbitrary<std::int64_t>();
    case 2: return *rc::gen::inRange(-20, 20);
    default: return *rc::gen::arbitrary<double>();
  }
}

json drawn_value(int depth) {
  json value;
  switch (*rc::gen::inRange(0, depth > 0 ? 7 : 5)) {
    case 0: return nullptr;
    case 1: return *rc::gen::arbitrary<bool>();
    case 2: return drawn_number();
    case 3: return drawn_text();
    case 4: return *rc::gen::element<std::string>("", "é", "日本", "\U0001F600", "\x7F");
    case 5:
      value = json::array();
      for (int i = *rc::gen::inRange(0, 5); i > 0; --i) value.push_back(drawn_value(depth - 1));
      return value;
    default:
      value = json::object();
      for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
        value[drawn_text()] = drawn_value(depth - 1);
      return value;
  }
}

/// Parts of JSON, and bytes that are none.
std::string drawn_piece() {
  return *rc::gen::element<std::string>(
      "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u", "\\u00e9", "\\ud83d", "\\ude00",
      "\\u0000", "d8", "0", "1", "-", "+", ".", "e", "E5", "1e400", "18446744073709551616",
      "true", "fals", "null", " ", "\t", "\x01", "\x7F", "\x80", "\xC3\xA9", "\xED\xA0\x80",
      "\xF4\x90\x80\x80", "\"a\":1", "\"\\ud83d\\ude00\"", "\"\\ud83d\\udbff\"", "\"\\ude00\"",
      "[]", "{}", std::string(1, '\0'));
}

TEST(Tree, SaysOfJsonWhatTheLibrarySays) {
  EXPECT_TRUE(rc::check("a document", [] {
    const json value = drawn_value(4);
    const bool ascii = *rc::gen::arbitrary<bool>();
    const std::string text = value.dump(*rc::gen::inRange(-1, 3), ' ', ascii);
    RC_ASSERT(difference(text).empty());
  }));
}

TEST(Tree, RefusesWhatTheLibraryRefuses) {
  EXPECT_TRUE(rc::check("a damaged document", [] {
    const std::string sound = drawn_value(3).dump();
    for (int i = 0; i < 30; ++i) {
      std::string text = sound;
      const auto at = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
      text.replace(at, *rc::gen::inRange<std::size_t>(0, 3), drawn_piece());
      RC_ASSERT(difference(text) == "");
    }
  }));
  EXPECT_TRUE(rc::check("pieces of documents", [] {
    for (int i = 0; i < 30; ++i) {
      std::string text;
      for (int n = *rc::gen::inRange(1, 8); n > 0; --n) text += drawn_piece();
      RC_ASSERT(difference(text) == "");
    }
  }));
}

TEST(Tree, FindsAKeyThatStandsTwiceAmongMany) {
  std::string text = "{";
  for (int i = 0; i < 200; ++i) text += "\"key" + std::to_string(i) + "\":0,";
  EXPECT_EQ(Tree(text + "\"last\":0}", roomy).size(), 202U);
  for (const char* twice : {"key0", "key40", "key199"})
    EXPECT_THROW(Tree(text + '"' + twice + "\":0}", roomy), Malformed) << twice;
}

}  // namespace
}  // namespace proctor::record
