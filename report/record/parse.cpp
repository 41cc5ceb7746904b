#include "report/record/parse.h"

#include <algorithm>
#include <string>

#include "report/record/fields.h"
#include "report/record/parse_parts.h"
#include "report/record/tree.h"

namespace proctor::record {
namespace {

std::string id(const Fields& fields) {
  std::string id = fields.string("id");
  if (!is_id(id)) fields.refuse("id", "is not of the form chapter.name, in lower case");
  return id;
}

std::string chapter(const Fields& fields) {
  std::string chapter = fields.string("chapter");
  const std::string_view id = fields.text("id");
  if (!id.starts_with(chapter) || id.substr(chapter.size(), 1) != ".")
    fields.refuse("chapter", "is not what the id begins with");
  return chapter;
}

Platform platform(const Fields& fields) {
  Platform platform;
  platform.key = fields.string("key");
  if (!is_platform_key(platform.key))
    fields.refuse("key", "is not 1 to 80 of a-z 0-9 . _ and -");
  platform.label = fields.string("label");
  platform.system = fields.string("system");
  platform.release = fields.string("release");
  platform.version = fields.string("version");
  platform.machine = fields.string("machine");
  platform.libc = fields.string("libc");
  platform.linkage = fields.string("linkage");
  platform.containment = fields.string("containment");
  platform.privilege = fields.string("privilege");
  return platform;
}

Start start(const Fields& fields) {
  if (fields.text("format") != "proctor-record")
    fields.refuse("format", "is not proctor-record");
  if (const std::string version = fields.string("version"); !version.starts_with("1."))
    throw Malformed("version " + version + " of the format; this program reads 1.x",
                    "read it with the proctor-report that came with its proctor");
  Start start;
  start.run = fields.string("run");
  if (!is_hex(start.run, 32)) fields.refuse("run", "is not 32 lower-case hex digits");
  const Fields tool = fields.object("tool");
  start.tool = {tool.string("name"), tool.string("version")};
  const Fields suite = fields.object("suite");
  start.suite = {suite.string("revision"), suite.string("digest"),
                 suite.unsigned_number("properties"), suite.unsigned_number("traits")};
  if (!is_hex(start.suite.digest, 16))
    suite.refuse("digest", "is not 16 lower-case hex digits");
  start.platform = platform(fields.object("platform"));
  start.seed = fields.unsigned_digits("seed");
  start.cases = fields.unsigned_number("cases");
  start.profile = fields.string("profile");
  start.patience_ms = fields.unsigned_number("patience_ms");
  start.selection = fields.strings("selection");
  const Fields shard = fields.object("shard");
  start.shard = {shard.unsigned_number("index"), shard.unsigned_number("total")};
  if (start.shard.index >= start.shard.total) shard.refuse("index", "is not below the total");
  start.started = fields.string("started");
  return start;
}

/// The object under `key`, made by `make`, if it is there; it has to be there with `needed`.
template <class Make>
auto part(const Fields& fields, std::string_view key, bool needed, Make make) {
  std::optional<decltype(make(fields))> made;
  if (needed || fields.has(key)) made = make(fields.object(key));
  return made;
}

Property property(const Fields& fields) {
  Property property;
  property.id = id(fields);
  property.chapter = chapter(fields);
  property.law = fields.string("law");
  property.level = word(fields, "level", level_named);
  property.sources = parse_sources(fields);
  property.generator = fields.string("generator");
  property.where = fields.string("where");
  property.verdict = word(fields, "verdict", verdict_named);
  const Verdict verdict = property.verdict;
  if (verdict == Verdict::observed) fields.refuse("verdict", "is a trait's, not a property's");
  property.cases = fields.unsigned_number("cases");
  property.discarded = fields.unsigned_number("discarded");
  for (const Fields& tag : fields.objects("distribution"))
    property.distribution.push_back({tag.string("tag"), tag.unsigned_number("count")});
  property.ms = fields.milliseconds("ms");
  property.leaks = fields.unsigned_number("leaks");
  property.health = fields.strings("health");
  property.unexpected = fields.boolean("unexpected");
  property.expectation = part(fields, "expectation", false, parse_expectation);
  property.failure = part(fields, "failure", verdict == Verdict::fail, parse_failure);
  property.skip = part(fields, "skip", verdict == Verdict::skip, parse_skip);
  property.error = part(fields, "error", verdict == Verdict::error, parse_error);
  return property;
}

Trait trait(const Fields& fields) {
  Trait trait;
  trait.id = id(fields);
  trait.chapter = chapter(fields);
  trait.question = fields.string("question");
  trait.advice = fields.string("advice");
  trait.sources = parse_sources(fields);
  trait.where = fields.string("where");
  trait.verdict = word(fields, "verdict", verdict_named);
  const Verdict verdict = trait.verdict;
  const auto never = {Verdict::pass, Verdict::fail, Verdict::inconclusive};
  if (std::find(never.begin(), never.end(), verdict) != never.end())
    fields.refuse("verdict", "is a property's, not a trait's");
  trait.value = part(fields, "value", verdict == Verdict::observed, parse_value);
  trait.skip = part(fields, "skip", verdict == Verdict::skip, parse_skip);
  trait.error = part(fields, "error", verdict == Verdict::error, parse_error);
  trait.ms = fields.milliseconds("ms");
  return trait;
}

Benchmark benchmark(const Fields& fields) {
  return {fields.string("name"), fields.unsigned_number("iterations"),
          fields.unsigned_digits("median_ns"), fields.unsigned_digits("low_ns"),
          fields.unsigned_digits("high_ns")};
}

End end(const Fields& fields) {
  End end;
  end.complete = fields.boolean("complete");
  for (const auto& [name, count] : fields.numbers("counts")) {
    const std::optional<Verdict> verdict = verdict_named(name);
    if (!verdict) fields.refuse("counts", "counts an unknown verdict, \"" + name + '"');
    end.counts.push_back({*verdict, count});
  }
  std::sort(end.counts.begin(), end.counts.end(),
            [](const Count& a, const Count& b) { return a.verdict < b.verdict; });
  end.unexpected = fields.unsigned_number("unexpected");
  end.ms = fields.milliseconds("ms");
  end.ended = fields.string("ended");
  return end;
}

}  // namespace

std::optional<Event> event_in(const Tree& tree) {
  const Fields fields(tree, 0);
  const std::string_view event = fields.text("event");
  if (event == "start") return start(fields);
  if (event == "fact") return Fact{fields.string("name"), parse_value(fields.object("value"))};
  if (event == "running") return Running{id(fields)};
  if (event == "property") return property(fields);
  if (event == "trait") return trait(fields);
  if (event == "benchmark") return benchmark(fields);
  if (event == "end") return end(fields);
  return std::nullopt;
}

std::optional<Event> parse_event(std::string_view line, const Limits& limits) {
  return event_in(Tree(line, limits));
}

Property parse_property(std::string_view line, const Limits& limits) {
  std::optional<Event> event = parse_event(line, limits);
  if (!event || !std::holds_alternative<Property>(*event))
    throw Malformed("not a line about a property");
  return std::get<Property>(*std::move(event));
}

Trait parse_trait(std::string_view line, const Limits& limits) {
  std::optional<Event> event = parse_event(line, limits);
  if (!event || !std::holds_alternative<Trait>(*event))
    throw Malformed("not a line about a trait");
  return std::get<Trait>(*std::move(event));
}

}  // namespace proctor::record
