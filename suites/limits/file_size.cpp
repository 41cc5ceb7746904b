#include <algorithm>

#include "fixtures/child.h"
#include "fixtures/gen.h"
#include "fixtures/limit.h"
#include "fixtures/signals.h"
#include "suites/limits/growing.h"
#include "suites/limits/topics.h"

namespace proctor::limits {
namespace {

/// What a process does about SIGXFSZ.
enum class Answer { ignored, caught, blocked, by_default };

std::ostream& operator<<(std::ostream& os, Answer answer) {
  static constexpr const char* words[] = {"ignored", "caught", "blocked", "default action"};
  return os << words[static_cast<int>(answer)];
}

volatile sig_atomic_t times_caught = 0;

void prepare(Answer answer) {
  if (answer == Answer::ignored) handle(SIGXFSZ, SIG_IGN);
  if (answer == Answer::caught) handle(SIGXFSZ, [](int) { times_caught = times_caught + 1; });
  if (answer == Answer::blocked) block({SIGXFSZ});
}

void expect_signal(Answer answer) {
  if (answer == Answer::caught)
    ensure(times_caught > 0, "SIGXFSZ has been caught when the call fails");
  if (answer == Answer::blocked)
    ensure(pending().count(SIGXFSZ) == 1, "SIGXFSZ is pending when the call has failed");
}

/// Writes chunks up to the limit and beyond. Where the signal would end the process no chunk
/// crosses the limit: the texts differ on whether that alone raises it.
void write_beyond(Growing& file, int limit, std::vector<int> chunks, Answer answer, int gap) {
  chunks.push_back(limit + 1);
  for (int chunk : chunks) {
    const int room = limit - static_cast<int>(file.size());
    if (room == 0) break;
    if (answer == Answer::by_default) chunk = std::min(chunk, room);
    expect("the bytes that a write across the limit writes", file.grow(chunk),
           static_cast<long>(std::min(chunk, room)));
  }
  times_caught = 0;
  expect("a write from the limit on", file.grow(1, gap), fails_with(EFBIG));
  expect_signal(answer);
  expect("the size of the file", file.size(), static_cast<long>(limit));
}

const Property fsize_clips_then_fails{
    .id = "limits.fsize_clips_then_fails",
    .law =
        "A write across RLIMIT_FSIZE writes up to it, and one that begins there writes "
        "nothing, raises SIGXFSZ and fails with EFBIG.",
    .generator =
        "A limit up to 8 KiB, chunks up to 4 KiB, the call that writes them, what is "
        "done about SIGXFSZ, and how far past the limit the last write begins.",
    .sources = {posix("XSH write()"), posix("XSH getrlimit()"), man("getrlimit(2)")},
    .check =
        for_all(rc::gen::inRange(0, 8193).as("limit"), up_to(6, evenly(1, 4097)).as("chunks"),
                one_of<Write>({Write::write, Write::pwrite, Write::writev, Write::append})
                    .as("call"),
                one_of<Answer>(
                    {Answer::ignored, Answer::caught, Answer::blocked, Answer::by_default})
                    .as("SIGXFSZ"),
                rc::gen::inRange(0, 100).as("gap"))
            .tagged([](int, const auto&, Write, Answer answer, int) {
              return rc::toString(answer);
            })
            .holds([](int limit, const std::vector<int>& chunks, Write call, Answer answer,
                      int gap) {
              Child writer = fork_child([&] {
                prepare(answer);
                Growing file(call);
                lower_limit(RLIMIT_CORE, 0);
                lower_limit(RLIMIT_FSIZE, limit);
                write_beyond(file, limit, chunks, answer, gap);
              });
              expect("how the process ends", writer.wait(),
                     answer == Answer::by_default ? killed_by(SIGXFSZ) : exited(0));
            }),
};

}  // namespace

std::vector<Property> file_size() { return {fsize_clips_then_fails}; }

}  // namespace proctor::limits
