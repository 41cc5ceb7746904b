#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "report/record/value.h"
#include "report/record/verdict.h"

/// What one run of proctor found, as plain data; README.md beside this file says how it is
/// written down.
namespace proctor::record {

/// Where a law is written down.
struct Source {
  std::string document;
  std::string section;
  bool operator==(const Source&) const = default;
};

struct Tool {
  std::string name;
  std::string version;
  bool operator==(const Tool&) const = default;
};

/// Which laws were there to be tried.
struct Suite {
  std::string revision;
  std::string digest;
  std::uint64_t properties = 0;
  std::uint64_t traits = 0;
  bool operator==(const Suite&) const = default;
};

/// Where the run happened.
struct Platform {
  std::string key;
  std::string label;
  std::string system;
  std::string release;
  std::string version;
  std::string machine;
  std::string libc;
  std::string linkage;
  std::string containment;
  std::string privilege;
  bool operator==(const Platform&) const = default;
};

struct Shard {
  std::uint64_t index = 0;
  std::uint64_t total = 1;
  bool operator==(const Shard&) const = default;
};

/// The first event of a record.
struct Start {
  std::string run;
  Tool tool;
  Suite suite;
  Platform platform;
  std::uint64_t seed = 0;
  std::uint64_t cases = 0;
  std::string profile;
  std::uint64_t patience_ms = 0;
  std::vector<std::string> selection;
  Shard shard;
  std::string started;
  bool operator==(const Start&) const = default;
};

/// What the platform says of itself.
struct Fact {
  std::string name;
  Value value;
  bool operator==(const Fact&) const = default;
};

/// Says that a property or trait is about to be tried.
struct Running {
  std::string id;
  bool operator==(const Running&) const = default;
};

/// How many cases bore a tag.
struct Tag {
  std::string tag;
  std::uint64_t count = 0;
  bool operator==(const Tag&) const = default;
};

/// A drawn value, as it is printed.
struct Named {
  std::string name;
  std::string value;
  bool operator==(const Named&) const = default;
};

struct Reproduced {
  std::uint64_t times = 0;
  std::uint64_t of = 0;
  bool operator==(const Reproduced&) const = default;
};

/// How a law was broken; two failures of a property with the same `what` are of one kind.
struct Failure {
  std::string what;
  std::string expected;
  std::string observed;
  std::string where;
  std::vector<Named> counterexample;
  std::uint64_t shrinks = 0;
  std::string token;
  std::string replay;
  Reproduced reproduced;
  std::vector<std::string> notes;
  bool operator==(const Failure&) const = default;
};

struct Skip {
  Reason reason = Reason::unsupported;
  std::string text;
  bool operator==(const Skip&) const = default;
};

/// A set-up that failed.
struct Error {
  std::string text;
  std::string where;
  bool operator==(const Error&) const = default;
};

/// A verdict known beforehand.
struct Expectation {
  Verdict verdict = Verdict::fail;
  std::string reason;
  std::string link;
  bool operator==(const Expectation&) const = default;
};

/// What came of a property.
struct Property {
  std::string id;
  std::string chapter;
  std::string law;
  Level level = Level::shall;
  std::vector<Source> sources;
  std::string generator;
  std::string where;
  Verdict verdict = Verdict::pass;
  std::uint64_t cases = 0;
  std::uint64_t discarded = 0;
  std::vector<Tag> distribution;
  double ms = 0;
  std::uint64_t leaks = 0;
  std::vector<std::string> health;
  bool unexpected = false;
  std::optional<Expectation> expectation;
  std::optional<Failure> failure;
  std::optional<Skip> skip;
  std::optional<Error> error;
  bool operator==(const Property&) const = default;
};

/// What came of a trait; `value` is there when it was observed.
struct Trait {
  std::string id;
  std::string chapter;
  std::string question;
  std::string advice;
  std::vector<Source> sources;
  std::string where;
  Verdict verdict = Verdict::observed;
  std::optional<Value> value;
  std::optional<Skip> skip;
  std::optional<Error> error;
  double ms = 0;
  bool operator==(const Trait&) const = default;
};

struct Benchmark {
  std::string name;
  std::uint64_t iterations = 0;
  std::uint64_t median_ns = 0;
  std::uint64_t low_ns = 0;
  std::uint64_t high_ns = 0;
  bool operator==(const Benchmark&) const = default;
};

struct Count {
  Verdict verdict = Verdict::pass;
  std::uint64_t count = 0;
  bool operator==(const Count&) const = default;
};

/// The last event of a record; `complete` is false when the run was interrupted.
struct End {
  bool complete = true;
  std::vector<Count> counts;
  std::uint64_t unexpected = 0;
  double ms = 0;
  std::string ended;
  bool operator==(const End&) const = default;
};

using Event = std::variant<Start, Fact, Running, Property, Trait, Benchmark, End>;

/// Whether `id` is of the form chapter.name, and fit to name a file.
bool is_id(std::string_view id);

/// Whether `text` is so many lower-case hex digits: a run is known by 32, a suite by 16.
bool is_hex(std::string_view text, std::size_t digits);

/// Whether `key` may name a platform, and a file.
bool is_platform_key(std::string_view key);

}  // namespace proctor::record
