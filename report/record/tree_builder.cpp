#include "report/record/tree_builder.h"

#include <algorithm>
#include <string>

#include "report/record/malformed.h"

namespace proctor::record {
namespace {

using Kind = Node::Kind;

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

void TreeBuilder::enter(Kind kind) {
  if (depth_ == limits_.depth)
    throw Malformed("nested more than " + std::to_string(limits_.depth) + " deep");
  ++depth_;
  add(kind);
  inside_ = static_cast<std::uint32_t>(nodes_.size() - 1);
}

void TreeBuilder::leave() {
  if (nodes_[inside_].kind == Kind::object) refuse_duplicates(inside_);
  --depth_;
  nodes_[inside_].end = static_cast<std::uint32_t>(nodes_.size());
  inside_ = nodes_[inside_].parent;
}

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

}  // namespace proctor::record
