#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "fixtures/channel.h"
#include "fixtures/child.h"
#include "fixtures/gate.h"
#include "fixtures/gen.h"
#include "fixtures/pty.h"
#include "suites/image/opened.h"
#include "suites/image/topics.h"

namespace proctor::image {
namespace {

/// Runs `body` that many generations below this process, and returns when all have ended.
void descend(int generations, const std::function<void()>& body) {
  if (generations == 0) return body();
  Child child = fork_child([&] { descend(generations - 1, body); });
  must(child.wait());
}

/// As much of `size` bytes as comes before the end, or the hang-up.
std::string read_some(int fd, std::size_t size) {
  std::string all(size, '\0');
  std::size_t have = 0;
  while (have < size) {
    const ssize_t got = ::read(fd, all.data() + have, size - have);
    if (got == -1 && errno == EINTR) continue;
    if (got <= 0) break;
    have += static_cast<std::size_t>(got);
  }
  all.resize(have);
  return all;
}

void write_some(int fd, const std::string& text) { write_all(fd, text.data(), text.size()); }

rc::Gen<std::string> words() {
  return rc::gen::map(several(1, 60, evenly('a', 'z' + 1)),
                      [](const std::vector<int>& letters) {
                        return std::string(letters.begin(), letters.end());
                      });
}

void expect_no_terminal() {
  const Result<int> opened = sys(::open("/dev/tty", O_RDWR));
  ensure(!opened, "/dev/tty cannot be opened where there is no controlling terminal",
         "it is descriptor " + rc::toString(opened));
}

void say_to_the_terminal(const std::string& words) {
  const Fd terminal = opened("/dev/tty", O_RDWR);
  ensure(is_controlled_by(terminal.number()), "/dev/tty is the controlling terminal");
  write_some(terminal.number(), words);
}

const Property tty_is_the_controlling_terminal{
    .id = "image.tty_is_the_controlling_terminal",
    .law =
        "/dev/tty is the controlling terminal of the process that opens it, and without one "
        "cannot be opened.",
    .generator =
        "Whether the session has a terminal, how many generations below its leader is who "
        "opens /dev/tty, and what it writes.",
    .sources = {posix("XBD Directory Structure and Files"), posix("XSH open()"), man("tty(4)")},
    .check = for_all(rc::gen::arbitrary<bool>().as("with a terminal"),
                     evenly(0, 4).as("generations"), words().as("words"))
                 .tagged([](bool controlled, int, const std::string&) {
                   return controlled ? "with a terminal" : "without";
                 })
                 .holds([](bool controlled, int generations, const std::string& words) {
                   if (!controlled) return descend(generations, expect_no_terminal);
                   const Pty terminal = make_pty();
                   const Gate read;  // Who leads the session takes unread words along.
                   Child session = fork_child([&] {
                     must(sys<pid_t>(::setsid()));
                     const Fd held = acquire_terminal(terminal.path);
                     descend(generations, [&] { say_to_the_terminal(words); });
                     read.pass();
                   });
                   expect("what comes out of the terminal",
                          read_some(terminal.master.number(), words.size()), words);
                   read.open();
                   must(session.wait());
                 }),
};

/// A terminal whose sides pass on bytes as they are.
struct Line {
  Fd master, slave;
};

bool is_scarce(int error) {
  constexpr std::array scarce{EAGAIN, ENOSPC, EMFILE, ENFILE, ENOMEM};
  return std::find(scarce.begin(), scarce.end(), error) != scarce.end();
}

/// Ends the case where there are none at all, or none left.
void skip_if_none(int error) {
  if (is_scarce(error)) skip(Reason::not_permitted, "no more pseudo-terminals can be had");
  if (error == ENOSYS || ::access("/dev/ptmx", F_OK) == -1)
    skip(Reason::unsupported, "there are no pseudo-terminals here");
}

Fd open_master() {
  Result<Fd> master = sys<Fd>(::posix_openpt(O_RDWR | O_NOCTTY));
  if (!master) skip_if_none(master.failure().number);
  ensure(bool(master), "a pseudo-terminal can be had where there is a /dev/ptmx",
         "posix_openpt() fails with " + rc::toString(master));
  return *std::move(master);
}

void pass_bytes_as_they_are(int terminal) {
  termios settings{};
  must(sys(::tcgetattr(terminal, &settings)));
  settings.c_iflag &= ~static_cast<tcflag_t>(ICRNL | INLCR | IXON | ISTRIP);
  settings.c_oflag &= ~static_cast<tcflag_t>(OPOST);
  settings.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG | IEXTEN);
  must(sys(::tcsetattr(terminal, TCSANOW, &settings)));
}

Line make_line() {
  Fd master = open_master();
  expect("grantpt()", sys(::grantpt(master.number())), 0);
  expect("unlockpt()", sys(::unlockpt(master.number())), 0);
  const char* path = ::ptsname(master.number());
  ensure(path != nullptr, "the other side of a pseudo-terminal has a name", "it has none");
  struct stat node {};
  expect("looking for the node that ptsname() names", sys(::stat(path, &node)), 0);
  ensure(S_ISCHR(node.st_mode), "the node that ptsname() names is a device");
  expect("who owns the node that ptsname() names", node.st_uid, ::getuid());
  Fd slave = opened(path, O_RDWR | O_NOCTTY);
  pass_bytes_as_they_are(slave.number());
  return {std::move(master), std::move(slave)};
}

const Property terminals_pass_bytes{
    .id = "image.terminals_pass_bytes",
    .law =
        "A pseudo-terminal can be had; its other side is a device of the user's own under the "
        "name that it tells; and each side gives what was written to the other.",
    .generator = "What is written to each side of one to five of them at once.",
    .sources = {posix("XSH posix_openpt()"), posix("XSH grantpt()"), posix("XSH ptsname()"),
                man("pts(4)"), oci("Default Devices")},
    .level = Level::option,
    .at_most = 60,
    .check = for_all(several(1, 5, rc::gen::pair(words(), words())).as("words"))
                 .holds([](const auto& conversations) {
                   std::vector<Line> lines;
                   while (lines.size() < conversations.size()) lines.push_back(make_line());
                   for (std::size_t i = 0; i < lines.size(); ++i) {
                     write_some(lines[i].master.number(), conversations[i].first);
                     write_some(lines[i].slave.number(), conversations[i].second);
                   }
                   for (std::size_t i = 0; i < lines.size(); ++i) {
                     const auto& [to_slave, to_master] = conversations[i];
                     expect("what the terminal gives that was written to its master",
                            read_some(lines[i].slave.number(), to_slave.size()), to_slave);
                     expect("what the master gives that was written to its terminal",
                            read_some(lines[i].master.number(), to_master.size()), to_master);
                   }
                 }),
};

}  // namespace

std::vector<Property> terminals() {
  return {tty_is_the_controlling_terminal, terminals_pass_bytes};
}

}  // namespace proctor::image
