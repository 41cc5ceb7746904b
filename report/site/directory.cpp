#include "report/site/directory.h"

#include <unistd.h>

#include <array>
#include <fstream>
#include <system_error>

#include "report/record/visible.h"
#include "report/site/sha256.h"

namespace proctor::site {
namespace {

namespace fs = std::filesystem;

constexpr const char* marker = ".proctor-site";

[[noreturn]] void give_up(const fs::path& path, const std::string& why) {
  throw NotWritten(record::visible(path.string()) + ": " + why);
}

void refuse_what_is_not_ours(const fs::path& directory) {
  if (!fs::exists(directory)) return;
  if (!fs::is_directory(directory)) give_up(directory, "is not a directory; name another");
  if (!fs::is_empty(directory) && !fs::exists(directory / marker))
    give_up(directory, "holds something other than a proctor site; name another directory");
}

void clear_away(const fs::path& path) {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

/// Does what may fail for reasons of the file system's, and says then what it was about.
template <class Work>
void on_disk(const std::string& directory, Work work) {
  try {
    work();
  } catch (const fs::filesystem_error& error) {
    give_up(directory, "cannot be written: " + error.code().message());
  }
}

}  // namespace

Directory::Directory(const std::string& directory) : name_(directory) {
  on_disk(name_, [&] {
    site_ = fs::weakly_canonical(fs::absolute(directory));
    if (site_.filename().empty()) site_ = site_.parent_path();
    refuse_what_is_not_ours(site_);
    fs::create_directories(site_.parent_path());
    fresh_ = beside("new");
    fs::remove_all(fresh_);
  });
  write(marker, "Made by proctor-report site; it is replaced as a whole.\n");
}

Directory::~Directory() { clear_away(fresh_); }

fs::path Directory::beside(const std::string& purpose) const {
  return site_.parent_path() /
         ('.' + site_.filename().string() + '.' + purpose + '-' + std::to_string(::getpid()));
}

void Directory::write(const std::string& path, const std::string& bytes) {
  on_disk(name_, [&] {
    const fs::path place = fresh_ / path;
    fs::create_directories(place.parent_path());
    std::ofstream file(place, std::ios::binary | std::ios::trunc);
    file << bytes;
    file.close();
    if (!file) give_up(place, "cannot be written");
  });
}

Original Directory::copy(const std::string& source, const std::string& path) {
  Original original{path, "", 0};
  on_disk(name_, [&] {
    const fs::path place = fresh_ / path;
    fs::create_directories(place.parent_path());
    std::ifstream in(source, std::ios::binary);
    std::ofstream out(place, std::ios::binary | std::ios::trunc);
    Sha256 hash;
    std::array<char, 1 << 16> piece{};
    while (in.read(piece.data(), piece.size()) || in.gcount() > 0) {
      const std::string_view bytes(piece.data(), static_cast<std::size_t>(in.gcount()));
      hash.feed(bytes);
      original.bytes += bytes.size();
      out << bytes;
    }
    out.close();
    if (in.bad() || !out) give_up(place, "cannot be written");
    original.sha256 = hash.digest();
  });
  return original;
}

void Directory::put_in_place() {
  on_disk(name_, [&] {
    const fs::path old = beside("old");
    fs::remove_all(old);
    const bool replaces = fs::exists(site_);
    if (replaces) fs::rename(site_, old);
    std::error_code failed;
    fs::rename(fresh_, site_, failed);
    if (failed && replaces) fs::rename(old, site_);
    if (failed) throw fs::filesystem_error("cannot rename", site_, failed);
    clear_away(old);
  });
}

}  // namespace proctor::site
