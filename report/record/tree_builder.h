#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "report/record/limits.h"
#include "report/record/tree.h"

namespace proctor::record {

/// Puts nodes behind each other as the values of a line are met; throws Malformed at what is
/// over a limit, and for a key that stands twice in an object.
class TreeBuilder {
 public:
  TreeBuilder(const Limits& limits, std::vector<Node>& nodes)
      : limits_(limits), nodes_(nodes) {}

  /// What the next value is called.
  void name(std::string_view key) { key_ = key; }

  Node& add(Node::Kind kind);

  /// From one to the other, what is added is in that list or object.
  void enter(Node::Kind kind);
  void leave();

 private:
  void refuse_duplicates(std::uint32_t object);

  const Limits& limits_;
  std::vector<Node>& nodes_;
  std::string_view key_;
  std::uint32_t inside_ = 0;
  std::size_t depth_ = 0;
  std::vector<std::string_view> keys_;
};

}  // namespace proctor::record
