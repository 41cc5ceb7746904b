#include "tests/report/gallery.h"

#include <array>
#include <map>

namespace proctor::samples {
namespace {

using record::Property;
using record::Reason;
using record::Verdict;

struct Law {
  const char* id;
  const char* sentence;
  const char* section;
  const char* generator;
};

constexpr std::array laws{
    Law{"identity.getpid_is_constant",
        "A process keeps one id until it ends, whatever it does.", "XSH getpid()",
        "up to forty harmless calls between the samples"},
    Law{"identity.fork_returns_child_pid",
        "What fork() returns to the parent is what getpid() returns to the child.",
        "XSH fork()", "the call that creates, and a depth from 1 to 4"},
    Law{"identity.zombie_keeps_its_pid",
        "The id of a child nobody waited for is given to no other process.",
        "XBD Process Lifetime", "up to thirty zombies and three hundred births"},
    Law{"descriptors.open_returns_lowest_free",
        "A new descriptor takes the lowest number that is free.",
        "XSH File Descriptor Allocation", "which of forty descriptors are closed again"},
    Law{"descriptors.dup2_replaces_target",
        "dup2() makes the second number denote what the first does, open before or not.",
        "XSH dup()", "two numbers below forty, open or not"},
    Law{"descriptors.table_follows_model",
        "A table of descriptors is a function from numbers to descriptions, and nothing more.",
        "XSH Open Group Base Definitions", "up to sixty calls on a table of forty"},
    Law{"limits.nofile_emfile_exactly_at_limit",
        "Every number below RLIMIT_NOFILE can be had, and the next open() fails with EMFILE.",
        "XSH getrlimit()", "a soft limit from 3 to 200"},
    Law{"limits.nproc_eagain_exactly_at_limit",
        "A user may have as many processes as RLIMIT_NPROC says, and the next fork() fails.",
        "XSH fork()", "a limit from 1 to 40"},
    Law{"environment.exec_delivers_envp_exactly",
        "The new image finds exactly the strings that were handed to exec, in their order.",
        "XSH exec", "up to two hundred strings of any bytes but NUL"},
    Law{"exit.status_is_low_8_bits",
        "A parent sees the low eight bits of what its child exits with.", "XSH _exit()",
        "any int"},
    Law{"fork.pending_starts_empty", "A child starts with no signal pending.", "XSH fork()",
        "a set of blocked and raised signals"},
    Law{"memory.k_written_pages_cost_exactly_k",
        "After fork, writing to k private pages copies these k and no others.",
        "Linux man-pages fork(2)", "which of two hundred pages are written"},
    Law{"orphans.ppid_becomes_the_adopters",
        "An orphan has a parent that lives, and it is not the one that died.", "XSH _exit()",
        "a tree of up to nine processes, and who dies first"},
    Law{"wait.echild", "A process without children is told ECHILD.", "XSH wait()",
        "the call that waits, and its flags"},
    Law{"wait.each_child_exactly_once", "Each child that ended is reported once.", "XSH wait()",
        "up to forty children that exit in any order"},
    Law{"zombies.exited_child_is_zombie_until_waited",
        "A child that has ended is a zombie until it is waited for.", "XBD Zombie Process",
        "an exit code"},
    Law{"sessions.setsid_makes_a_leader",
        "setsid() makes a session of which the caller is leader.", "XSH setsid()",
        "whether the caller leads a group"},
    Law{"daemons.double_fork_shape",
        "After two forks and setsid() a daemon leads no session and has no terminal.",
        "XSH setsid()", "which steps are taken, in which order"},
};

Property kept(const Law& law, std::size_t number) {
  Property property;
  property.id = law.id;
  property.chapter = property.id.substr(0, property.id.find('.'));
  property.law = law.sentence;
  property.level = property.chapter == "memory"   ? record::Level::platform
                   : property.chapter == "limits" ? record::Level::option
                                                  : record::Level::shall;
  property.sources = {{"POSIX.1-2024", law.section}, {"Linux man-pages", "credentials(7)"}};
  property.generator = law.generator;
  property.where = "suites/" + property.chapter + ".cpp:" + std::to_string(20 + 17 * number);
  property.cases = 100;
  property.discarded = number % 3;
  property.distribution = {{"small", 40 + number}, {"large", 55 - number}, {"at the edge", 5}};
  property.ms = 12.5 * static_cast<double>(number + 1);
  return property;
}

struct Deviation {
  Verdict verdict;
  const char* what;
  const char* expected;
  const char* observed;
  const char* reason;
};

void deviate(Property& property, const Deviation& deviation) {
  property.verdict = deviation.verdict;
  property.distribution.clear();
  const std::string reason = deviation.reason;
  property.unexpected = reason.empty();
  if (deviation.verdict == Verdict::skip) {
    property.unexpected = false;
    property.cases = 0;
    property.skip = {Reason::not_permitted, reason};
    return;
  }
  if (deviation.verdict == Verdict::error) {
    property.error = {"set-up failed with " + reason, "fixtures/fd.h:45"};
    property.unexpected = false;
    return;
  }
  if (!reason.empty())
    property.expectation = {deviation.verdict, reason, "https://gvisor.dev/issue/4242"};
  property.cases = 17;
  property.failure = {deviation.what,
                      deviation.expected,
                      deviation.observed,
                      property.where.substr(0, property.where.find(':')) + ":" + "61",
                      {{"holes", "{3, 17}"}, {"calls", "open, dup2(3, 17),\nclose(3)"}},
                      9,
                      "B4gZk5CbvdXZzR3X",
                      "proctor replay " + property.id + " B4gZk5CbvdXZzR3X",
                      {reason.empty() ? 1U : 10U, 10},
                      {"process 4711: 41 descriptors are open", "process 4712: closed 3",
                       "process 4711: opened 17"}};
}

record::Trait trait(const char* id, const char* question, const char* advice,
                    record::Value value) {
  record::Trait trait;
  trait.id = id;
  trait.chapter = trait.id.substr(0, trait.id.find('.'));
  trait.question = question;
  trait.advice = advice;
  trait.sources = {{"POSIX.1-2024", "XBD Definitions"}};
  trait.where = "suites/" + trait.chapter + ".cpp:300";
  trait.value = std::move(value);
  trait.ms = 1.25;
  return trait;
}

struct Sitter {
  const char* file;
  record::Platform platform;
  const char* adopter;
  long pid_max;
  std::map<std::string, Deviation> deviations;
};

std::vector<Sitter> sitters() {
  const Deviation table{Verdict::fail, "the number of the new descriptor", "3", "17", ""};
  return {
      {"host.ndjson",
       {"linux-6.18.44-x86_64-glibc-2.36", "Linux, host", "Linux", "6.18.44",
        "#1 SMP PREEMPT_DYNAMIC", "x86_64", "glibc 2.36", "static", "none", "root"},
       "init",
       4194304,
       {{"limits.nproc_eagain_exactly_at_limit",
         {Verdict::skip, "", "", "", "root is not bound by RLIMIT_NPROC"}}}},
      {"gvisor.ndjson",
       {"gvisor-20221219-x86_64-glibc-2.36", "gVisor", "Linux", "4.4.0", "#1 SMP Sun Jan 10",
        "x86_64", "glibc 2.36", "static", "gvisor", "root"},
       "init",
       32768,
       {{"limits.nproc_eagain_exactly_at_limit",
         {Verdict::fail, "what fork() says at the limit", "EAGAIN", "success",
          "gVisor keeps RLIMIT_NPROC and does not enforce it"}},
        {"descriptors.table_follows_model", table},
        {"identity.zombie_keeps_its_pid", {Verdict::timeout, "a case", "an end", "none", ""}},
        {"memory.k_written_pages_cost_exactly_k",
         {Verdict::skip, "", "", "", "there is no /proc/PID/smaps"}},
        {"wait.echild",
         {Verdict::fail, "the errno of waitid()", "ECHILD", "EINVAL",
          "an old bug of waitid() with P_PGID"}}}},
      {"uml.ndjson",
       {"uml-6.1.176-x86_64-glibc-2.36", "User-Mode Linux", "Linux", "6.1.176", "#1", "x86_64",
        "glibc 2.36", "static", "uml", "root"},
       "init",
       32768,
       {{"descriptors.table_follows_model",
         {Verdict::fail, "the errno of dup2()", "EBADF", "EMFILE", ""}},
        {"wait.echild", {Verdict::error, "", "", "", "ENOMEM"}},
        {"limits.nproc_eagain_exactly_at_limit",
         {Verdict::skip, "", "", "", "root is not bound by RLIMIT_NPROC"}}}},
      {"user.ndjson",
       {"linux-6.18.44-x86_64-glibc-2.36", "Linux, plain user", "Linux", "6.18.44",
        "#1 SMP PREEMPT_DYNAMIC", "x86_64", "glibc 2.36", "dynamic", "none", "user"},
       "nearest subreaper",
       4194304,
       {}},
  };
}

std::vector<record::Event> run_of(const Sitter& sitter) {
  record::Start start;
  start.run = "00000000000000000000000000000000";
  start.run.replace(0, 4, std::to_string(1000 + sitter.platform.key.size()));
  start.tool = {"proctor", "0.1.0"};
  start.suite = {"0.1.0", "5eed5eed5eed5eed", laws.size(), 2};
  start.platform = sitter.platform;
  start.seed = 1234567890123456789U;
  start.cases = 100;
  start.profile = "default";
  start.patience_ms = 1500;
  start.started = "2026-01-31T12:00:00Z";
  std::vector<record::Event> events{
      start, record::Fact{"kernel.pid_max", record::integer(sitter.pid_max, "processes")},
      record::Fact{"page_size", record::integer(4096, "bytes")},
      record::Fact{"signals.core", record::Set{{"SIGABRT", "SIGQUIT", "SIGSEGV"}}}};
  const bool breaks_off = sitter.platform.containment == "uml";
  for (std::size_t i = 0; i < laws.size(); ++i) {
    Property property = kept(laws[i], i);
    events.emplace_back(record::Running{property.id});
    if (breaks_off && property.chapter == "sessions") return events;
    const auto deviation = sitter.deviations.find(property.id);
    if (deviation != sitter.deviations.end()) deviate(property, deviation->second);
    events.emplace_back(property);
  }
  events.emplace_back(trait("orphans.trait_adopter", "Who adopts an orphan?",
                            "Ask getppid() for change, not for 1.",
                            record::Enumeration{sitter.adopter}));
  events.emplace_back(trait("identity.trait_ceiling", "How high do process ids go?",
                            "Keep a pid in a pid_t, and no digit less.",
                            record::integer(sitter.pid_max)));
  events.emplace_back(trait("limits.trait_infinity", "What number is RLIM_INFINITY?",
                            "Compare with the name.", record::integer(18446744073709551615U)));
  events.emplace_back(record::Benchmark{"fork_exit_wait", 1000, 58'000, 55'100, 71'300});
  events.emplace_back(
      record::End{true, {{Verdict::pass, 14}}, 2, 9800, "2026-01-31T12:00:10Z"});
  return events;
}

}  // namespace

std::vector<Exhibit> gallery() {
  std::vector<Exhibit> exhibits;
  for (const Sitter& sitter : sitters()) exhibits.push_back({sitter.file, run_of(sitter)});
  return exhibits;
}

}  // namespace proctor::samples
