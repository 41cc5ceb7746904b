#include "report/record/tree_builder.h"

#include <algorithm>

#include "report/record/malformed.h"

namespace proctor::record {

using Kind = Node::Kind;

namespace {

Malformed stands_twice(std::string_view key) {
  return Malformed("the key \"" + std::string(key) + "\" stands twice in one object");
}

}  // namespace

Node& TreeBuilder::add(Kind kind) {
  if (nodes_.size() == limits_.nodes)
    throw Malformed("more than " + std::to_string(limits_.nodes) + " values");
  Node& node = nodes_.emplace_back();
  node.kind = kind;
  node.parent = inside_;
  node.end = static_cast<std::uint32_t>(nodes_.size());
  node.key = key_;
  key_ = {};
  return node;
}

std::string_view TreeBuilder::keep(const std::string& text) {
  if (nul_is_possible_ && text.find('\0') != std::string::npos)
    throw Malformed("a NUL in a string");
  const std::size_t at = texts_.size();
  texts_ += text;
  return std::string_view(texts_).substr(at);
}

bool TreeBuilder::null() {
  add(Kind::null);
  return true;
}

bool TreeBuilder::boolean(bool value) {
  add(Kind::boolean).whole = value ? 1 : 0;
  return true;
}

bool TreeBuilder::number_integer(std::int64_t value) {
  add(Kind::negative).number = static_cast<double>(value);
  return true;
}

bool TreeBuilder::number_unsigned(std::uint64_t value) {
  Node& node = add(Kind::whole);
  node.whole = value;
  node.number = static_cast<double>(value);
  return true;
}

bool TreeBuilder::number_float(double value, const std::string& /*digits*/) {
  add(Kind::real).number = value;
  return true;
}

bool TreeBuilder::string(std::string& value) {
  if (value.size() > limits_.string)
    throw Malformed("a string of " + std::to_string(value.size()) + " bytes; the limit is " +
                    std::to_string(limits_.string));
  const std::string_view text = keep(value);
  add(Kind::string).text = text;
  return true;
}

bool TreeBuilder::binary(nlohmann::json::binary_t& /*value*/) { return false; }

bool TreeBuilder::key(std::string& name) {
  if (name.size() > limits_.key)
    throw Malformed("a key of " + std::to_string(name.size()) + " bytes; the limit is " +
                    std::to_string(limits_.key));
  key_ = keep(name);
  return true;
}

void TreeBuilder::enter(Kind kind) {
  if (depth_ == limits_.depth)
    throw Malformed("nested more than " + std::to_string(limits_.depth) + " deep");
  ++depth_;
  add(kind);
  inside_ = static_cast<std::uint32_t>(nodes_.size() - 1);
}

bool TreeBuilder::leave() {
  --depth_;
  nodes_[inside_].end = static_cast<std::uint32_t>(nodes_.size());
  inside_ = nodes_[inside_].parent;
  return true;
}

bool TreeBuilder::start_object(std::size_t /*size*/) {
  enter(Kind::object);
  return true;
}

bool TreeBuilder::end_object() {
  refuse_duplicates(inside_);
  return leave();
}

bool TreeBuilder::start_array(std::size_t /*size*/) {
  enter(Kind::list);
  return true;
}

bool TreeBuilder::end_array() { return leave(); }

void TreeBuilder::refuse_duplicates(std::uint32_t object) {
  constexpr std::size_t few = 32;
  keys_.clear();
  for (std::uint32_t i = object + 1; i < nodes_.size(); i = nodes_[i].end) {
    const std::string_view key = nodes_[i].key;
    if (keys_.size() < few && std::find(keys_.begin(), keys_.end(), key) != keys_.end())
      throw stands_twice(key);
    keys_.push_back(key);
  }
  if (keys_.size() <= few) return;
  std::sort(keys_.begin(), keys_.end(), [](std::string_view a, std::string_view b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
  });
  const auto twice = std::adjacent_find(keys_.begin(), keys_.end());
  if (twice != keys_.end()) throw stands_twice(*twice);
}

bool TreeBuilder::parse_error(std::size_t position, const std::string& /*token*/,
                              const nlohmann::detail::exception& error) {
  const std::string_view story = error.what();
  if (story.find("number overflow") != std::string_view::npos)
    throw Malformed("a number out of range");
  const std::string at = " at byte " + std::to_string(position);
  if (story.find("surrogate") != std::string_view::npos)
    throw Malformed("a lone surrogate" + at);
  throw Malformed("not JSON" + at);
}

}  // namespace proctor::record
