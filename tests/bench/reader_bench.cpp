#include <benchmark/benchmark.h>

#include <cstring>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "report/record/line.h"
#include "report/record/reader.h"
#include "tests/report/samples.h"

/// How fast a record is read, plain and framed, beside what only finds its lines and what only
/// parses them, all over the same bytes in one run of one program.
namespace proctor::record {
namespace {

/// A run of a thousand properties, each as long as real ones are; one in ten fails.
std::string a_record(bool in_frames) {
  std::string text;
  const auto add = [&](const Event& event) {
    text += (in_frames ? framed(to_line(event)) : to_line(event)) + '\n';
  };
  add(samples::start());
  for (int i = 0; i < 1000; ++i) {
    Property property = i % 10 == 0 ? samples::failed() : samples::passed();
    (property.id += '_') += std::to_string(i);
    property.sources.push_back({"POSIX.1-2024", "XBD Process Lifetime"});
    property.sources.push_back({"Linux man-pages", "wait(2)"});
    add(Running{property.id});
    add(property);
    if (i % 5 != 0) continue;
    Trait trait = samples::observed();
    (trait.id += '_') += std::to_string(i);
    add(Running{trait.id});
    add(trait);
  }
  add(samples::end());
  return text;
}

void report_rate(benchmark::State& state, const std::string& text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

/// Hands every line of `text` to `use`.
template <class Use>
void each_line(std::string_view text, Use use) {
  while (!text.empty()) {
    const auto* const end =
        static_cast<const char*>(std::memchr(text.data(), '\n', text.size()));
    const std::size_t length = static_cast<std::size_t>(end - text.data());
    use(text.substr(0, length));
    text.remove_prefix(length + 1);
  }
}

void find_lines(benchmark::State& state) {
  const std::string text = a_record(false);
  for (auto _ : state)
    each_line(text, [](std::string_view line) { benchmark::DoNotOptimize(line.size()); });
  report_rate(state, text);
}
BENCHMARK(find_lines)->Unit(benchmark::kMillisecond);

void parse_lines(benchmark::State& state) {
  const std::string text = a_record(false);
  for (auto _ : state)
    each_line(text, [](std::string_view line) {
      benchmark::DoNotOptimize(nlohmann::json::parse(line).size());
    });
  report_rate(state, text);
}
BENCHMARK(parse_lines)->Unit(benchmark::kMillisecond);

void read_record(benchmark::State& state, bool in_frames) {
  constexpr std::size_t piece = 65536;
  const std::string text = a_record(in_frames);
  for (auto _ : state) {
    Reader reader("bench.ndjson");
    for (std::size_t at = 0; at < text.size(); at += piece)
      reader.feed(std::string_view(text).substr(at, piece));
    benchmark::DoNotOptimize(reader.finish().properties.size());
  }
  report_rate(state, text);
}
BENCHMARK_CAPTURE(read_record, plain, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_record, framed, true)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace proctor::record

BENCHMARK_MAIN();
