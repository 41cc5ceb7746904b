#include <algorithm>

#include "fixtures/child.h"
#include "fixtures/gen.h"
#include "fixtures/limit.h"
#include "fixtures/platform/resources.h"
#include "suites/limits/harmless.h"
#include "suites/limits/topics.h"

namespace proctor::limits {
namespace {

rc::Gen<Resource> any_resource() {
  std::vector<Resource> all;
  for (const auto& [number, name] : resources()) all.push_back({number});
  return one_of(all).as("resource");
}

rc::Gen<Resource> standard_resource() { return one_of(standard_resources()).as("resource"); }

/// Who asks for its limits.
enum class Asker { process, child, image };

std::ostream& operator<<(std::ostream& os, Asker asker) {
  static constexpr const char* words[] = {"the first process", "a child", "a new image"};
  return os << words[static_cast<int>(asker)];
}

rc::Gen<Asker> askers() {
  return one_of<Asker>({Asker::process, Asker::child, Asker::image}).as("asker");
}

void expect_order(const Result<Limit>& told) {
  ensure(static_cast<bool>(told), "getrlimit() tells the limits", rc::toString(told));
  ensure((*told).soft <= (*told).hard, "the soft limit is at most the hard limit",
         rc::toString(told));
}

const Property soft_not_above_hard{
    .id = "limits.soft_not_above_hard",
    .law =
        "Every resource has a soft limit and a hard limit, and the soft is not above the hard.",
    .generator = "A resource; whether the case, a child of it or a new image asks.",
    .sources = {posix("XSH getrlimit()"), posix("XBD <sys/resource.h>"), man("getrlimit(2)")},
    .check = for_all(any_resource(), askers()).holds([](Resource resource, Asker asker) {
      if (asker == Asker::process) expect_order(ask_limit(resource.number));
      if (asker == Asker::child)
        must(fork_child([=] { expect_order(ask_limit(resource.number)); }).wait());
      if (asker != Asker::image) return;
      const Limits limits = limits_after_exec();
      ensure(limits.count(resource) == 1, "getrlimit() tells the limits");
      expect_order(limits.at(resource));
    }),
};

/// A soft limit that is above its hard limit: by one, by some, or by being infinite.
rc::Gen<Limit> upside_down() {
  const auto hard = rc::gen::inRange<rlim_t>(0, 1 << 20);
  const auto excess = rc::gen::weightedOneOf<rlim_t>({{2, rc::gen::just<rlim_t>(1)},
                                                      {2, rc::gen::inRange<rlim_t>(1, 1 << 20)},
                                                      {1, rc::gen::just(RLIM_INFINITY)}});
  return rc::gen::map(rc::gen::pair(hard, excess),
                      [](const auto& drawn) {
                        const auto& [least, above] = drawn;
                        return Limit{above == RLIM_INFINITY ? above : least + above, least};
                      })
      .as("limits asked for");
}

const Property soft_above_hard_is_einval{
    .id = "limits.soft_above_hard_is_einval",
    .law =
        "A soft limit above the hard limit is refused with EINVAL, and both stay as they were.",
    .generator = "A resource of POSIX; a hard limit that may be set, and a soft one above it.",
    .sources = {posix("XSH getrlimit()"), man("getrlimit(2)")},
    .check =
        for_all(standard_resource(), upside_down()).holds([](Resource resource, Limit limit) {
          const Limit before = limit_of(resource.number);
          limit.hard = std::min(limit.hard, before.hard);

          expect("what setting a soft limit above the hard one gives",
                 set_limit(resource.number, limit), fails_with(EINVAL));
          expect("the limits after that", limit_of(resource.number), before);
        }),
};

}  // namespace

std::vector<Property> setting() { return {soft_not_above_hard, soft_above_hard_is_einval}; }

}  // namespace proctor::limits
