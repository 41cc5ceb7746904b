#include "suites/fork/action.h"

#include <signal.h>

#include <map>

#include "fixtures/signals.h"

namespace proctor {
namespace {

const std::map<int, std::string>& known_flags() {
  static const std::map<int, std::string> names{
      {SA_RESTART, "SA_RESTART"},     {SA_NODEFER, "SA_NODEFER"},
      {SA_RESETHAND, "SA_RESETHAND"}, {SA_ONSTACK, "SA_ONSTACK"},
      {SA_NOCLDSTOP, "SA_NOCLDSTOP"}, {SA_NOCLDWAIT, "SA_NOCLDWAIT"}};
  return names;
}

void one(int) {}
void other(int) {}
void informed(int, siginfo_t*, void*) {}

rc::Gen<std::set<int>> some_flags() {
  return rc::gen::map(some_of(0, static_cast<int>(known_flags().size())),
                      [](const std::set<int>& chosen) {
                        std::set<int> flags;
                        auto flag = known_flags().begin();
                        for (int i = 0; flag != known_flags().end(); ++i, ++flag)
                          if (chosen.contains(i)) flags.insert(flag->first);
                        return flags;
                      });
}

}  // namespace

std::vector<int> catchable() {
  std::vector<int> signals = named_signals();
  std::erase(signals, SIGKILL);
  std::erase(signals, SIGSTOP);
  return signals;
}

std::set<std::string> names_of(const std::set<int>& signals) {
  std::set<std::string> names;
  for (int signal : signals) names.insert(signal_name(signal));
  return names;
}

std::ostream& operator<<(std::ostream& os, const Action& action) {
  static constexpr const char* kinds[] = {"by default", "ignored", "one handler",
                                          "other handler", "handler with information"};
  os << signal_name(action.signal) << ' ' << kinds[action.kind];
  for (int flag : action.flags) os << ' ' << known_flags().at(flag);
  for (const std::string& name : names_of(action.mask)) os << " blocking " << name;
  return os;
}

rc::Gen<std::vector<Action>> actions() {
  const auto action = rc::gen::apply(
      [](int signal, Action::Kind kind, std::set<int> flags, int masked) {
        return Action{signal, kind, std::move(flags),
                      masked == 0 ? std::set<int>() : std::set{masked}};
      },
      one_of(catchable()),
      one_of(std::vector{Action::by_default, Action::ignored, Action::one_handler,
                         Action::other_handler, Action::with_information}),
      some_flags(), one_of(std::vector{0, SIGUSR1, SIGTERM, SIGCHLD}));
  return rc::gen::map(up_to(12, action), [](const std::vector<Action>& drawn) {
    std::map<int, Action> latest;
    for (const Action& each : drawn) latest.insert_or_assign(each.signal, each);
    std::vector<Action> unique;
    for (auto& [signal, each] : latest) unique.push_back(each);
    return unique;
  });
}

void take(const Action& action) {
  struct sigaction wanted {};
  wanted.sa_mask = signal_set(action.mask);
  for (int flag : action.flags) wanted.sa_flags |= flag;
  switch (action.kind) {
    case Action::by_default: wanted.sa_handler = SIG_DFL; break;
    case Action::ignored: wanted.sa_handler = SIG_IGN; break;
    case Action::one_handler: wanted.sa_handler = one; break;
    case Action::other_handler: wanted.sa_handler = other; break;
    case Action::with_information:
      wanted.sa_flags |= SA_SIGINFO;
      wanted.sa_sigaction = informed;
  }
  must(sys(::sigaction(action.signal, &wanted, nullptr)));
}

Action action_for(int signal) {
  struct sigaction found {};
  must(sys(::sigaction(signal, nullptr, &found)));
  Action action{signal, Action::by_default, {}, members(found.sa_mask)};
  for (const auto& [flag, name] : known_flags())
    if (found.sa_flags & flag) action.flags.insert(flag);
  if (found.sa_flags & SA_SIGINFO)
    action.kind = Action::with_information;
  else if (found.sa_handler == SIG_IGN)
    action.kind = Action::ignored;
  else if (found.sa_handler != SIG_DFL)
    action.kind = found.sa_handler == one ? Action::one_handler : Action::other_handler;
  return action;
}

}  // namespace proctor
