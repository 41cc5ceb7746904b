#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "fixtures/fd.h"
#include "fixtures/gen.h"
#include "fixtures/mode.h"
#include "suites/image/opened.h"
#include "suites/image/topics.h"

namespace proctor::image {
namespace {

constexpr int most = 1 << 20;

/// What is done to a device, and with how many bytes.
struct Step {
  bool writes;
  int size;

  friend std::ostream& operator<<(std::ostream& os, Step step) {
    return os << (step.writes ? "write(" : "read(") << step.size << ')';
  }
};

rc::Gen<std::vector<Step>> steps() {
  const auto sizes = rc::gen::oneOf(evenly(1, 5000), evenly(1, most + 1));
  const auto step =
      rc::gen::map(rc::gen::pair(rc::gen::arbitrary<bool>(), sizes), [](auto drawn) {
        return Step{drawn.first, drawn.second};
      });
  return several(1, 12, step).as("steps");
}

Result<long> write_to(const Fd& device, int size) {
  const std::vector<char> bytes(size, '!');
  return sys<long>(::write(device.number(), bytes.data(), bytes.size()));
}

/// How many bytes were read, of which none may be another than zero.
Result<long> read_zeros(const Fd& device, int size) {
  std::vector<char> bytes(size, '!');
  const Result<long> got = sys<long>(::read(device.number(), bytes.data(), bytes.size()));
  const long count = got ? *got : 0;
  const auto other = std::count_if(bytes.begin(), bytes.begin() + count,
                                   [](char byte) { return byte != '\0'; });
  ensure(other == 0, "all that is read is zero",
         std::to_string(other) + " of " + std::to_string(count) + " bytes are not");
  return got;
}

/// Each step has a descriptor of its own, so that a file in place of the device shows.
const Property null_is_empty_and_swallows{
    .id = "image.null_is_empty_and_swallows",
    .law = "/dev/null takes all that is written to it, and gives the end of the file.",
    .generator = "1 to 12 reads and writes of 1 byte to 1 MiB.",
    .sources = {posix("XBD Directory Structure and Files"),
                fhs("/dev : Devices and special files"), man("null(4)")},
    .check = for_all(steps()).holds([](const std::vector<Step>& steps) {
      for (const Step step : steps) {
        const Fd null = opened("/dev/null", O_RDWR);
        if (step.writes)
          expect("what a write to /dev/null returns", write_to(null, step.size),
                 long{step.size});
        else
          expect("what a read of /dev/null returns", read_zeros(null, step.size), 0L);
      }
    }),
};

const Property zero_is_endless{
    .id = "image.zero_is_endless",
    .law =
        "/dev/zero gives as many zero bytes as are asked for, and takes all that is written.",
    .generator = "1 to 12 reads and writes of 1 byte to 1 MiB.",
    .sources = {fhs("/dev : Devices and special files"), oci("Default Devices"),
                man("zero(4)")},
    .level = Level::platform,
    .systems = {"Linux"},
    .check = for_all(steps()).holds([](const std::vector<Step>& steps) {
      for (const Step step : steps) {
        const Fd zero = opened("/dev/zero", O_RDWR);
        expect(step.writes ? "what a write to /dev/zero returns"
                           : "what a read of /dev/zero returns",
               step.writes ? write_to(zero, step.size) : read_zeros(zero, step.size),
               long{step.size});
      }
    }),
};

const Property full_is_full{
    .id = "image.full_is_full",
    .law = "/dev/full fails every write with ENOSPC, and gives zero bytes.",
    .generator = "1 to 12 reads and writes of 1 byte to 1 MiB.",
    .sources = {man("full(4)"), oci("Default Devices")},
    .level = Level::platform,
    .systems = {"Linux"},
    .check = for_all(steps()).holds([](const std::vector<Step>& steps) {
      if (::access("/dev/full", F_OK) == -1)
        skip(Reason::not_applicable, "there is no /dev/full here");
      for (const Step step : steps) {
        const Fd full = opened("/dev/full", O_RDWR);
        if (step.writes)
          expect("what a write to /dev/full does", write_to(full, step.size),
                 fails_with(ENOSPC));
        else
          expect("what a read of /dev/full returns", read_zeros(full, step.size),
                 long{step.size});
      }
    }),
};

constexpr mode_t for_everybody = 0666;

const Property devices_are_for_everybody{
    .id = "image.devices_are_for_everybody",
    .law = "The devices that are nobody's own may be read and written by every user.",
    .generator = "null, zero, full, tty or ptmx, of those that are in /dev.",
    .sources = {man("null(4)"), man("full(4)"), man("tty(4)"), man("pts(4)")},
    .level = Level::platform,
    .systems = {"Linux"},
    .at_most = 30,
    .check = for_all(one_of<std::string>(
                         {"/dev/null", "/dev/zero", "/dev/full", "/dev/tty", "/dev/ptmx"})
                         .as("device"))
                 .holds([](const std::string& path) {
                   struct stat file {};
                   if (::stat(path.c_str(), &file) == -1) discard("there is none here");
                   ensure(S_ISCHR(file.st_mode), path + " is a device");
                   expect("what everybody may do with " + path,
                          Mode{static_cast<mode_t>(file.st_mode & for_everybody)},
                          Mode{for_everybody});
                 }),
};

}  // namespace

std::vector<Property> devices() {
  return {null_is_empty_and_swallows, zero_is_endless, full_is_full, devices_are_for_everybody};
}

}  // namespace proctor::image
