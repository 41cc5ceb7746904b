#pragma once

#include <rapidcheck.h>

#include <optional>
#include <ostream>

#include "fixtures/child.h"
#include "suites/wait/asking.h"

namespace proctor {

/// Who is no child of a process that asks.
enum class Stranger { nobody, reaped_child, itself, parent, sibling, grandchild };

std::ostream& operator<<(std::ostream& os, Stranger whom);

/// A call that has nobody to give.
struct VainQuestion {
  Asking call;
  Stranger whom;  ///< Nobody or a former child, if the call is for any child.

  friend std::ostream& operator<<(std::ostream& os, const VainQuestion& question);
};

/// Each call with each stranger that it can be about.
rc::Gen<VainQuestion> vain_questions();

/// Who there is around the process that asks: a child and a grandchild, both alive until the
/// end of this, if the call names one process, and no child at all if it is for any.
class Surroundings {
 public:
  Surroundings(VainQuestion question, pid_t sibling);
  ~Surroundings();
  Surroundings(const Surroundings&) = delete;
  Surroundings& operator=(const Surroundings&) = delete;

  /// The number to ask for.
  pid_t number() const { return number_; }

 private:
  std::optional<Child> child_;
  pid_t grandchild_ = -1;
  pid_t number_ = 0;
};

}  // namespace proctor
