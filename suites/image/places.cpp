#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

#include "fixtures/channel.h"
#include "fixtures/child.h"
#include "fixtures/gen.h"
#include "fixtures/trace.h"
#include "suites/image/topics.h"
#include "suites/image/user.h"

namespace proctor::image {
namespace {

/// How it is launched, or how full it is, is not the image's matter.
void skip_if_closed(const std::string& place, int error) {
  if (error == EROFS) skip(Reason::not_applicable, place + " is mounted read-only");
  for (const int each : {ENOSPC, EDQUOT, ENFILE, EMFILE, ENOMEM})
    if (error == each) skip(Reason::not_permitted, place + " is full: " + errno_name(error));
}

/// A new file or object there. That it can be made is the law.
Fd made(const std::string& place, Result<Fd> made) {
  if (!made) skip_if_closed(place, made.failure().number);
  ensure(bool(made), "anybody can make something new in " + place,
         "it fails with " + rc::toString(made));
  return *std::move(made);
}

struct stat status_of(const Fd& file) {
  struct stat status {};
  must(sys(::fstat(file.number(), &status)));
  return status;
}

void use_tmp(const std::string& content) {
  const std::string path = trace::file();
  constexpr int as_new = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW;
  const Fd file = made("/tmp", sys<Fd>(::open(path.c_str(), as_new, 0600)));
  expect("who owns a file made in /tmp", status_of(file).st_uid, ::geteuid());
  const ssize_t written = ::write(file.number(), content.data(), content.size());
  if (written == -1) skip_if_closed("/tmp", errno);
  expect("how many bytes a file in /tmp took", written, std::ssize(content));
  must(sys<off_t>(::lseek(file.number(), 0, SEEK_SET)));
  ensure(read_all(file.number()) == content, "a file in /tmp gives what was written to it");
  expect("removing one's file from /tmp", sys(::unlink(path.c_str())), 0);
}

rc::Gen<std::string> contents() { return any_text(400); }

const Property tmp_is_for_everybody{
    .id = "image.tmp_is_for_everybody",
    .law = "Every user can make files in /tmp, which are that user's, and remove them again.",
    .generator =
        "What is written to a file, and by whom: as root also by users who have no name.",
    .sources = {posix("XBD Directory Structure and Files"), posix("XSH open()"),
                fhs("/tmp : Temporary files")},
    .check = for_all(users().as("user"), contents().as("content"))
                 .tagged([](User user, const std::string&) { return rc::toString(user); })
                 .holds([](User user, const std::string& content) {
                   ::unlink(trace::file().c_str());
                   Child child = fork_child([&] {
                     become(user);
                     use_tmp(content);
                   });
                   must(child.wait());
                 }),
};

void skip_without_shared_memory() {
  struct statvfs place {};
  if (::sysconf(_SC_SHARED_MEMORY_OBJECTS) <= 0)
    skip(Reason::unsupported, "this system offers no shared memory objects");
  if (::statvfs("/dev/shm", &place) == 0 && place.f_blocks > 0 && place.f_bavail == 0)
    skip(Reason::not_permitted, "/dev/shm is full");
}

/// Linux keeps the objects in a directory that no document says has to be there.
Fd new_object() {
  const std::string name = trace::object();
  Result<Fd> object = sys<Fd>(::shm_open(name.c_str(), O_RDWR | O_CREAT | O_EXCL, 0600));
  if (object == fails_with(ENOENT) && ::access("/dev/shm", F_OK) == -1)
    skip(Reason::not_applicable, "there is no /dev/shm here");
  return made("shared memory", std::move(object));
}

/// The memory of an object, for as long as the case lives.
char* map(const Fd& object, std::size_t size) {
  void* memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, object.number(), 0);
  ensure(memory != MAP_FAILED, "a shared memory object can be mapped",
         "mmap() fails with " + errno_name(errno));
  return static_cast<char*>(memory);
}

void write_from_elsewhere(const std::string& content) {
  const Result<Fd> object = sys<Fd>(::shm_open(trace::object().c_str(), O_RDWR, 0));
  ensure(bool(object), "another process finds a shared memory object by its name",
         "shm_open() fails with " + rc::toString(object));
  std::copy(content.begin(), content.end(), map(*object, content.size()));
}

void use_shared_memory(const std::string& content) {
  const Fd object = new_object();
  expect("the size of a new shared memory object", status_of(object).st_size, off_t{0});
  must(sys(::ftruncate(object.number(), std::ssize(content))));
  const char* memory = map(object, content.size());
  ensure(std::count(memory, memory + content.size(), '\0') == std::ssize(content),
         "new shared memory is zero");
  Child other = fork_child([&] { write_from_elsewhere(content); });
  must(other.wait());
  ensure(std::equal(content.begin(), content.end(), memory),
         "what another process writes is seen in shared memory");
  expect("removing a shared memory object", sys(::shm_unlink(trace::object().c_str())), 0);
  expect("looking for a shared memory object that was removed",
         sys(::shm_open(trace::object().c_str(), O_RDWR, 0)), fails_with(ENOENT));
}

const Property shared_memory_has_a_place{
    .id = "image.shared_memory_has_a_place",
    .law =
        "A user can make a shared memory object, which others find by its name, with what was "
        "written, until it is removed.",
    .generator =
        "Up to 400 bytes that another process writes, and whose object it is: as root also "
        "users who have no name.",
    .sources = {posix("XSH shm_open()"), posix("XSH shm_unlink()"), man("shm_overview(7)"),
                oci("Default Filesystems")},
    .level = Level::option,
    .check = for_all(users().as("user"), contents().as("content"))
                 .tagged([](User user, const std::string&) { return rc::toString(user); })
                 .holds([](User user, const std::string& drawn) {
                   skip_without_shared_memory();
                   ::shm_unlink(trace::object().c_str());
                   Child child = fork_child([&] {
                     become(user);
                     use_shared_memory(drawn + '.');
                   });
                   must(child.wait());
                 }),
};

}  // namespace

std::vector<Property> places() { return {tmp_is_for_everybody, shared_memory_has_a_place}; }

}  // namespace proctor::image
