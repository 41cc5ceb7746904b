#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <climits>

#include "fixtures/fd.h"
#include "fixtures/limit.h"
#include "suites/descriptors/command.h"
#include "suites/descriptors/slot.h"
#include "suites/descriptors/topics.h"
#include "suites/models/descriptor_table.h"

namespace proctor::descriptors {
namespace {

const Property table_follows_model{
    .id = "descriptors.table_follows_model",
    .law =
        "Whatever calls are made, each number of the table stands for an open file "
        "description, or for none, and has a close-on-exec flag, as these calls are to leave "
        "it.",
    .generator =
        "Up to a hundred calls of open(), close(), dup(), dup2(), dup3(), pipe(), lseek() "
        "and fcntl(), on low numbers, open or not.",
    .sources = {posix("XSH File Descriptor Allocation"), posix("XSH open()"),
                posix("XSH close()"), posix("XSH dup()"), posix("XSH fcntl()"),
                posix("XSH pipe()"), posix("XSH lseek()")},
    .check = for_all(commands().as("calls")).holds([](const std::vector<Command>& commands) {
      begin_empty();
      DescriptorTable model;

      for (const Command& command : commands) {
        const Result<int> returned = perform(command);
        if (returned == fails_with(ENOSYS)) continue;
        expect("what the last call returned", returned, model.apply(command));
        expect_table("the table after the last call", scan(), model.shown());
      }
    }),
};

/// A call that is about the descriptor `fd`.
struct Call {
  const char* name;
  long (*make)(int fd);
};

constexpr Call all_calls[] = {
    {"close(", [](int fd) -> long { return ::close(fd); }},
    {"read(",
     [](int fd) -> long {
       char byte;
       return ::read(fd, &byte, 1);
     }},
    {"write(", [](int fd) -> long { return ::write(fd, "!", 1); }},
    {"pread(",
     [](int fd) -> long {
       char byte;
       return ::pread(fd, &byte, 1, 0);
     }},
    {"pwrite(", [](int fd) -> long { return ::pwrite(fd, "!", 1, 0); }},
    {"lseek(", [](int fd) -> long { return ::lseek(fd, 1, SEEK_SET); }},
    {"fstat(",
     [](int fd) -> long {
       struct stat file;
       return ::fstat(fd, &file);
     }},
    {"fchmod(", [](int fd) -> long { return ::fchmod(fd, 0600); }},
    {"fchdir(", [](int fd) -> long { return ::fchdir(fd); }},
    {"fsync(", [](int fd) -> long { return ::fsync(fd); }},
    {"dup(", [](int fd) -> long { return ::dup(fd); }},
    {"dup2(", [](int fd) -> long { return ::dup2(fd, 1); }},
    {"F_DUPFD(", [](int fd) -> long { return ::fcntl(fd, F_DUPFD, 0); }},
    {"F_GETFD(", [](int fd) -> long { return ::fcntl(fd, F_GETFD); }},
    {"F_SETFD(", [](int fd) -> long { return ::fcntl(fd, F_SETFD, FD_CLOEXEC); }},
    {"F_GETFL(", [](int fd) -> long { return ::fcntl(fd, F_GETFL); }},
    {"F_SETFL(", [](int fd) -> long { return ::fcntl(fd, F_SETFL, O_APPEND); }},
};

/// A number that is not open, found out in the case.
struct Stranger {
  const char* name;
  int (*number)();
};

int just_closed() {
  Fd fd = must(open_null());
  const int number = fd.number();
  fd.close();
  return number;
}

int limit() { return static_cast<int>(limit_of(RLIMIT_NOFILE).soft); }

constexpr Stranger all_strangers[] = {
    {"one just closed", just_closed},
    {"one never opened", [] { return 40; }},
    {"-1", [] { return -1; }},
    {"-2", [] { return -2; }},
    {"limit - 1", [] { return limit() - 1; }},
    {"limit", limit},
    {"INT_MAX", [] { return INT_MAX; }},
    {"INT_MIN", [] { return INT_MIN; }},
};

struct Attempt {
  Call call;
  Stranger fd;

  friend std::ostream& operator<<(std::ostream& os, const Attempt& attempt) {
    return os << attempt.call.name << attempt.fd.name << ')';
  }
};

rc::Gen<std::vector<Attempt>> attempts() {
  const auto attempt = rc::gen::construct<Attempt>(
      one_of(std::vector(std::begin(all_calls), std::end(all_calls))),
      one_of(std::vector(std::begin(all_strangers), std::end(all_strangers))));
  return up_to(50, attempt).as("attempts");
}

const Property bad_fd_is_ebadf{
    .id = "descriptors.bad_fd_is_ebadf",
    .law =
        "A call on a number that is not open fails with EBADF and leaves the table as it was.",
    .generator =
        "Up to fifty calls, each on a number that was closed, never opened, negative or "
        "too large.",
    .sources = {posix("XSH close()"), posix("XSH read()"), posix("XSH write()"),
                posix("XSH lseek()"), posix("XSH fstat()"), posix("XSH dup()"),
                posix("XSH fcntl()"), posix("XSH fsync()")},
    .check = for_all(attempts()).holds([](const std::vector<Attempt>& attempts) {
      begin_empty();
      for (int file : {0, 1, 2}) must(perform({Command::open, file, 0, false}));
      const Table before = scan();

      for (const Attempt& attempt : attempts) {
        expect("a call on a number that is not open",
               sys<long>(attempt.call.make(attempt.fd.number())), fails_with(EBADF));
        expect_table("the table after such a call", scan(), before);
      }
    }),
};

}  // namespace

std::vector<Property> table() { return {table_follows_model, bad_fd_is_ebadf}; }

}  // namespace proctor::descriptors
