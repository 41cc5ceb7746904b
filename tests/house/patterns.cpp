#include "tests/house/patterns.h"

namespace proctor::house {

std::regex platform_conditional() {
  return std::regex(R"(^\s*#\s*(if|ifdef|ifndef|elif)\b.*\b_*(gnu_linux|linux|APPLE|MACH|)"
                    R"(FreeBSD|NetBSD|OpenBSD|unix|GLIBC|MUSL|WIN32|TARGET_OS)_*)");
}

std::regex macro_definition() { return std::regex(R"(^\s*#\s*define\b)"); }

std::regex sleep_call() {
  return std::regex(R"(\b(u|nano|clock_nano)?sleep(_for|_until)?\s*\()");
}

std::regex unescaped_tag() { return std::regex(R"(\{\{\s*[{&])"); }

std::regex postponement() {
  return std::regex(R"(\b(TO)"
                    R"(DO|FIX)"
                    R"(ME)\b)");
}

std::regex unpinned_action() {
  return std::regex(R"(\buses:\s*(?!\s|\./|[\w./-]+@[0-9a-f]{40} # v))");
}

}  // namespace proctor::house
