#include "suites/fork/descriptor_script.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

namespace proctor {
namespace {

constexpr int most_open = 8;
constexpr int shown_status = O_APPEND | O_NONBLOCK;

struct Pick {
  int side;
  DescriptorStep::What what;
  int fd;
  int value;
};

rc::Gen<std::vector<Pick>> picks() {
  using Step = DescriptorStep;
  const auto what =
      one_of(std::vector{Step::open, Step::lseek, Step::write, Step::read, Step::dup,
                         Step::close, Step::dup2, Step::set_status, Step::set_close_on_exec});
  const auto pick =
      rc::gen::construct<Pick>(evenly(0, 2), what, evenly(0, 100), evenly(0, 100));
  return at_full_size(up_to(15, pick));
}

/// The step that a pick comes to where `open` are the descriptors that are open.
DescriptorStep settle(const Pick& pick, const std::vector<int>& open) {
  using Step = DescriptorStep;
  if (open.empty()) return {pick.side, Step::open, -1, 0};
  Step step{pick.side, pick.what, open[pick.fd % open.size()], pick.value};
  const bool full = open.size() >= most_open;
  if (full && (step.what == Step::open || step.what == Step::dup)) step.what = Step::close;
  switch (step.what) {
    case Step::dup2: step.value = first_scripted + step.value % most_open; break;
    case Step::write: step.value = 1 + step.value % 16; break;
    case Step::set_status:
      step.value = (step.value & 1 ? O_APPEND : 0) | (step.value & 2 ? O_NONBLOCK : 0);
      break;
    case Step::set_close_on_exec: step.value %= 2; break;
    default: break;
  }
  return step;
}

std::vector<int> open_in(const DescriptorView& view) {
  std::vector<int> open;
  for (std::size_t i = 0; i < view.slots.size(); ++i)
    if (view.slots[i].is_open) open.push_back(first_scripted + static_cast<int>(i));
  return open;
}

std::ostream& show_status(std::ostream& os, int status) {
  os << (status & O_APPEND ? " O_APPEND" : "") << (status & O_NONBLOCK ? " O_NONBLOCK" : "");
  return os;
}

}  // namespace

rc::Gen<DescriptorScript> descriptor_scripts() {
  return rc::gen::apply(
      [](std::vector<Pick> before, const std::vector<Pick>& after) {
        DescriptorModel model;
        DescriptorScript script{{}, static_cast<int>(before.size())};
        for (Pick& pick : before) pick.side = 0;
        const auto add = [&](const Pick& pick) {
          script.steps.push_back(settle(pick, open_in(model.view(pick.side, 0))));
          model.play(script.steps.back());
        };
        for (const Pick& pick : before) add(pick);
        model.fork();
        for (const Pick& pick : after) add(pick);
        return script;
      },
      picks(), picks());
}

std::ostream& operator<<(std::ostream& os, const DescriptorStep& step) {
  static constexpr const char* calls[] = {"open", "dup",   "dup2", "close", "lseek",
                                          "read", "write", "flag", "flag"};
  os << (step.side == 0 ? "parent " : "child ") << calls[step.what];
  if (step.what == DescriptorStep::open) return os;
  os << ' ' << step.fd;
  switch (step.what) {
    case DescriptorStep::set_status: return show_status(os, step.value);
    case DescriptorStep::set_close_on_exec: return os << (step.value ? " FD_CLOEXEC" : " none");
    case DescriptorStep::dup:
    case DescriptorStep::close: return os;
    default: return os << ' ' << step.value;
  }
}

std::ostream& operator<<(std::ostream& os, const DescriptorScript& script) {
  for (int i = 0; i <= static_cast<int>(script.steps.size()); ++i) {
    if (i == script.before) os << "fork; ";
    if (i < static_cast<int>(script.steps.size())) os << script.steps[i] << "; ";
  }
  return os;
}

std::ostream& operator<<(std::ostream& os, const DescriptorView& view) {
  os << "result " << view.result;
  for (int fd : open_in(view)) {
    const Slot& slot = view.slots[fd - first_scripted];
    os << "; fd " << fd << " at " << slot.offset << (slot.close_on_exec ? " FD_CLOEXEC" : "");
    show_status(os, slot.status);
  }
  return os;
}

long play(const DescriptorStep& step, const char* path) {
  static const char bytes[16] = {};
  static char space[128];
  switch (step.what) {
    case DescriptorStep::open: return ::open(path, O_RDWR);
    case DescriptorStep::dup: return ::dup(step.fd);
    case DescriptorStep::dup2: return ::dup2(step.fd, step.value);
    case DescriptorStep::close: return ::close(step.fd);
    case DescriptorStep::lseek: return ::lseek(step.fd, step.value, SEEK_SET);
    case DescriptorStep::read: return ::read(step.fd, space, step.value);
    case DescriptorStep::write: return ::write(step.fd, bytes, step.value);
    case DescriptorStep::set_status: return ::fcntl(step.fd, F_SETFL, step.value);
    case DescriptorStep::set_close_on_exec: break;
  }
  return ::fcntl(step.fd, F_SETFD, step.value ? FD_CLOEXEC : 0);
}

DescriptorView view_descriptors(long result) {
  DescriptorView view{result, {}};
  for (int fd = first_scripted; fd < end_scripted; ++fd) {
    const int flags = ::fcntl(fd, F_GETFD);
    if (flags == -1) continue;
    view.slots[fd - first_scripted] = {true, (flags & FD_CLOEXEC) != 0,
                                       ::fcntl(fd, F_GETFL) & shown_status,
                                       static_cast<long>(::lseek(fd, 0, SEEK_CUR))};
  }
  return view;
}

}  // namespace proctor
