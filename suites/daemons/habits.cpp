#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "fixtures/fd.h"
#include "fixtures/gen.h"
#include "fixtures/mode.h"
#include "suites/daemons/topics.h"

namespace proctor {
namespace {

/// A call that makes a file with permissions.
enum class Maker { open, mkdir, mkfifo };

std::ostream& operator<<(std::ostream& os, Maker maker) {
  return os << (maker == Maker::open ? "open" : maker == Maker::mkdir ? "mkdir" : "mkfifo");
}

Result<int> make(Maker maker, const char* path, mode_t mode) {
  if (maker == Maker::mkdir) return sys(::mkdir(path, mode));
  if (maker == Maker::mkfifo) return sys(::mkfifo(path, mode));
  const int fd = ::open(path, O_CREAT | O_EXCL | O_WRONLY, mode);
  if (fd != -1) ::close(fd);
  return sys(std::min(fd, 0));
}

Mode permissions_of(const char* path) {
  struct stat status {};
  must(sys(::stat(path, &status)));
  return {static_cast<mode_t>(status.st_mode & 0777)};
}

/// Ends the case where a file that is not masked has other permissions than were asked for: a
/// default list of access rights, or a file system that has a mind of its own.
void probe(Maker maker) {
  ::umask(0);
  const Result<int> made = make(maker, "probe", 0777);
  if (!made) skip(Reason::not_permitted, "no file can be made in the working directory");
  if (permissions_of("probe") != Mode{0777})
    skip(Reason::not_applicable, "permissions in the working directory are not as asked for");
}

rc::Gen<Mode> modes(const char* name) {
  return rc::gen::map(evenly(0, 01000),
                      [](int bits) { return Mode{static_cast<mode_t>(bits)}; })
      .as(name);
}

const Property umask_law{
    .id = "daemons.umask_law",
    .law =
        "A new file has the permissions that were asked for, without those of the umask, and "
        "umask() returns what was set before.",
    .generator = "The umask, the permissions asked for, and open(), mkdir() or mkfifo().",
    .sources = {posix("XSH umask()"), posix("XSH open()"), posix("XSH mkdir()"),
                posix("XSH mkfifo()"), man("umask(2)")},
    .check = for_all(modes("umask"), modes("asked for"),
                     one_of<Maker>({Maker::open, Maker::mkdir, Maker::mkfifo}).as("call"))
                 .tagged([](Mode, Mode, Maker maker) { return rc::toString(maker); })
                 .holds([](Mode mask, Mode asked, Maker maker) {
                   probe(maker);
                   expect("what umask() returns", Mode{::umask(mask.bits)}, Mode{0});

                   const Result<int> made = make(maker, "new", asked.bits);
                   ensure(bool(made), "a file can be made under any umask",
                          "the call fails with " + rc::toString(made));
                   expect("the permissions of a new file", permissions_of("new"),
                          Mode{static_cast<mode_t>(asked.bits & ~mask.bits)});
                   expect("what umask() returns", Mode{::umask(0)}, mask);
                 }),
};

/// Has /dev/null for all three, as daemons do.
void redirect_to_null() {
  const Result<Fd> null = open_null();
  if (!null) skip(Reason::unsupported, "no /dev/null here");
  for (int fd : {0, 1, 2}) must(sys(::dup2((*null).number(), fd)));
}

rc::Gen<std::vector<int>> sizes() {
  const auto size = evenly(1, (1 << 20) + 1);
  const auto small = evenly(1, 5000);
  return rc::gen::scale(0.2, rc::gen::container<std::vector<int>>(rc::gen::oneOf(small, size)))
      .as("sizes");
}

const Property null_stdio{
    .id = "daemons.null_stdio",
    .law =
        "With /dev/null for standard streams every write succeeds in full, and every read is "
        "at "
        "the end of the file.",
    .generator = "Up to 20 sizes of 1 byte to 1 MiB.",
    .sources = {posix("XBD Directory Structure and Files"), posix("XSH dup2()"),
                man("null(4)")},
    .check = for_all(sizes()).holds([](const std::vector<int>& drawn) {
      redirect_to_null();
      std::vector<char> buffer(1 << 20, '!');
      for (int size : drawn) {
        for (int fd : {1, 2})
          expect("what a write to /dev/null returns",
                 sys<long>(::write(fd, buffer.data(), static_cast<std::size_t>(size))),
                 long{size});
        expect("what a read of /dev/null returns",
               sys<long>(::read(0, buffer.data(), static_cast<std::size_t>(size))), 0L);
      }
    }),
};

}  // namespace

std::vector<Property> daemon_habits() { return {umask_law, null_stdio}; }

}  // namespace proctor
