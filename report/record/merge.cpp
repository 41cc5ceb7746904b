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

/// "shard 3 is missing", or several; nothing if they are all there.
std::string missing_of(const std::set<std::uint64_t>& seen, std::uint64_t total) {
  constexpr std::uint64_t most = 10;
  const std::uint64_t count = total - seen.size();
  std::string names;
  std::uint64_t named = 0;
  for (std::uint64_t i = 0; named < std::min(count, most); ++i) {
    if (seen.contains(i)) continue;
    names += (named++ == 0 ? " " : ", ") + std::to_string(i);
  }
  if (count > most) names += " and " + std::to_string(count - most) + " more";
  if (count == 0) return "";
  return (count == 1 ? "shard" : "shards") + names + (count == 1 ? " is" : " are") + " missing";
}

void check_together(const std::vector<Record>& shards, bool partial) {
  const Record& first = shards.front();
  std::set<std::uint64_t> seen;
  for (const Record& shard : shards) {
    const std::string why = difference(first.start, shard.start);
    if (!why.empty())
      refuse(shard, why + " than " + first.file,
             "the shards of one run have the same --run and --seed");
    if (!seen.insert(shard.start.shard.index).second)
      refuse(shard, "shard " + std::to_string(shard.start.shard.index) + " is there twice",
             "name each once");
  }
  const std::string missing = partial ? "" : missing_of(seen, first.start.shard.total);
  if (!missing.empty())
    refuse(first, missing + " of " + std::to_string(first.start.shard.total) + ", from 0",
           "name what is missing, or say --partial");
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

void take_facts(Record& whole, const Record& shard, std::set<std::string>& names) {
  for (const Fact& fact : shard.facts)
    if (names.insert(fact.name).second) whole.facts.push_back(fact);
}

/// What the end of a record of these results says: a shard's own end counts only what was run
/// after it was last gone on with.
End end_of(const Record& whole, const std::vector<Record>& shards) {
  End end;
  std::map<Verdict, std::uint64_t> counts;
  for (const Property& property : whole.properties) {
    ++counts[property.verdict];
    end.unexpected += property.unexpected ? 1 : 0;
  }
  for (const Trait& trait : whole.traits) {
    ++counts[trait.verdict];
    end.unexpected += trait.value || trait.skip ? 0 : 1;
  }
  for (const auto& [verdict, count] : counts) end.counts.push_back({verdict, count});
  end.complete = shards.size() == shards.front().start.shard.total;
  for (const Record& shard : shards) {
    end.complete = end.complete && shard.end->complete && shard.damaged == 0;
    end.ms = std::max(end.ms, shard.end->ms);
    end.ended = std::max(end.ended, shard.end->ended);
  }
  return end;
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
  std::set<std::string> ids, facts;
  for (const Record& shard : shards) {
    whole.start.patience_ms = std::max(whole.start.patience_ms, shard.start.patience_ms);
    whole.start.started = std::min(whole.start.started, shard.start.started);
    take_facts(whole, shard, facts);
    take(whole.properties, shard.properties, shard, ids);
    take(whole.traits, shard.traits, shard, ids);
    whole.benchmarks.insert(whole.benchmarks.end(), shard.benchmarks.begin(),
                            shard.benchmarks.end());
    whole.unfinished.insert(whole.unfinished.end(), shard.unfinished.begin(),
                            shard.unfinished.end());
  }
  // What was running when a shard broke off is told by a record that breaks off too.
  if (std::all_of(shards.begin(), shards.end(),
                  [](const Record& shard) { return shard.end.has_value(); }))
    whole.end = end_of(whole, shards);
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
