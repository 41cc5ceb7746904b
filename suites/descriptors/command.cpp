#include "suites/descriptors/command.h"

#include <fcntl.h>
#include <unistd.h>

#include "fixtures/fd.h"
#include "fixtures/limit.h"
#include "fixtures/platform/calls.h"
#include "suites/descriptors/slot.h"

namespace proctor {
namespace {

constexpr const char* files[] = {"a", "b", "c"};
constexpr int file_count = 3;

/// Commands are about numbers below this, so that all of them are below the limit.
constexpr int end = 40;

rc::Gen<int> numbers() {
  return rc::gen::weightedOneOf<int>(
      {{4, evenly(0, 5)}, {2, evenly(0, 12)}, {1, evenly(0, end)}});
}

Result<int> open_pipe(bool close_on_exec) {
  int ends[2];
  return close_on_exec ? calls::pipe2(ends, O_CLOEXEC) : sys(::pipe(ends));
}

}  // namespace

std::ostream& operator<<(std::ostream& os, const Command& c) {
  switch (c.verb) {
    case Command::open:
      return os << "open(" << files[c.first] << (c.flag ? ", O_CLOEXEC)" : ")");
    case Command::close: return os << "close(" << c.first << ')';
    case Command::dup: return os << "dup(" << c.first << ')';
    case Command::dup2: return os << "dup2(" << c.first << ", " << c.second << ')';
    case Command::dup3:
      return os << "dup3(" << c.first << ", " << c.second << (c.flag ? ", O_CLOEXEC)" : ", 0)");
    case Command::dup_from:
      return os << "fcntl(" << c.first << (c.flag ? ", F_DUPFD_CLOEXEC, " : ", F_DUPFD, ")
                << c.second << ')';
    case Command::pipe: return os << (c.flag ? "pipe2(O_CLOEXEC)" : "pipe()");
    case Command::mark:
      return os << "fcntl(" << c.first << ", F_SETFD, " << (c.flag ? "FD_CLOEXEC)" : "0)");
    case Command::set_append:
      return os << "fcntl(" << c.first << ", F_SETFL, " << (c.flag ? "O_APPEND)" : "0)");
    case Command::seek: break;
  }
  return os << "lseek(" << c.first << ", " << c.second << ')';
}

Result<int> perform(const Command& c) {
  const int cloexec = c.flag ? O_CLOEXEC : 0;
  switch (c.verb) {
    case Command::open: return sys(::open(files[c.first], O_RDWR | cloexec));
    case Command::close: return sys(::close(c.first));
    case Command::dup: return sys(::dup(c.first));
    case Command::dup2: return sys(::dup2(c.first, c.second));
    case Command::dup3: return calls::dup3(c.first, c.second, cloexec);
    case Command::dup_from:
      return sys(::fcntl(c.first, c.flag ? F_DUPFD_CLOEXEC : F_DUPFD, c.second));
    case Command::pipe: return open_pipe(c.flag);
    case Command::mark: return sys(::fcntl(c.first, F_SETFD, c.flag ? FD_CLOEXEC : 0));
    case Command::set_append: return sys(::fcntl(c.first, F_SETFL, c.flag ? O_APPEND : 0));
    case Command::seek: break;
  }
  return sys<int>(::lseek(c.first, c.second, SEEK_SET));
}

void perform_all(const std::vector<Command>& commands) {
  for (const Command& command : commands) static_cast<void>(perform(command));
}

rc::Gen<Command> command_of(std::vector<Command::Verb> verbs) {
  const auto draws = rc::gen::tuple(one_of(std::move(verbs)), numbers(), numbers(),
                                    rc::gen::arbitrary<bool>());
  return rc::gen::map(draws, [](const auto& drawn) {
    auto [verb, first, second, flag] = drawn;
    if (verb == Command::open) first %= file_count;
    if (verb == Command::dup3 && first == second) ++second;
    return Command{verb, first, second, flag};
  });
}

rc::Gen<std::vector<Command>> commands() {
  using enum Command::Verb;
  return up_to(100, command_of({open, open, open, close, close, close, dup, dup2, dup2, dup3,
                                dup_from, dup_from, dup_from, pipe, mark, set_append, seek}));
}

void begin_empty() {
  for (const char* file : files) {
    const int fd = ::open(file, O_RDWR | O_CREAT, 0600);
    if (fd == -1) skip(Reason::not_permitted, "no files can be made here");
    must(sys(::close(fd)));
  }
  for (int number = 0; number < table_size; ++number) ::close(number);
  lower_limit(RLIMIT_NOFILE, table_size);
}

}  // namespace proctor
