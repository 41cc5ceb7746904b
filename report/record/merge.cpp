#include "report/record/merge.h"

#include <algorithm>
#include <map>
#include <set>

#include "report/record/line.h"

namespace proctor::record {
namespace {

[[noreturn]] void refuse(const Record& shard, const std::string& what,
                         const std::string& advice) {
  throw Refused(shard.file, 0, what, advice);
}

/// In which way two starts are of different runs; nothing if they are not.
std::string difference(Start a, const Start& b) {
  if (a.run != b.run) return "it is of another run (" + b.run + ", not " + a.run + ')';
  if (a.shard.total != b.shard.total)
    return "it is of another number of shards (" + std::to_string(b.shard.total) + ", not " +
           std::to_string(a.shard.total) + ')';
  a.shard = b.shard;
  a.started = b.started;
  a.patience_ms = b.patience_ms;
  if (a.seed != b.seed) return "it was run with another seed";
  if (a.suite != b.suite) return "it is of another suite of laws";
  if (a.platform != b.platform) return "it is of another platform";
  return a == b ? "" : "it was run with other options";
}

void check_together(const std::vector<Record>& shards, bool partial) {
  const Record& first = shards.front();
  std::set<std::uint64_t> seen;
  for (const Record& shard : shards) {
    const std::string why = difference(first.start, shard.start);
    if (!why.empty()) refuse(shard, why + " than " + first.file, "merge the shards of one run");
    if (!seen.insert(shard.start.shard.index).second)
      refuse(shard, "shard " + std::to_string(shard.start.shard.index) + " is there twice",
             "name each once");
  }
  if (partial) return;
  for (std::uint64_t i = 0; i < first.start.shard.total; ++i)
    if (!seen.contains(i))
      refuse(first,
             "shard " + std::to_string(i) + " of " + std::to_string(first.start.shard.total) +
                 " (from 0) is missing",
             "name it too, or say --partial");
}

template <class Result>
void take(std::vector<Result>& all, const std::vector<Result>& some, const Record& shard,
          std::set<std::string>& ids) {
  for (const Result& result : some) {
    if (!ids.insert(result.id).second)
      refuse(shard, result.id + " has a result in another shard too",
             "merge the shards of one run");
    all.push_back(result);
  }
}

void take_facts(Record& whole, const Record& shard) {
  for (const Fact& fact : shard.facts)
    if (std::none_of(whole.facts.begin(), whole.facts.end(),
                     [&](const Fact& known) { return known.name == fact.name; }))
      whole.facts.push_back(fact);
}

void take_end(Record& whole, const Record& shard, std::map<Verdict, std::uint64_t>& counts) {
  if (!shard.end) return;
  End& end = *whole.end;
  for (const Count& count : shard.end->counts) counts[count.verdict] += count.count;
  end.unexpected += shard.end->unexpected;
  end.ms = std::max(end.ms, shard.end->ms);
  end.ended = std::max(end.ended, shard.end->ended);
}

}  // namespace

Record merged(std::vector<Record> shards, bool partial) {
  check_together(shards, partial);
  std::sort(shards.begin(), shards.end(), [](const Record& a, const Record& b) {
    return a.start.shard.index < b.start.shard.index;
  });
  Record whole;
  whole.start = shards.front().start;
  whole.start.shard = {};
  const bool all_there = shards.size() == shards.front().start.shard.total;
  const bool all_end = std::all_of(shards.begin(), shards.end(), [](const Record& shard) {
    return shard.end && shard.end->complete;
  });
  whole.end = End{};
  whole.end->complete = all_there && all_end;
  std::set<std::string> ids;
  std::map<Verdict, std::uint64_t> counts;
  for (const Record& shard : shards) {
    whole.start.started = std::min(whole.start.started, shard.start.started);
    take_facts(whole, shard);
    take(whole.properties, shard.properties, shard, ids);
    take(whole.traits, shard.traits, shard, ids);
    whole.benchmarks.insert(whole.benchmarks.end(), shard.benchmarks.begin(),
                            shard.benchmarks.end());
    whole.unfinished.insert(whole.unfinished.end(), shard.unfinished.begin(),
                            shard.unfinished.end());
    take_end(whole, shard, counts);
  }
  for (const auto& [verdict, count] : counts) whole.end->counts.push_back({verdict, count});
  // What was running when a shard broke off is told by a record that breaks off too.
  if (std::any_of(shards.begin(), shards.end(), [](const Record& shard) { return !shard.end; }))
    whole.end.reset();
  return whole;
}

std::string text_of(const Record& record) {
  std::string text;
  const auto add = [&](const Event& event) { text += to_line(event) + '\n'; };
  add(record.start);
  for (const Fact& fact : record.facts) add(fact);
  for (const Property& property : record.properties) {
    add(Running{property.id});
    add(property);
  }
  for (const Trait& trait : record.traits) {
    add(Running{trait.id});
    add(trait);
  }
  for (const Benchmark& benchmark : record.benchmarks) add(benchmark);
  for (const std::string& id : record.unfinished) add(Running{id});
  if (record.end) add(*record.end);
  return text;
}

}  // namespace proctor::record
