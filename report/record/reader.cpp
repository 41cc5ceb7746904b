#include "report/record/reader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "report/record/line.h"
#include "report/record/malformed.h"
#include "report/record/parse.h"
#include "report/record/visible.h"

namespace proctor::record {
namespace {

constexpr std::size_t frame_head = frame_word.size() + 9;

std::string location(const std::string& file, std::size_t line) {
  return visible(file) + (line == 0 ? "" : ':' + std::to_string(line)) + ": ";
}

}  // namespace

Refused::Refused(const std::string& file, std::size_t line, const std::string& what,
                 const std::string& advice)
    : std::runtime_error(location(file, line) + visible(what) + "; " + visible(advice)) {}

Reader::Reader(std::string file, Limits limits) : limits_(limits) {
  record_.file = std::move(file);
}

void Reader::refuse(const std::string& what, const std::string& advice) const {
  throw Refused(
      record_.file, number_, what,
      advice.empty() ? "proctor does not write such a line: make the record again" : advice);
}

void Reader::feed(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    const std::string_view piece = bytes.substr(0, end);
    const bool ends = end != std::string_view::npos;
    if (ends && line_.empty() && piece.size() <= limits_.line + frame_head) {
      end_line(piece);
    } else {
      append(piece);
      if (too_long_ && mode_ == Mode::plain) take_plain(line_);
      if (ends) end_kept_line();
    }
    if (!ends) return;
    bytes.remove_prefix(end + 1);
    ++number_;
  }
}

void Reader::append(std::string_view bytes) {
  const std::size_t room = limits_.line + frame_head - line_.size();
  too_long_ = too_long_ || bytes.size() > room;
  line_ += bytes.substr(0, room);
}

void Reader::end_kept_line() {
  end_line(line_);
  line_.clear();
  too_long_ = false;
}

void Reader::end_line(std::string_view line) {
  while (line.ends_with('\r')) line.remove_suffix(1);
  switch (mode_) {
    case Mode::undecided: take_undecided(line); break;
    case Mode::plain: take_plain(line); break;
    case Mode::framed: take_framed(line); break;
  }
}

void Reader::take_undecided(std::string_view line) {
  if (line.find(frame_word) != std::string_view::npos) {
    mode_ = Mode::framed;
    record_.framed = true;
    return take_framed(line);
  }
  if (first_refusal_) return;
  try {
    take_plain(line);
  } catch (const Refused& refusal) {
    first_refusal_ = refusal;
  }
  if (started_) mode_ = Mode::plain;
}

void Reader::take_plain(std::string_view line) {
  if (too_long_ || line.size() > limits_.line)
    refuse("longer than the limit of " + std::to_string(limits_.line) + " bytes");
  if (!line.empty()) take(line);
}

void Reader::take_framed(std::string_view line) {
  const Framed frame = unframed(line, limits_);
  record_.damaged += frame.damaged ? 1 : 0;
  if (frame.line) take(*frame.line);
}

void Reader::take(std::string_view line) {
  bytes_ += line.size();
  if (++taken_ > limits_.lines) refuse("more than " + std::to_string(limits_.lines) + " lines");
  if (bytes_ > limits_.bytes)
    refuse("more than " + std::to_string(limits_.bytes) + " bytes in all");
  try {
    tree_.read(line, limits_);
    values_ += tree_.size();
    if (values_ > limits_.values)
      refuse("more than " + std::to_string(limits_.values) + " values in all");
    if (std::optional<Event> event = event_in(tree_)) accept(std::move(*event));
  } catch (const Malformed& malformed) {
    refuse(malformed.what(), malformed.advice);
  }
}

void Reader::finish(const std::string& id) {
  if (!results_.insert(id).second) refuse("a second result for " + id);
}

void Reader::accept(Event&& event) {
  const bool starts = std::holds_alternative<Start>(event);
  if (starts && started_)
    refuse("a second start", "a record tells of one run: give each in a file of its own");
  if (!starts && !started_)
    refuse("something before the start",
           record_.damaged == 0 ? "a record begins with its start: make the record again"
                                : "the start was damaged on the way: make the record again");
  if (record_.end) refuse("something after the end");
  started_ = true;
  struct Keep {
    Reader& reader;
    Record& record;
    void operator()(Start& start) const { record.start = std::move(start); }
    void operator()(Fact& fact) const {
      if (!reader.facts_.insert(fact.name).second)
        reader.refuse("a second fact called " + fact.name);
      record.facts.push_back(std::move(fact));
    }
    void operator()(Running& running) const { reader.begun_.push_back(std::move(running.id)); }
    void operator()(Property& property) const {
      reader.finish(property.id);
      record.properties.push_back(std::move(property));
    }
    void operator()(Trait& trait) const {
      reader.finish(trait.id);
      record.traits.push_back(std::move(trait));
    }
    void operator()(Benchmark& benchmark) const {
      record.benchmarks.push_back(std::move(benchmark));
    }
    void operator()(End& end) const { record.end = std::move(end); }
  };
  std::visit(Keep{*this, record_}, event);
}

Record Reader::finish() {
  if (!line_.empty() || too_long_) {
    const std::size_t damaged = record_.damaged;
    const bool frame = line_.find(frame_word) != std::string::npos;
    if (mode_ != Mode::plain && frame) end_kept_line();
    record_.torn = mode_ != Mode::framed || record_.damaged > damaged;
  }
  if (!started_) {
    if (first_refusal_ && mode_ == Mode::undecided) throw Refused(*first_refusal_);
    number_ = 0;
    refuse("no record in it", record_.damaged == 0
                                  ? "make one with proctor run --output FILE"
                                  : "its start was damaged on the way: make the record again");
  }
  for (std::string& id : begun_)
    if (results_.insert(id).second) record_.unfinished.push_back(std::move(id));
  return std::move(record_);
}

Record read_file(const std::string& file) {
  const auto unreadable = [&](const char* verb) {
    return Refused(file, 0, std::string("cannot ") + verb + " it: " + std::strerror(errno),
                   "name a file that proctor run --output wrote");
  };
  const bool standard = file == "-";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(
      standard ? stdin : std::fopen(file.c_str(), "rb"),
      [](std::FILE* open) { return open == stdin ? 0 : std::fclose(open); });
  if (!stream) throw unreadable("open");
  Reader reader(file);
  std::array<char, 65536> chunk{};
  while (const std::size_t got = std::fread(chunk.data(), 1, chunk.size(), stream.get()))
    reader.feed({chunk.data(), got});
  if (std::ferror(stream.get()) != 0) throw unreadable("read");
  return reader.finish();
}

}  // namespace proctor::record
