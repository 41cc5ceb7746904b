#include "tests/report/samples.h"

#include "report/record/line.h"

namespace proctor::samples {

using record::Verdict;

record::Start start() {
  record::Start start;
  start.run = "0123456789abcdef0123456789abcdef";
  start.tool = {"proctor", "0.1.0"};
  start.suite = {"0.1.0", "00112233445566aa", 3, 1};
  start.platform = {"linux-6.1-x86_64-glibc-2.36",
                    "my laptop",
                    "Linux",
                    "6.1.176",
                    "#1 SMP PREEMPT_DYNAMIC",
                    "x86_64",
                    "glibc 2.36",
                    "static",
                    "none",
                    "user"};
  start.seed = 18446744073709551615U;
  start.cases = 100;
  start.profile = "default";
  start.patience_ms = 2000;
  start.selection = {"descriptors", "wait.*"};
  start.started = "2026-01-31T12:00:00Z";
  return start;
}

record::Property passed() {
  record::Property property;
  property.id = "descriptors.open_returns_lowest_free";
  property.chapter = "descriptors";
  property.law = "A new descriptor takes the lowest number that is free.";
  property.sources = {{"POSIX.1-2024", "XSH File Descriptor Allocation"}};
  property.generator = "which of forty descriptors are closed again";
  property.where = "suites/descriptors.cpp:33";
  property.cases = 100;
  property.discarded = 2;
  property.distribution = {{"one hole", 31}, {"many holes", 69}};
  property.ms = 81.25;
  return property;
}

record::Property failed() {
  record::Property property = passed();
  property.id = "wait.echild";
  property.chapter = "wait";
  property.law = "A process without children is told ECHILD.";
  property.where = "suites/wait.cpp:40";
  property.verdict = Verdict::fail;
  property.cases = 3;
  property.leaks = 1;
  property.health = {"96 % of the cases bear one tag"};
  property.unexpected = true;
  property.expectation = {Verdict::pass, "it holds everywhere else",
                          "https://example.org/wait"};
  property.failure = {"the errno of wait()",
                      "ECHILD",
                      "EINTR",
                      "suites/wait.cpp:47",
                      {{"call", "waitid"}, {"bytes", std::string("a\xff\0b", 4)}},
                      7,
                      "B4gZk5C",
                      "proctor replay wait.echild B4gZk5C",
                      {9, 10},
                      {"1 ms: the child ended"}};
  return property;
}

record::Property skipped() {
  record::Property property = passed();
  property.id = "limits.nproc_eagain_exactly_at_limit";
  property.chapter = "limits";
  property.level = record::Level::option;
  property.verdict = Verdict::skip;
  property.cases = 0;
  property.skip = {record::Reason::not_permitted, "root is not bound by RLIMIT_NPROC"};
  return property;
}

record::Trait observed() {
  record::Trait trait;
  trait.id = "identity.trait_allocation";
  trait.chapter = "identity";
  trait.question = "In which order are process ids given out?";
  trait.advice = "Do not guess the next id.";
  trait.sources = {{"POSIX.1-2024", "XBD Process ID"}};
  trait.where = "suites/identity.cpp:90";
  trait.value = record::Enumeration{"ascending"};
  trait.ms = 0.5;
  return trait;
}

record::End end() {
  return {true, {{Verdict::pass, 1}, {Verdict::fail, 1}}, 1, 9800, "2026-01-31T12:00:10Z"};
}

std::vector<record::Event> every_event() {
  record::Property broken = passed();
  broken.id = "fork.set_up_fails";
  broken.chapter = "fork";
  broken.verdict = Verdict::error;
  broken.error = {"set-up failed with EMFILE", "fixtures/fd.h:12"};
  record::Property hung = failed();
  hung.id = "fork.hangs";
  hung.chapter = "fork";
  hung.verdict = Verdict::timeout;
  hung.expectation.reset();
  record::Property died = passed();
  died.id = "fork.dies";
  died.chapter = "fork";
  died.verdict = Verdict::crash;
  record::Trait unseen = observed();
  unseen.id = "identity.trait_ceiling";
  unseen.verdict = Verdict::skip;
  unseen.value.reset();
  unseen.skip = {record::Reason::unobservable, "no /proc"};
  return {start(),
          record::Fact{"kernel.pid_max", record::integer(4194304, "processes")},
          record::Fact{"limits.infinity", record::integer(18446744073709551615U)},
          record::Fact{"limits.lowest", record::integer(INT64_MIN)},
          record::Fact{"kernel.name", record::Text{"Linux"}},
          record::Fact{"kernel.banner", record::Text{std::string("\xff\0\xfe", 3)}},
          record::Fact{"signals.core", record::Set{{"SIGABRT", "SIGSEGV"}}},
          record::Running{"wait.echild"},
          passed(),
          failed(),
          skipped(),
          broken,
          hung,
          died,
          observed(),
          unseen,
          record::Benchmark{"fork_exit_wait", 1000, 58000, 55000, 71000},
          end()};
}

std::string text_of(const std::vector<record::Event>& events) {
  std::string text;
  for (const record::Event& event : events) text += record::to_line(event) + '\n';
  return text;
}

}  // namespace proctor::samples
