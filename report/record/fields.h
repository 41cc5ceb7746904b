#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proctor::record {

/// The keys of one JSON object, asked for by name and type; what is missing or of another type
/// throws Malformed with the key's path in it.
class Fields {
 public:
  Fields(const nlohmann::json& object, std::string path);

  std::string string(std::string_view key) const;
  std::string string_or(std::string_view key, std::string otherwise) const;
  std::uint64_t unsigned_number(std::string_view key) const;
  double milliseconds(std::string_view key) const;
  bool boolean(std::string_view key) const;
  std::vector<std::string> strings(std::string_view key) const;

  /// A decimal number of at most 64 bits, written as a string.
  std::uint64_t unsigned_digits(std::string_view key) const;

  bool has(std::string_view key) const;
  Fields object(std::string_view key) const;
  std::vector<Fields> objects(std::string_view key) const;

  /// The keys and numbers of an object whose keys are not known beforehand.
  std::vector<std::pair<std::string, std::uint64_t>> numbers(std::string_view key) const;

  /// Complains about the value of a key: `complaint` follows the path.
  [[noreturn]] void refuse(std::string_view key, std::string_view complaint) const;

 private:
  const nlohmann::json& at(std::string_view key) const;

  const nlohmann::json* object_;
  std::string path_;
};

}  // namespace proctor::record
