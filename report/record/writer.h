#pragma once

#include <string_view>
#include <system_error>

#include "report/record/line.h"
#include "report/record/record.h"

namespace proctor::record {

/// Writes a record to a descriptor it does not own. Each event is one line, handed over in one
/// call, so that whatever happens later the line is whole. After an error every further call
/// returns that error and writes nothing, so that a torn line can only be the last.
class Writer {
 public:
  enum class Framing { plain, framed };

  explicit Writer(int descriptor, Framing framing = Framing::plain)
      : descriptor_(descriptor), framing_(framing) {}

  [[nodiscard]] std::error_code write(const Event& event);

  bool is_framed() const { return framing_ == Framing::framed; }

  /// Writes a line that to_line() made earlier, perhaps in another process.
  [[nodiscard]] std::error_code write_line(std::string_view line);

  /// Asks that what was written be on the disk; a pipe or terminal has nothing to do here.
  [[nodiscard]] std::error_code sync() const;

 private:
  int descriptor_;
  Framing framing_;
  std::error_code error_;
};

}  // namespace proctor::record
