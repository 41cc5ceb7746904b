#include <sys/stat.h>
#include <unistd.h>

#include <set>

#include "fixtures/expect.h"
#include "fixtures/mode.h"
#include "suites/image/command.h"
#include "suites/image/topics.h"

namespace proctor::image {
namespace {

const Trait devices_there{
    .id = "image.trait_devices",
    .question = "Which of the usual files and directories are in /dev?",
    .advice =
        "Count on null, zero and tty alone. A container has full, random, urandom, ptmx, fd "
        "and "
        "the standard streams besides, and should have pts and shm.",
    .sources = {posix("XBD Directory Structure and Files"),
                fhs("/dev : Devices and special files"), oci("Default Devices"),
                oci("Dev symbolic links"), oci("Default Filesystems")},
    .observe =
        [] {
          std::set<std::string> there;
          for (const char* name :
               {"console", "fd", "full", "mqueue", "null", "ptmx", "pts", "random", "shm",
                "stderr", "stdin", "stdout", "tty", "urandom", "zero"})
            if (::access((std::string("/dev/") + name).c_str(), F_OK) == 0) there.insert(name);
          return set_of(there);
        },
};

/// The whole mode, and whose it is.
std::string told(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == -1) return path + " is not there";
  const Mode mode{static_cast<mode_t>(status.st_mode & 07777)};
  const std::string owner =
      status.st_uid == 0 ? "root" : "user " + std::to_string(status.st_uid);
  return path + ' ' + rc::toString(mode) + " of " + owner;
}

const Trait shared_directories{
    .id = "image.trait_shared_directories",
    .question = "What may users do in /tmp, /var/tmp and /dev/shm, and whose are they?",
    .advice =
        "Warning if one is not 01777 of root: without the sticky bit everybody may remove and "
        "replace what others have there.",
    .sources = {posix("XBD Directory Protection"), fhs("/tmp : Temporary files"),
                fhs("/var/tmp : Temporary files preserved between system reboots"),
                man("shm_overview(7)")},
    .observe =
        [] {
          return set_of({told("/tmp"), told("/var/tmp"), told("/dev/shm")});
        },
};

std::string path_of_ps() {
  for (const char* path : {"/bin/ps", "/usr/bin/ps"})
    if (::access(path, X_OK) == 0) return path;
  skip(Reason::not_applicable, "there is no ps in this image");
}

const Trait ps{
    .id = "image.trait_ps",
    .question = "Does ps -o pid= -p NUMBER show the process of that number?",
    .advice = "Scripts that look for a process with ps do without -p where it is BusyBox's.",
    .sources = {posix("XCU ps")},
    .observe =
        [] {
          const std::string own = std::to_string(::getpid());
          const Ran ran = run(path_of_ps(), {"ps", "-o", "pid=", "-p", own});
          if (ran.status != exited(0)) return word("it " + rc::toString(ran.status));
          const auto begin = ran.said.find_first_not_of(" \t");
          const bool shown =
              begin != std::string::npos &&
              ran.said.substr(begin, ran.said.find_last_not_of(" \t\n") - begin + 1) == own;
          return word(shown ? "yes" : "it shows something else");
        },
};

}  // namespace

std::vector<Trait> inventory_traits() { return {devices_there, shared_directories, ps}; }

}  // namespace proctor::image
