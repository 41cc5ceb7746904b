#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace proctor::record {

/// Builds one line of JSON from front to back. Strings may hold any bytes: what is not UTF-8,
/// and NUL, becomes text of the form \xNN; what is hidden from a reader, or acts on a terminal,
/// is escaped; what is longer than the clip is cut, which it says.
class Json {
 public:
  explicit Json(std::size_t clip) : clip_(clip) {}

  void begin_object();
  void begin_object(std::string_view key);
  void end_object();
  void begin_array(std::string_view key);
  void end_array();

  void string(std::string_view key, std::string_view value);
  void number(std::string_view key, std::uint64_t value);
  void boolean(std::string_view key, bool value);

  /// A number of milliseconds, to the microsecond.
  void milliseconds(std::string_view key, double value);

  /// An element of an array.
  void string(std::string_view value);

  const std::string& text() const { return text_; }
  std::size_t clip() const { return clip_; }

 private:
  void comma();
  void name(std::string_view key);
  void quoted(std::string_view value);

  std::string text_;
  std::size_t clip_;
};

}  // namespace proctor::record
