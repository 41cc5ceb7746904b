#pragma once

#include <rapidcheck.h>

#include <vector>

namespace proctor {

/// An argument of setpgid(), before anybody knows the processes' numbers.
struct Number {
  enum Kind { zero, process, the_case, nobody, minus_one };

  Kind kind = zero;
  int which = 0;  ///< Of a process.
};

std::ostream& operator<<(std::ostream& os, Number number);

/// What one process of the family does. Each process is known by its place in the order of
/// births; process 0 is there from the start, as a child of the case's first process.
struct Step {
  enum Verb { setpgid, fork, setsid, exec, end };

  Verb verb = setpgid;
  int who = 0;
  Number pid = {}, group = {};  ///< Of setpgid.
  int child = 0;                ///< Of fork.
};

std::ostream& operator<<(std::ostream& os, const Step& step);

using Script = std::vector<Step>;

/// As many processes as a script has at most.
constexpr int family_size = 8;

/// Scripts that can be played, whatever the calls in them come to: nobody acts who has ended or
/// given way to another program, and nobody ends whose parent could not wait for it.
rc::Gen<Script> scripts();

}  // namespace proctor
