#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <optional>
#include <string>

#include "fixtures/runner/start.h"
#include "fixtures/self.h"
#include "report/record/writer.h"
#include "suites/costs/recorder.h"

namespace proctor {
namespace {

/// Takes "--record FILE" or "--record=FILE" out of the arguments, since Google Benchmark would
/// refuse it. Nothing if it is not there.
std::optional<std::string> take_record(int& argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const bool joined = word.starts_with("--record=");
    if (!joined && (word != "--record" || i + 1 == argc)) continue;
    const std::string file = joined ? word.substr(std::strlen("--record=")) : argv[i + 1];
    const int taken = joined ? 1 : 2;
    for (int rest = i; rest + taken <= argc; ++rest) argv[rest] = argv[rest + taken];
    argc -= taken;
    return file;
  }
  return std::nullopt;
}

bool write_record(int fd, const std::vector<record::Benchmark>& results) {
  record::Writer writer(fd);
  std::error_code error = writer.write(start_of(identity(), "", {}));
  for (const record::Benchmark& result : results)
    if (!error) error = writer.write(result);
  record::End end;
  end.ended = now();
  if (!error) error = writer.write(end);
  return !error;
}

/// Google Benchmark tells of its own flags, and exits.
void help_if_asked(int argc, char** argv) {
  for (int i = 1; i < argc; ++i)
    if (std::string(argv[i]) == "--help")
      std::puts("proctor-bench [--record FILE]   writes what it finds to a record too");
}

int run(int argc, char** argv) {
  help_if_asked(argc, argv);
  const auto file = take_record(argc, argv);
  int fd = -1;
  if (file &&
      (fd = ::open(file->c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)) == -1) {
    std::fprintf(stderr, "proctor-bench: cannot write to '%s'\n", file->c_str());
    return 2;
  }
  static char several[] = "--benchmark_repetitions=5";
  std::vector<char*> arguments(argv, argv + argc);
  if (file) arguments.insert(arguments.begin() + 1, several);
  int count = static_cast<int>(arguments.size());
  arguments.push_back(nullptr);
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
  costs::Recorder recorder;
  benchmark::RunSpecifiedBenchmarks(&recorder);
  if (!file || write_record(fd, recorder.results())) return 0;
  std::fprintf(stderr, "proctor-bench: cannot write to '%s'\n", file->c_str());
  return 3;
}

}  // namespace
}  // namespace proctor

int main(int argc, char** argv) {
  using namespace proctor;
  if (const auto code = self::act(argc, argv)) return *code;
  self::remember(argv[0]);
  return run(argc, argv);
}
