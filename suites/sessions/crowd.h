#pragma once

#include <rapidcheck.h>

#include <map>
#include <string>
#include <vector>

#include "fixtures/names.h"
#include "fixtures/result.h"
#include "fixtures/troupe.h"

namespace proctor {

/// What the leader of a group has done by the time of the signal.
enum class Leader { stayed, left, ended };

/// Who is in which group when a signal is sent to one of them.
struct Crowd {
  /// A process that joined the group `from`, and then the group `to`.
  struct Member {
    int from = 0, to = 0;
  };

  std::vector<Leader> leaders;  ///< One for each group.
  std::vector<Member> members;
  int aim = 0;  ///< The group that the signal is for.
};

std::ostream& operator<<(std::ostream& os, const Crowd& crowd);

/// Up to four groups, the leaders of which end only if somebody is left behind, and up to eight
/// members.
rc::Gen<Crowd> crowds();

/// How to signal a group.
enum class Sending { kill_negative, killpg, kill_zero };

std::ostream& operator<<(std::ostream& os, Sending sending);

/// A crowd come to life, with everybody in place and ready to count one signal. Besides the
/// crowd there is the caller, and in its group the leaders that left theirs.
class Assembly {
 public:
  Assembly(const Crowd& crowd, int signal);
  ~Assembly();

  /// Sends the signal, from within the group if that is the way and somebody is in it.
  Result<long> signal(Sending sending) const;

  /// Who is to count how many signals, and who has.
  std::map<std::string, int> expected() const;
  std::map<std::string, int> counted() const;

  /// Is nobody in the group that is aimed at?
  bool empty() const;

 private:
  enum Verb { join, send, count, end };

  Result<long> perform(Order order) const;
  std::string name(int who) const;
  bool is_hit(int who) const;
  bool is_present(int who) const;

  int groups() const { return static_cast<int>(crowd_.leaders.size()); }
  int size() const { return groups() + static_cast<int>(crowd_.members.size()); }
  pid_t aim() const { return pids_[crowd_.aim]; }

  Crowd crowd_;
  int signal_;
  Troupe troupe_;
  std::vector<pid_t> pids_;  ///< The leaders first.
};

}  // namespace proctor
