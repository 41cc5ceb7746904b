#include <pthread.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstring>

#include "fixtures/limit.h"
#include "fixtures/platform/resources.h"
#include "suites/limits/topics.h"

namespace proctor::limits {
namespace {

std::string amount(rlim_t limit) {
  return limit == RLIM_INFINITY ? "infinity" : std::to_string(limit);
}

Value table() {
  std::set<std::string> rows;
  for (const auto& [number, name] : resources()) {
    const Limit limit = limit_of(number);
    rows.insert(name + ' ' + amount(limit.soft) + '/' + amount(limit.hard));
  }
  return set_of(rows);
}

const Trait trait_table{
    .id = "limits.trait_table",
    .question = "Which resources are limited, and what are the soft and hard limits at start?",
    .advice =
        "Ask getrlimit() for what you need, and raise the soft limit if the hard one allows.",
    .sources = {posix("XSH getrlimit()"), man("getrlimit(2)")},
    .observe = table,
};

const Trait trait_infinity{
    .id = "limits.trait_infinity",
    .question = "Which number is RLIM_INFINITY?",
    .advice = "Compare with RLIM_INFINITY before computing with a limit or printing it.",
    .sources = {posix("XBD <sys/resource.h>")},
    .observe = [] { return magnitude(RLIM_INFINITY); },
};

Value configuration() {
  static constexpr std::pair<int, const char*> names[] = {
      {_SC_ARG_MAX, "ARG_MAX"},         {_SC_ATEXIT_MAX, "ATEXIT_MAX"},
      {_SC_CHILD_MAX, "CHILD_MAX"},     {_SC_IOV_MAX, "IOV_MAX"},
      {_SC_NGROUPS_MAX, "NGROUPS_MAX"}, {_SC_OPEN_MAX, "OPEN_MAX"},
      {_SC_STREAM_MAX, "STREAM_MAX"}};
  std::set<std::string> rows;
  for (const auto& [number, name] : names) {
    const long limit = ::sysconf(number);
    rows.insert(std::string(name) + ' ' + (limit == -1 ? "open" : std::to_string(limit)));
  }
  return set_of(rows);
}

const Trait trait_sysconf{
    .id = "limits.trait_sysconf",
    .question =
        "What does sysconf() tell of the limits on arguments, descriptors, children, "
        "streams, exit handlers, groups and vectors?",
    .advice = "Be ready for -1, here \"open\": there is no limit, or none that can be told.",
    .sources = {posix("XSH sysconf()"), posix("XBD <limits.h>")},
    .observe = configuration,
};

long largest_so_far() {
  rusage usage{};
  must(sys(::getrusage(RUSAGE_SELF, &usage)));
  return usage.ru_maxrss;
}

/// Writes to 32 MiB of fresh memory, and compares by how much the figure grows.
Value unit_of_maxrss() {
  constexpr std::size_t size = 32 << 20;
  const long before = largest_so_far();
  void* memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
  if (memory == MAP_FAILED) cannot_set_up("mmap failed with " + errno_name(errno));
  std::memset(memory, 1, size);
  const auto grown = static_cast<double>(largest_so_far() - before);
  const auto is_about = [grown](double expected) {
    return grown > 0.5 * expected && grown < 1.5 * expected;
  };
  const auto page = static_cast<double>(::sysconf(_SC_PAGESIZE));
  if (is_about(size)) return word("bytes");
  if (is_about(size / 1024.0)) return word("kilobytes");
  if (is_about(size / page)) return word("pages");
  return word("unknown");
}

const Trait trait_maxrss{
    .id = "limits.trait_maxrss",
    .question = "In which unit does getrusage() tell ru_maxrss?",
    .advice = "Scale it by the platform: POSIX leaves the member itself out.",
    .sources = {posix("XSH getrusage()"), man("getrusage(2)")},
    .observe = unit_of_maxrss,
};

Value stack_of_a_thread() {
  pthread_attr_t attributes;
  std::size_t size = 0;
  if (::pthread_attr_init(&attributes) != 0 ||
      ::pthread_attr_getstacksize(&attributes, &size) != 0)
    cannot_set_up("the attributes of a thread cannot be told");
  return magnitude(size, "bytes");
}

const Trait trait_thread_stack{
    .id = "limits.trait_thread_stack",
    .question = "How large is the stack of a thread by default?",
    .advice = "Set the size yourself for threads that recurse or keep large arrays.",
    .sources = {posix("XSH pthread_attr_getstacksize()"), man("pthread_create(3)")},
    .observe = stack_of_a_thread,
};

}  // namespace

std::vector<Trait> traits() {
  return {trait_table, trait_infinity, trait_sysconf, trait_maxrss, trait_thread_stack};
}

}  // namespace proctor::limits
