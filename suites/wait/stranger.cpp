#include "suites/wait/stranger.h"

#include <signal.h>
#include <unistd.h>

#include "fixtures/channel.h"
#include "fixtures/gen.h"

namespace proctor {

std::ostream& operator<<(std::ostream& os, Stranger whom) {
  constexpr const char* names[] = {"nobody", "a reaped child", "itself",
                                   "parent", "sibling",        "grandchild"};
  return os << names[static_cast<int>(whom)];
}

std::ostream& operator<<(std::ostream& os, const VainQuestion& question) {
  return os << question.call << " for " << question.whom;
}

rc::Gen<VainQuestion> vain_questions() {
  std::vector<VainQuestion> all;
  for (Asking call : askings()) {
    if (names_one(call))
      for (Stranger whom : {Stranger::itself, Stranger::parent, Stranger::sibling,
                            Stranger::grandchild, Stranger::reaped_child})
        all.push_back({call, whom});
    else
      for (Stranger whom : {Stranger::nobody, Stranger::reaped_child})
        all.push_back({call, whom});
  }
  return one_of(all).as("question");
}

Surroundings::Surroundings(VainQuestion question, pid_t sibling) {
  if (names_one(question.call)) {
    const Channel<pid_t> born;
    child_.emplace(fork_child([&] {
      Child grandchild = fork_child([] {
        for (;;) ::pause();
      });
      born.send(grandchild.pid());
      must(grandchild.wait());
    }));
    grandchild_ = *born.receive();
  }
  switch (question.whom) {
    case Stranger::nobody: break;
    case Stranger::itself: number_ = ::getpid(); break;
    case Stranger::parent: number_ = ::getppid(); break;
    case Stranger::sibling: number_ = sibling; break;
    case Stranger::grandchild: number_ = grandchild_; break;
    case Stranger::reaped_child: {
      Child child = fork_child([] {});
      number_ = child.pid();
      must(child.wait());
    }
  }
}

Surroundings::~Surroundings() {
  if (!child_) return;
  ::kill(grandchild_, SIGTERM);
  must(child_->wait());
}

}  // namespace proctor
