#include "report/site/directory.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <system_error>

#include "report/record/visible.h"

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

void write_file(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << bytes;
  file.close();
  if (!file) give_up(path, "cannot be written");
}

/// A directory beside the site's, gone at the end of its scope.
class Beside {
 public:
  Beside(const fs::path& site, const std::string& purpose)
      : path_(site.parent_path() / ('.' + site.filename().string() + '.' + purpose + '-' +
                                    std::to_string(::getpid()))) {
    fs::remove_all(path_);
  }
  ~Beside() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void put_in_place(const fs::path& fresh, const fs::path& site) {
  const Beside old(site, "old");
  const bool replaces = fs::exists(site);
  if (replaces) fs::rename(site, old.path());
  std::error_code failed;
  fs::rename(fresh, site, failed);
  if (!failed) return;
  if (replaces) fs::rename(old.path(), site);
  throw fs::filesystem_error("cannot rename", site, failed);
}

}  // namespace

void write_site(const std::map<std::string, std::string>& files, const std::string& directory) {
  try {
    fs::path site = fs::weakly_canonical(fs::absolute(directory));
    if (site.filename().empty()) site = site.parent_path();
    refuse_what_is_not_ours(site);
    fs::create_directories(site.parent_path());
    const Beside fresh(site, "new");
    write_file(fresh.path() / marker,
               "Made by proctor-report site; it is replaced as a whole.\n");
    for (const auto& [path, bytes] : files) write_file(fresh.path() / path, bytes);
    put_in_place(fresh.path(), site);
  } catch (const fs::filesystem_error& error) {
    give_up(directory, "cannot be written: " + error.code().message());
  }
}

}  // namespace proctor::site
