#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/record/limits.h"
#include "report/record/tree.h"
#include "report/record/tree_builder.h"

namespace proctor::record {

/// Makes nodes of a line of JSON as RFC 8259 has it, and nothing more lenient. There is one
/// here because a library alone took longer over a line than reading a record may take; the
/// tests hold it against that library.
class Scanner {
 public:
  /// The line is valid UTF-8 without NUL. `texts` is to have room for all of it: what is put
  /// there may not move. The nodes refer to both.
  Scanner(std::string_view line, const Limits& limits, std::vector<Node>& nodes,
          std::string& texts)
      : line_(line), limits_(limits), texts_(texts), builder_(limits, nodes) {}

  /// Throws Malformed where the line is not one value within the limits, has a key twice in an
  /// object, or a NUL or half a surrogate pair in a string.
  void scan();

 private:
  void value();
  void object();
  void member();
  void list();
  void literal(std::string_view word, Node::Kind kind, std::uint64_t whole);
  void number();
  void digits();
  std::string_view string(std::size_t limit, const char* what);
  std::string_view rest_of_escaped(std::size_t start);
  void unescape();
  char32_t code_unit();

  char peek() const { return at_ < line_.size() ? line_[at_] : '\0'; }
  bool skip(char c);
  void skip_space();
  void expect(char c);
  [[noreturn]] void fail() const;

  std::string_view line_;
  const Limits& limits_;
  std::string& texts_;
  TreeBuilder builder_;
  std::size_t at_ = 0;
};

}  // namespace proctor::record
