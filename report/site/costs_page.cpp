#include <algorithm>
#include <charconv>
#include <map>

#include "report/site/assets.h"
#include "report/site/pages.h"
#include "report/site/phrases.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

/// A measured value: of a platform, with a parameter where the benchmark has one.
struct Measure {
  std::size_t column;
  std::uint64_t parameter;
  const record::Benchmark* benchmark;
};

/// "fork_with_memory" and 64 of "fork_with_memory/64".
std::pair<std::string, std::uint64_t> parts_of(const std::string& name) {
  const std::size_t slash = name.find('/');
  if (slash == std::string::npos) return {name, 0};
  std::uint64_t parameter = 0;
  const char* const end = name.data() + name.size();
  const auto [stop, error] = std::from_chars(name.data() + slash + 1, end, parameter);
  if (error != std::errc() || stop != end) return {name, 0};
  return {name.substr(0, slash), parameter};
}

std::map<std::string, std::vector<Measure>> measures_of(const Atlas& atlas) {
  std::map<std::string, std::vector<Measure>> measures;
  for (std::size_t i = 0; i < atlas.columns.size(); ++i)
    for (const record::Benchmark& benchmark : atlas.columns[i].record->benchmarks) {
      const auto [name, parameter] = parts_of(benchmark.name);
      measures[name].push_back({i, parameter, &benchmark});
    }
  return measures;
}

data row_data(const Atlas& atlas, const Measure& measure) {
  const record::Benchmark& benchmark = *measure.benchmark;
  data item;
  set_column(item, atlas.columns[measure.column]);
  item.set("parameter", std::to_string(measure.parameter));
  item.set("median_ns", std::to_string(benchmark.median_ns));
  item.set("low_ns", std::to_string(benchmark.low_ns));
  item.set("high_ns", std::to_string(benchmark.high_ns));
  item.set("median", short_duration(benchmark.median_ns));
  item.set("low", short_duration(benchmark.low_ns));
  item.set("high", short_duration(benchmark.high_ns));
  item.set("iterations", std::to_string(benchmark.iterations));
  return item;
}

}  // namespace

bool has_costs(const Atlas& atlas) {
  return std::any_of(
      atlas.columns.begin(), atlas.columns.end(),
      [](const compare::Column& column) { return !column.record->benchmarks.empty(); });
}

void make_costs(const Atlas& atlas, const Sink& sink) {
  data benchmarks{data::type::list};
  for (const auto& [name, measures] : measures_of(atlas)) {
    const bool grows = std::any_of(measures.begin(), measures.end(),
                                   [](const Measure& m) { return m.parameter != 0; });
    data rows{data::type::list};
    for (const Measure& measure : measures) {
      data row = row_data(atlas, measure);
      row.set("grows", grows);
      rows << row;
    }
    data item;
    item.set("benchmark", name);
    item.set("benchmark_id", "cost-" + std::to_string(benchmarks.list_value().size() + 1));
    item.set("grows", grows);
    item.set("rows", rows);
    benchmarks << item;
  }
  data page = page_data(atlas, "Costs", "", "costs.html");
  const bool plots = !asset("uPlot.iife.min.js").empty();
  page.set("plots", plots);
  page.set("benchmarks", benchmarks);
  sink("costs.html", rendered("costs.mustache", page));
  if (!plots) return;
  sink("uplot.js", std::string(asset("uPlot.iife.min.js")));
  sink("uplot.css", std::string(asset("uPlot.min.css")));
  sink("costs.js", std::string(asset("costs.js")));
}

}  // namespace proctor::site
