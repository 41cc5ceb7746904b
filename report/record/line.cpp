#include "report/record/line.h"

#include "report/record/crc32.h"
#include "report/record/json.h"
#include "report/record/limits.h"
#include "report/record/write_parts.h"

namespace proctor::record {
namespace {

void write_platform(Json& json, const Platform& platform) {
  json.begin_object("platform");
  json.string("key", platform.key);
  json.string("label", platform.label);
  json.string("system", platform.system);
  json.string("release", platform.release);
  json.string("version", platform.version);
  json.string("machine", platform.machine);
  json.string("libc", platform.libc);
  json.string("linkage", platform.linkage);
  json.string("containment", platform.containment);
  json.string("privilege", platform.privilege);
  json.end_object();
}

void write_suite(Json& json, const Suite& suite) {
  json.begin_object("suite");
  json.string("revision", suite.revision);
  json.string("digest", suite.digest);
  json.number("properties", suite.properties);
  json.number("traits", suite.traits);
  json.end_object();
}

struct EventWriter {
  Json& json;

  void operator()(const Start& start) const {
    json.string("event", "start");
    json.string("format", "proctor-record");
    json.string("version", "1.0");
    json.string("run", start.run);
    json.begin_object("tool");
    json.string("name", start.tool.name);
    json.string("version", start.tool.version);
    json.end_object();
    write_suite(json, start.suite);
    write_platform(json, start.platform);
    json.string("seed", std::to_string(start.seed));
    json.number("cases", start.cases);
    json.string("profile", start.profile);
    json.number("patience_ms", start.patience_ms);
    write_strings(json, "selection", start.selection);
    json.begin_object("shard");
    json.number("index", start.shard.index);
    json.number("total", start.shard.total);
    json.end_object();
    json.string("started", start.started);
  }

  void operator()(const Fact& fact) const {
    json.string("event", "fact");
    json.string("name", fact.name);
    write_value(json, fact.value);
  }

  void operator()(const Running& running) const {
    json.string("event", "running");
    json.string("id", running.id);
  }

  void operator()(const Property& property) const {
    json.string("event", "property");
    json.string("id", property.id);
    json.string("chapter", property.chapter);
    json.string("law", property.law);
    json.string("level", name_of(property.level));
    write_sources(json, property.sources);
    json.string("generator", property.generator);
    json.string("where", property.where);
    json.string("verdict", name_of(property.verdict));
    json.number("cases", property.cases);
    json.number("discarded", property.discarded);
    write_distribution(json, property.distribution);
    json.milliseconds("ms", property.ms);
    json.number("leaks", property.leaks);
    write_strings(json, "health", property.health);
    json.boolean("unexpected", property.unexpected);
    if (property.expectation) write_expectation(json, *property.expectation);
    if (property.failure) write_failure(json, *property.failure);
    if (property.skip) write_skip(json, *property.skip);
    if (property.error) write_error(json, *property.error);
  }

  void operator()(const Trait& trait) const {
    json.string("event", "trait");
    json.string("id", trait.id);
    json.string("chapter", trait.chapter);
    json.string("question", trait.question);
    json.string("advice", trait.advice);
    write_sources(json, trait.sources);
    json.string("where", trait.where);
    json.string("verdict", name_of(trait.verdict));
    if (trait.value) write_value(json, *trait.value);
    if (trait.skip) write_skip(json, *trait.skip);
    if (trait.error) write_error(json, *trait.error);
    json.milliseconds("ms", trait.ms);
  }

  void operator()(const Benchmark& benchmark) const {
    json.string("event", "benchmark");
    json.string("name", benchmark.name);
    json.number("iterations", benchmark.iterations);
    json.string("median_ns", std::to_string(benchmark.median_ns));
    json.string("low_ns", std::to_string(benchmark.low_ns));
    json.string("high_ns", std::to_string(benchmark.high_ns));
  }

  void operator()(const End& end) const {
    json.string("event", "end");
    json.boolean("complete", end.complete);
    json.begin_object("counts");
    for (const Count& count : end.counts) json.number(name_of(count.verdict), count.count);
    json.end_object();
    json.number("unexpected", end.unexpected);
    json.milliseconds("ms", end.ms);
    json.string("ended", end.ended);
  }
};

std::string to_line(const Event& event, std::size_t clip) {
  Json json(clip);
  json.begin_object();
  std::visit(EventWriter{json}, event);
  json.end_object();
  return json.text();
}

/// Eight hex digits and a space.
std::string checksum(std::string_view line) {
  constexpr std::string_view digits = "0123456789abcdef";
  const std::uint32_t crc = crc32(line);
  std::string text;
  for (int shift = 28; shift >= 0; shift -= 4) text += digits[(crc >> shift) & 15];
  return text += ' ';
}

/// The line inside a frame, which begins where `text` begins, if its checksum is right.
std::optional<std::string_view> line_of_frame(std::string_view text) {
  constexpr std::size_t head = frame_word.size() + 9;
  if (text.size() < head) return std::nullopt;
  const std::string_view line = text.substr(head);
  if (text.substr(frame_word.size(), 9) != checksum(line)) return std::nullopt;
  return line;
}

}  // namespace

std::string to_line(const Event& event) {
  std::size_t clip = Limits{}.string / 8;
  std::string line = to_line(event, clip);
  while (line.size() > Limits{}.line && clip > 64) line = to_line(event, clip /= 2);
  return line;
}

std::string framed(std::string_view line) {
  return (std::string(frame_word) += checksum(line)) += line;
}

Framed unframed(std::string_view text, const Limits& limits) {
  Framed found;
  std::size_t at = text.find(frame_word);
  for (std::size_t looked_at = 0; at != std::string_view::npos && looked_at < limits.frames;
       ++looked_at, at = text.find(frame_word, at + 1)) {
    found.line = line_of_frame(text.substr(at));
    if (found.line) break;
    found.damaged = true;
  }
  return found;
}

}  // namespace proctor::record
