#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "report/record/limits.h"
#include "report/record/record.h"
#include "report/record/tree.h"

namespace proctor::record {

/// All that a record tells, and what is to be known about the record itself.
struct Record {
  std::string file;
  Start start;
  std::vector<Fact> facts;
  std::vector<Property> properties;
  std::vector<Trait> traits;
  std::vector<Benchmark> benchmarks;
  std::optional<End> end;

  /// What had begun and has no result, in the order it began.
  std::vector<std::string> unfinished;
  /// The last line had no line feed, and was dropped.
  bool torn = false;
  /// The record was taken out of the output of others.
  bool framed = false;
  /// How many framed lines were damaged, and are lost.
  std::size_t damaged = 0;
};

/// Why a record is not accepted, in one line fit for a terminal: file, line, what, what to do.
struct Refused : std::runtime_error {
  Refused(const std::string& file, std::size_t line, const std::string& what,
          const std::string& advice);
};

/// Reads a record from any source piece by piece, trusting nothing; it holds no more than one
/// line beside what it has accepted. Every function throws Refused.
class Reader {
 public:
  explicit Reader(std::string file, Limits limits = {});

  void feed(std::string_view bytes);

  /// What was read, once there is nothing more to feed.
  Record finish();

 private:
  enum class Mode { undecided, plain, framed };

  void append(std::string_view bytes);
  void end_kept_line();
  void end_line(std::string_view line);
  void take_undecided(std::string_view line);
  void take_plain(std::string_view line);
  void take_framed(std::string_view line);
  void take(std::string_view line);
  void accept(Event&& event);
  void finish(const std::string& id);
  [[noreturn]] void refuse(const std::string& what, const std::string& advice = "") const;

  Limits limits_;
  Record record_;
  Tree tree_;
  Mode mode_ = Mode::undecided;
  std::string line_;
  bool too_long_ = false;
  std::size_t number_ = 1;
  std::size_t taken_ = 0;
  std::size_t bytes_ = 0;
  std::size_t values_ = 0;
  bool started_ = false;
  std::vector<std::string> begun_;
  std::set<std::string> results_;
  std::set<std::string> facts_;
  std::optional<Refused> first_refusal_;
};

/// The record in a file, or on standard input if the file is called "-".
Record read_file(const std::string& file);

}  // namespace proctor::record
