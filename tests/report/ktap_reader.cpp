#include "tests/report/ktap_reader.h"

#include <algorithm>
#include <regex>
#include <stdexcept>

#include "tests/report/lines.h"

namespace proctor::samples {
namespace {

class KtapReader {
 public:
  explicit KtapReader(const std::string& text) : lines_(lines_of(text)) {}

  std::vector<KtapTest> document() {
    std::vector<KtapTest> tests = level("");
    if (at_ != lines_.size()) complain("something after the end");
    return tests;
  }

 private:
  [[noreturn]] void complain(const std::string& what) const {
    throw std::runtime_error("line " + std::to_string(at_ + 1) + ": " + what +
                             (at_ < lines_.size() ? ": " + lines_[at_] : ""));
  }

  bool is_next(const std::string& line) const {
    return at_ < lines_.size() && lines_[at_] == line;
  }

  std::vector<KtapTest> level(const std::string& indent) {
    if (!is_next(indent + "KTAP version 1")) complain("no version line");
    ++at_;
    std::smatch plan;
    if (at_ == lines_.size() ||
        !std::regex_match(lines_[at_], plan, std::regex(indent + "1\\.\\.([0-9]+)")))
      complain("no plan");
    ++at_;
    std::vector<KtapTest> tests(std::stoul(plan[1]));
    for (std::size_t i = 0; i < tests.size(); ++i) tests[i] = test(indent, i + 1);
    return tests;
  }

  KtapTest test(const std::string& indent, std::size_t number) {
    KtapTest test;
    for (; at_ < lines_.size() && lines_[at_].starts_with(indent + "# "); ++at_) continue;
    if (is_next(indent + "  KTAP version 1")) test.subtests = level(indent + "  ");
    static const std::regex result(
        "( *)(not ok|ok) ([0-9]+) ([^#]+?)( # (?:(SKIP|XFAIL|TIMEOUT|ERROR)\\b)?[^#]*)?");
    std::smatch match;
    if (at_ == lines_.size() || !std::regex_match(lines_[at_], match, result) ||
        match[1] != indent || match[3] != std::to_string(number))
      complain("no result " + std::to_string(number));
    ++at_;
    test.ok = match[2] == "ok";
    test.name = match[4];
    test.directive = match[6];
    const bool all_ok = std::all_of(test.subtests.begin(), test.subtests.end(),
                                    [](const KtapTest& part) { return part.ok; });
    if (!test.subtests.empty() && test.ok != all_ok) complain("not what its subtests are");
    return test;
  }

  std::vector<std::string> lines_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<KtapTest> read_ktap(const std::string& text) { return KtapReader(text).document(); }

}  // namespace proctor::samples
