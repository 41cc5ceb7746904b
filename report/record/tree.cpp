#include "report/record/tree.h"

#include "report/record/malformed.h"
#include "report/record/scanner.h"
#include "report/record/utf8.h"

namespace proctor::record {

void Tree::read(std::string_view line, const Limits& limits) {
  if (line.size() > limits.line)
    throw Malformed("longer than the limit of " + std::to_string(limits.line) + " bytes");
  if (const std::size_t at = line.find('\0'); at != std::string_view::npos)
    throw Malformed("a NUL at byte " + std::to_string(at + 1));
  if (const std::size_t at = find_invalid_utf8(line); at != std::string_view::npos)
    throw Malformed("invalid UTF-8 at byte " + std::to_string(at + 1));
  nodes_.clear();
  texts_.clear();
  texts_.reserve(line.size());
  Scanner(line, limits, nodes_, texts_).scan();
}

std::string Tree::path(std::uint32_t index) const {
  if (index == 0) return "";
  const Node& node = at(index);
  const std::string outer = path(node.parent);
  if (at(node.parent).kind == Node::Kind::object)
    return outer + (outer.empty() ? "" : ".") + std::string(node.key);
  std::size_t before = 0;
  for (std::uint32_t i = node.parent + 1; i < index; i = at(i).end) ++before;
  return outer + '[' + std::to_string(before) + ']';
}

}  // namespace proctor::record
