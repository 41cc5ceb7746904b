#pragma once

#include <string>

namespace proctor::exports {

/// Markdown that stops growing before it is longer than a job's summary may be, and says so.
class MarkdownPage {
 public:
  /// Adds a part as a whole, or, from the first for which there is no room, none.
  void add(const std::string& part);

  /// Begins something folded away, which ends with fold_end(). `title` is HTML.
  void fold(const std::string& title);
  void fold_end();

  std::string text() &&;

 private:
  std::string text_;
  bool full_ = false;
  bool in_fold_ = false;
};

}  // namespace proctor::exports
