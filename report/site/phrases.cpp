#include "report/site/phrases.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/record/time.h"

namespace proctor::site {

std::string duration(double ms) {
  if (ms < 10) return fmt::format("{:.1f} ms", ms);
  if (ms < 1000) return fmt::format("{:.0f} ms", ms);
  if (ms < 60'000) return fmt::format("{:.1f} s", ms / 1000);
  const auto seconds = static_cast<std::uint64_t>(std::min(ms, 1e15) / 1000);
  return fmt::format("{} min {} s", seconds / 60, seconds % 60);
}

std::string short_duration(std::uint64_t ns) {
  const auto number = static_cast<double>(ns);
  if (ns < 1000) return fmt::format("{} ns", ns);
  if (ns < 1'000'000) return fmt::format("{:.1f} \u00b5s", number / 1e3);
  return fmt::format("{:.1f} ms", number / 1e6);
}

std::string moment(const std::string& time) {
  if (!record::milliseconds_at(time)) return time;
  return time.substr(0, 10) + ' ' + time.substr(11, 5) + " UTC";
}

std::string described(const record::Platform& platform) {
  static const std::map<std::string, std::string> places{{"container", "in a container"},
                                                         {"gvisor", "in gVisor"},
                                                         {"uml", "in User-Mode Linux"},
                                                         {"qemu", "in QEMU"},
                                                         {"qemu-user", "in QEMU, user mode"}};
  std::string text = platform.system;
  if (!platform.release.empty()) text += ' ' + platform.release;
  if (!platform.machine.empty()) text += ", " + platform.machine;
  if (!platform.libc.empty()) text += ", " + platform.libc + " (" + platform.linkage + ')';
  const auto place = places.find(platform.containment);
  if (place != places.end()) text += ", " + place->second;
  return text + (platform.privilege == "root" ? ", as root" : ", as a plain user");
}

std::string meaning_of(record::Level level) {
  switch (level) {
    case record::Level::shall: return "POSIX.1-2024 requires it of every system.";
    case record::Level::option:
      return "POSIX.1-2024 requires it of systems that offer an option group.";
    case record::Level::platform:
      return "the sources named promise it, and only their systems are judged by it.";
  }
  return "";
}

std::string meaning_of(record::Verdict verdict) {
  switch (verdict) {
    case record::Verdict::pass: return "No case broke the law.";
    case record::Verdict::fail:
      return "A case broke it. A, B and so on are different kinds of failure in one row.";
    case record::Verdict::timeout: return "A case did not end within the patience of the run.";
    case record::Verdict::crash:
      return "A case died in a way that no law is about, or the record breaks off in it.";
    case record::Verdict::inconclusive: return "Too few cases could be drawn to say anything.";
    case record::Verdict::skip: return "It was not tried, with the reason; never a difference.";
    case record::Verdict::error: return "The experiment could not be set up; accuses nobody.";
    case record::Verdict::observed: return "A trait was seen.";
  }
  return "";
}

std::string phrase_of(record::Reason reason) {
  switch (reason) {
    case record::Reason::unsupported: return "there is no such call";
    case record::Reason::unobservable: return "there is no way to look";
    case record::Reason::not_permitted: return "it is not permitted";
    case record::Reason::not_applicable: return "it does not apply";
    case record::Reason::unsafe_here: return "it is not safe here";
  }
  return "";
}

}  // namespace proctor::site
