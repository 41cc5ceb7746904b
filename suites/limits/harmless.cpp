#include "suites/limits/harmless.h"

#include <unistd.h>

#include <algorithm>
#include <tuple>

#include "fixtures/self.h"

extern "C" char** environ;

namespace proctor::limits {
namespace {

/// Whether a resource is limited, how far above the least harmless value, and how much further
/// the hard limit is.
using Pick = std::tuple<bool, rlim_t, rlim_t>;

/// The least that an image can live with: memory is reserved by the terabyte where a sanitizer
/// watches, and portraits are sent from a high descriptor.
rlim_t least(Resource resource) {
  switch (resource.number) {
    case RLIMIT_AS:
    case RLIMIT_DATA: return rlim_t{1} << 50;
    case RLIMIT_STACK: return 2 << 20;
    case RLIMIT_CPU: return 3600;
    case RLIMIT_NOFILE: return self::report_fd + 1;
    default: return 0;
  }
}

Limit limit_by(Resource resource, const Pick& pick) {
  const rlim_t soft = least(resource) + std::get<1>(pick);
  return {soft, soft + std::get<2>(pick)};
}

}  // namespace

rc::Gen<Limits> harmless_limits() {
  const std::vector<Resource>& all = standard_resources();
  const auto picks = rc::gen::container<std::vector<Pick>>(
      all.size(),
      rc::gen::tuple(rc::gen::arbitrary<bool>(), rc::gen::inRange<rlim_t>(0, 10'000),
                     rc::gen::inRange<rlim_t>(0, 1000)));
  const auto otherwise = rc::gen::inRange<std::size_t>(0, all.size());
  return rc::gen::map(rc::gen::pair(otherwise, picks), [&all](const auto& drawn) {
    const auto& [fallback, pick_of] = drawn;
    Limits limits;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (std::get<0>(pick_of[i])) limits[all[i]] = limit_by(all[i], pick_of[i]);
    if (limits.empty()) limits[all[fallback]] = limit_by(all[fallback], pick_of[fallback]);
    return limits;
  });
}

void set_all(const Limits& wanted) {
  for (const auto& [resource, limit] : wanted) {
    const rlim_t hard = std::min(limit.hard, limit_of(resource.number).hard);
    must(set_limit(resource.number, {std::min(limit.soft, hard), hard}));
  }
}

Limits all_limits() {
  Limits limits;
  for (const auto& [number, name] : resources()) limits[{number}] = limit_of(number);
  return limits;
}

Limits limits_after_exec() {
  const std::string path = self::path();
  const auto arguments = self::marked_arguments("portray", {"60"});
  const Portrait portrait = self::portrait_after(
      [&] { ::execve(path.c_str(), self::pointers(arguments).data(), environ); });
  Limits limits;
  for (const auto& [number, limit] : portrait.limits)
    limits[{number}] = {limit.rlim_cur, limit.rlim_max};
  return limits;
}

}  // namespace proctor::limits
