#include "suites/orphans/orphanage.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>
#include <thread>

#include "fixtures/case.h"
#include "fixtures/channel.h"
#include "fixtures/ending.h"
#include "fixtures/signals.h"

namespace proctor::orphans {
namespace {

enum Verb {
  answer_count,
  answer_own_id,
  answer_parent_id,
  ignore_sighup,
  start_thread,
  await_stop,
  finish
};

struct Order {
  int verb;
  long value;
};

/// A Status as one number, and back.
long pack(Status status) { return status.kind * 1'000 + status.number; }
Status unpack(long packed) {
  return {static_cast<Status::Kind>(packed / 1'000), static_cast<int>(packed % 1'000)};
}

void begin_thread() {
  try {
    std::thread([] {
      for (;;) ::pause();
    }).detach();
  } catch (const std::system_error& error) {
    cannot_set_up(fails_with(error.code().value()));
  }
}

long perform(Order order) {
  static long counted = 0;
  switch (order.verb) {
    case answer_count: return ++counted;
    case answer_own_id: return ::getpid();
    case answer_parent_id: return ::getppid();
    case ignore_sighup: handle(SIGHUP, SIG_IGN); return 0;
    case start_thread: begin_thread(); return 0;
    case await_stop: {
      Child stopping(static_cast<pid_t>(order.value));
      stopping.await_stop();
      return stopping.release();
    }
    default: end_by(unpack(order.value));
  }
}

[[noreturn]] void obey(int line) {
  Order order;
  while (read_exactly(line, &order, sizeof order)) {
    const long answer = perform(order);
    write_all(line, &answer, sizeof answer);
  }
  ::_exit(0);
}

}  // namespace

Orphanage::Orphanage(int children)
    : parent_line_(make_line()),
      lines_(make_lines(children)),
      parent_(fork_child([this] { raise_children(); })) {
  parent_line_.theirs.close();
  for (Line& line : lines_) line.theirs.close();
  pids_.resize(lines_.size());
  if (!read_exactly(parent_line_.ours.number(), pids_.data(), pids_.size() * sizeof(pid_t)))
    cannot_set_up("the children could not be made");
  for (const Line& line : lines_)
    if (!order(line, answer_own_id, 0)) cannot_set_up("a child could not go on");
  handle(SIGPIPE, SIG_IGN);
}

Orphanage::~Orphanage() {
  for (const Line& line : lines_) ::shutdown(line.ours.number(), SHUT_WR);
  for (const Line& line : lines_) {
    char unread;
    while (::read(line.ours.number(), &unread, 1) > 0) continue;
  }
}

Orphanage::Line Orphanage::make_line() {
  int ends[2];
  must(sys(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends)));
  return {Fd(ends[0]), Fd(ends[1])};
}

std::vector<Orphanage::Line> Orphanage::make_lines(int count) {
  std::vector<Line> lines;
  while (count-- > 0) lines.push_back(make_line());
  return lines;
}

/// Each child keeps its own end only, before it obeys, so that a line ends when its child does.
void Orphanage::raise_children() {
  std::vector<pid_t> pids;
  for (Line& line : lines_) {
    Child child = fork_child([this, &line] {
      const int own = line.theirs.release();
      lines_.clear();
      parent_line_ = {Fd(-1), Fd(-1)};
      obey(own);
    });
    pids.push_back(child.release());
    line.theirs.close();
  }
  const int own = parent_line_.theirs.release();
  lines_.clear();
  parent_line_ = {Fd(-1), Fd(-1)};
  write_all(own, pids.data(), pids.size() * sizeof(pid_t));
  obey(own);
}

std::optional<long> Orphanage::order(const Line& line, int verb, long value) {
  const Order order{verb, value};
  long answer = 0;
  if (::write(line.ours.number(), &order, sizeof order) != sizeof order) return std::nullopt;
  const ssize_t got = ::read(line.ours.number(), &answer, sizeof answer);
  if (got != sizeof answer) return std::nullopt;
  return answer;
}

long Orphanage::ask(int which, Question question) const {
  const auto answer = order(lines_.at(which), question, 0);
  ensure(answer.has_value(), "a child goes on when its parent has ended", "it has ended too");
  return *answer;
}

void Orphanage::ignore_hangup(int which) const {
  handle(SIGHUP, SIG_IGN);
  if (!order(lines_.at(which), ignore_sighup, 0)) cannot_set_up("a child could not go on");
}

void Orphanage::add_thread(int which) const {
  if (!order(lines_.at(which), start_thread, 0)) cannot_set_up("a child could not go on");
}

void Orphanage::stop(int which) const {
  must(sys(::kill(child(which), SIGSTOP)));
  if (!order(parent_line_, await_stop, child(which))) cannot_set_up("the parent has ended");
}

void Orphanage::resume(int which) const { must(sys(::kill(child(which), SIGCONT))); }

void Orphanage::end_parent(Status ending, bool wait) {
  order(parent_line_, finish, pack(ending));
  parent_.await_end();
  if (wait) must(parent_.wait());
}

bool Orphanage::knows(pid_t pid) const {
  return pid == ::getpid() || pid == parent_.pid() ||
         std::find(pids_.begin(), pids_.end(), pid) != pids_.end();
}

}  // namespace proctor::orphans
