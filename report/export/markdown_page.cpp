#include "report/export/markdown_page.h"

#include <string_view>
#include <utility>

namespace proctor::exports {
namespace {

constexpr std::size_t most = 880'000;
constexpr std::string_view fold_mark = "\n</details>\n";
constexpr std::string_view cut_notice =
    "\nThe rest is left out here, since a summary may be no longer; the record has it.\n";

}  // namespace

void MarkdownPage::add(const std::string& part) {
  if (full_) return;
  full_ = text_.size() + part.size() > most;
  if (!full_)
    text_ += part;
  else
    text_.append(in_fold_ ? fold_mark : "").append(cut_notice);
}

void MarkdownPage::fold(const std::string& title) {
  add("\n<details><summary>" + title + "</summary>\n\n");
  in_fold_ = true;
}

void MarkdownPage::fold_end() {
  if (!full_) text_ += fold_mark;
  in_fold_ = false;
}

std::string MarkdownPage::text() && { return std::move(text_); }

}  // namespace proctor::exports
