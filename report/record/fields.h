#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/record/tree.h"

namespace proctor::record {

/// The keys of one JSON object, asked for by name and type; what is missing or of another type
/// throws Malformed with the key's path in it.
class Fields {
 public:
  /// The object at an index of a tree, which has to outlive it.
  Fields(const Tree& tree, std::uint32_t index);

  std::string_view text(std::string_view key) const;
  std::string string(std::string_view key) const { return std::string(text(key)); }
  std::string string_or(std::string_view key, std::string_view otherwise) const;
  std::uint64_t unsigned_number(std::string_view key) const;
  double milliseconds(std::string_view key) const;
  bool boolean(std::string_view key) const;
  std::vector<std::string> strings(std::string_view key) const;

  /// A decimal number of at most 64 bits, written as a string.
  std::uint64_t unsigned_digits(std::string_view key) const;

  bool has(std::string_view key) const { return find(key) != 0; }
  Fields object(std::string_view key) const { return {*tree_, at(key)}; }
  std::vector<Fields> objects(std::string_view key) const;

  /// The keys and numbers of an object whose keys are not known beforehand.
  std::vector<std::pair<std::string, std::uint64_t>> numbers(std::string_view key) const;

  /// Complains about the value of a key: `complaint` follows the path.
  [[noreturn]] void refuse(std::string_view key, std::string_view complaint) const;

 private:
  std::uint32_t find(std::string_view key) const;
  bool is_called(std::uint32_t index, std::string_view key) const;
  std::uint32_t at(std::string_view key) const;
  template <class Visit>
  void each_element(std::string_view key, Visit visit) const;

  const Tree* tree_;
  std::uint32_t index_;
  /// Where the next key is expected: they are asked for in the order in which they stand.
  mutable std::uint32_t next_;
};

}  // namespace proctor::record
