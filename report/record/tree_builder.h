#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "report/record/limits.h"
#include "report/record/tree.h"

namespace proctor::record {

/// Makes nodes of what a SAX parser meets, and throws Malformed at what is over a limit.
class TreeBuilder {
 public:
  /// `texts` is to have room for the whole line: what is put there may not move. Strings are
  /// searched for NULs only where there may be some.
  TreeBuilder(const Limits& limits, bool nul_is_possible, std::vector<Node>& nodes,
              std::string& texts)
      : limits_(limits), nul_is_possible_(nul_is_possible), nodes_(nodes), texts_(texts) {}

  bool null();
  bool boolean(bool value);
  bool number_integer(std::int64_t value);
  bool number_unsigned(std::uint64_t value);
  bool number_float(double value, const std::string& digits);
  bool string(std::string& value);
  static bool binary(nlohmann::json::binary_t& value);
  bool key(std::string& name);
  bool start_object(std::size_t size);
  bool end_object();
  bool start_array(std::size_t size);
  bool end_array();
  static bool parse_error(std::size_t position, const std::string& token,
                          const nlohmann::detail::exception& error);

 private:
  Node& add(Node::Kind kind);
  void enter(Node::Kind kind);
  bool leave();
  void refuse_duplicates(std::uint32_t object);
  std::string_view keep(const std::string& text);

  const Limits& limits_;
  bool nul_is_possible_;
  std::vector<Node>& nodes_;
  std::string& texts_;
  std::string_view key_;
  std::uint32_t inside_ = 0;
  std::size_t depth_ = 0;
  std::vector<std::string_view> keys_;
};

}  // namespace proctor::record
