#include "suites/googletest.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <string_view>

#include "fixtures/child.h"
#include "fixtures/outpost.h"
#include "fixtures/runner/calibration.h"
#include "fixtures/runner/tell.h"
#include "fixtures/runner/warden.h"
#include "fixtures/runner/worker.h"
#include "report/record/parse.h"

namespace proctor {
namespace {

/// What all tests of a run share.
struct Setting {
  const Board& board;
  const RunDirectory& directory;
  std::chrono::milliseconds patience;
};

class PropertyTest : public testing::Test {
 public:
  PropertyTest(const Property& property, const Setting& setting)
      : property_(property), setting_(setting) {}

  void TestBody() override {
    const record::Property result = run();
    if (result.skip) GTEST_SKIP() << result.skip->text;
    if (result.verdict == record::Verdict::pass) return;
    const Where where = property_.id.where;
    ADD_FAILURE_AT(where.file, where.line) << property_.law << '\n' << describe(result);
  }

 private:
  record::Property run() const {
    const Task task(property_);
    const auto seed =
        static_cast<std::uint64_t>(testing::UnitTest::GetInstance()->random_seed());
    const Assignment assignment{.task = task,
                                .plan = {.seed = derive_seed(seed, property_.id.text),
                                         .cases = std::min(100, property_.at_most),
                                         .patience = setting_.patience},
                                .directory = setting_.directory.part(0)};
    const auto waited = wait_for(start_worker(assignment, setting_.board));
    setting_.board.set_worker(0, 0);
    if (waited && (*waited).status == exited(0))
      return record::parse_property(setting_.board[0].take());
    return std::get<record::Property>(tell_crash(task, "the worker lives", "it ended"));
  }

  static std::string describe(const record::Property& result) {
    if (result.error) return "set-up failed: " + result.error->text;
    if (!result.failure) return std::string(record::name_of(result.verdict));
    std::string told = result.failure->what + "\nexpected: " + result.failure->expected +
                       "\nobserved: " + result.failure->observed + '\n';
    for (const record::Named& named : result.failure->counterexample)
      told += named.name + " = " + named.value + '\n';
    return told + result.failure->replay;
  }

  const Property& property_;
  const Setting& setting_;
};

}  // namespace

bool wants_googletest(int argc, char** argv) {
  for (int i = 1; i < argc; ++i)
    if (std::string_view(argv[i]).starts_with("--gtest_")) return true;
  return false;
}

int run_as_googletest(int argc, char** argv, const Program& program) {
  testing::InitGoogleTest(&argc, argv);
  const Board board(1);
  const RunDirectory directory;
  if (!GTEST_FLAG_GET(list_tests)) outpost::found();
  const Setting setting{board, directory, calibrate().patience(1)};
  for (const Chapter& chapter : program.catalog)
    for (const Property& property : chapter.properties) {
      if (!runs_on(property, identity().system)) continue;
      const Where where = property.id.where;
      testing::RegisterTest(std::string(property.id.chapter()).c_str(),
                            std::string(property.id.name()).c_str(), nullptr, nullptr,
                            where.file, where.line, [&property, &setting]() -> testing::Test* {
                              return new PropertyTest(property, setting);
                            });
    }
  return guard(board, directory, [](int) { return RUN_ALL_TESTS(); });
}

}  // namespace proctor
