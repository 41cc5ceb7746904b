#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>

#include "report/site/directory.h"
#include "report/site/site.h"
#include "tests/report/many_records.h"

/// How time and memory grow with the number of platforms: each number in a process of its own.
/// Usage: site_bench [DIRECTORY]. Writes the site of the most platforms there, to look at.
namespace proctor {
namespace {

constexpr std::size_t properties = 500, most_platforms = 1000;

double seconds_since(std::chrono::steady_clock::time_point began) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

void make_site_of(std::size_t platforms) {
  const auto records = samples::many_records(platforms, properties);
  rusage before{};
  ::getrusage(RUSAGE_SELF, &before);
  const auto began = std::chrono::steady_clock::now();
  std::size_t files = 0, bytes = 0;
  site::make_files(records, [&](const std::string&, const std::string& text) {
    ++files;
    bytes += text.size();
  });
  const double took = seconds_since(began);
  rusage after{};
  ::getrusage(RUSAGE_SELF, &after);
  fmt::print(
      "{:5} platforms  {:7.2f} s  {:6.2f} ms each  {:5} files  {:7.1f} MB  records {:4} MB, "
      "site {:4} MB more\n",
      platforms, took, 1000 * took / static_cast<double>(platforms), files,
      static_cast<double>(bytes) / 1e6, before.ru_maxrss / 1024,
      (after.ru_maxrss - before.ru_maxrss) / 1024);
  std::fflush(stdout);
}

void write_site_to(const std::string& path) {
  site::Directory directory(path);
  site::make_files(
      samples::many_records(most_platforms, properties),
      [&](const std::string& file, const std::string& bytes) { directory.write(file, bytes); });
  directory.put_in_place();
}

}  // namespace
}  // namespace proctor

int main(int argc, char** argv) {
  if (argc == 2) {
    proctor::write_site_to(argv[1]);
    return 0;
  }
  for (const std::size_t platforms : {10UL, 100UL, proctor::most_platforms}) {
    const pid_t child = ::fork();
    if (child == 0) {
      proctor::make_site_of(platforms);
      ::_exit(0);
    }
    int status = 0;
    if (::waitpid(child, &status, 0) == -1 || status != 0) return 1;
  }
}
