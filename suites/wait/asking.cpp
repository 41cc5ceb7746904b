#include "suites/wait/asking.h"

#include <sys/wait.h>

#include <cerrno>

#include "fixtures/eventually.h"

namespace proctor {
namespace {

constexpr const char* names[] = {"wait()",
                                 "waitpid(-1)",
                                 "waitpid(pid)",
                                 "waitid(P_ALL)",
                                 "waitid(P_PID)",
                                 "waitpid(-1) poll",
                                 "waitpid(pid) poll",
                                 "waitid(P_ALL) poll",
                                 "waitid(P_PID) poll"};

bool is_waitid(Asking asking) {
  return asking == Asking::waitid_any || asking == Asking::waitid_one ||
         asking == Asking::poll_waitid_any || asking == Asking::poll_waitid_one;
}

Result<Waited> ask_waitid(bool one, pid_t child, int options) {
  siginfo_t info{};
  const Result<int> asked = sys(::waitid(
      one ? P_PID : P_ALL, one ? static_cast<id_t>(child) : 0, &info, WEXITED | options));
  if (!asked) return asked.failure();
  return told_by(info);
}

Result<Waited> ask_once(Asking asking, pid_t child) {
  const int options = polls(asking) ? WNOHANG : 0;
  if (is_waitid(asking)) return ask_waitid(names_one(asking), child, options);
  int raw = 0;
  const pid_t whom = names_one(asking) ? child : -1;
  const auto who =
      sys<pid_t>(asking == Asking::wait ? ::wait(&raw) : ::waitpid(whom, &raw, options));
  if (!who) return who.failure();
  return Waited{*who, decode(raw)};
}

}  // namespace

std::ostream& operator<<(std::ostream& os, Asking asking) {
  return os << names[static_cast<int>(asking)];
}

std::vector<Asking> askings() {
  std::vector<Asking> all;
  for (std::size_t i = 0; i < std::size(names); ++i) all.push_back(static_cast<Asking>(i));
  return all;
}

std::vector<Asking> askings(bool (*that)(Asking)) {
  std::vector<Asking> some;
  for (Asking asking : askings())
    if (that(asking)) some.push_back(asking);
  return some;
}

bool names_one(Asking asking) {
  return asking == Asking::waitpid_one || asking == Asking::waitid_one ||
         asking == Asking::poll_waitpid_one || asking == Asking::poll_waitid_one;
}

bool polls(Asking asking) { return asking >= Asking::poll_waitpid_any; }

Result<Waited> ask(Asking asking, pid_t child) {
  for (;;) {
    const Result<Waited> answer = ask_once(asking, child);
    if (answer != fails_with(EINTR)) return answer;
  }
}

Result<Waited> reap(Asking asking, pid_t child) {
  Result<Waited> answer = fails_with(EINTR);
  eventually([&] {
    answer = ask(asking, child);
    return !answer || (*answer).pid != 0;
  });
  return answer;
}

Waited told_by(const siginfo_t& info) {
  if (info.si_pid == 0) return {0, exited(0)};
  switch (info.si_code) {
    case CLD_EXITED: return {info.si_pid, exited(info.si_status & 0xFF)};
    case CLD_STOPPED: return {info.si_pid, stopped_by(info.si_status)};
    case CLD_CONTINUED: return {info.si_pid, {Status::continued, info.si_status}};
    default: return {info.si_pid, killed_by(info.si_status)};
  }
}

}  // namespace proctor
