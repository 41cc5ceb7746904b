#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "fixtures/platform/facts.h"
#include "fixtures/search.h"
#include "fixtures/self.h"
#include "suites/catalog.h"

using namespace proctor;

int main(int argc, char** argv) {
  if (const int code = self::act(argc, argv); code != -1) return code;
  self::remember(argv[0]);
  for (int fd = 3; fd < 1024; ++fd) ::close(fd);
  prepare_for_cases(slate::make());
  const std::string wanted = argc > 2 ? argv[2] : "";
  const std::uint64_t seed = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1;
  int bad = 0;
  for (const Chapter& chapter : catalog()) {
    for (const Property& property : chapter.properties) {
      if (std::string(property.id.text).find(wanted) == std::string::npos) continue;
      Plan plan;
      plan.seed = derive_seed(seed, property.id.text);
      plan.cases = std::min(plan.cases, property.at_most);
      const Finding finding = search(property.check, plan, [](int) {});
      static const char* words[] = {"pass", "FAIL", "inconclusive", "ended early"};
      std::printf("%-14s %s (%d cases, %d discarded, %d leaks) %s\n", words[finding.kind],
                  std::string(property.id.text).c_str(), finding.cases, finding.discarded,
                  finding.leaks, finding.complaint.what.c_str());
      if (!finding.counterexample) continue;
      ++bad;
      for (const auto& [name, value] : finding.counterexample->values)
        std::printf("    %s = %s\n", name.c_str(), value.c_str());
      const Outcome& outcome = finding.counterexample->outcome;
      if (outcome.complaint)
        std::printf("    %s: expected %s, observed %s (%s:%d)\n",
                    outcome.complaint->what.c_str(), outcome.complaint->expected.c_str(),
                    outcome.complaint->observed.c_str(), outcome.complaint->file.c_str(),
                    outcome.complaint->line);
      else
        std::printf("    %s\n", outcome.kind == Outcome::timed_out ? "timed out" : "broke off");
      for (const auto& remark : outcome.notes) std::printf("    %s\n", remark.c_str());
      std::printf("    reproduced %d of %d, token %s\n", finding.counterexample->reproduced,
                  finding.counterexample->tried,
                  to_text(finding.counterexample->token).c_str());
    }
    for (const Trait& trait : chapter.traits) {
      if (std::string(trait.id.text).find(wanted) == std::string::npos) continue;
      const Outcome outcome = run_case(
          [&] { conclude({.kind = Complaint::answered, .observed = pack(trait.observe())}); },
          std::chrono::seconds(10));
      if (!outcome.complaint || outcome.complaint->kind != Complaint::answered) {
        std::printf("no answer      %s\n", std::string(trait.id.text).c_str());
        continue;
      }
      const Value value = unpack(outcome.complaint->observed);
      std::string shown = value.scalar + ' ' + value.unit;
      for (const auto& member : value.members) shown += ' ' + member;
      std::printf("observed       %s: %s\n", std::string(trait.id.text).c_str(), shown.c_str());
    }
  }
  return bad != 0;
}
