#include <algorithm>

#include "report/compare/words.h"
#include "report/site/pages.h"
#include "report/site/pair_view.h"
#include "report/site/phrases.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

using compare::counted;
using compare::History;
using record::Record;
using record::Verdict;

bool has_past(const History& history) { return history.runs.size() > 1; }

/// How many properties of a run came out how.
struct Outcome {
  std::size_t kept = 0;
  std::size_t broken = 0;
  std::size_t open = 0;
  std::size_t skipped = 0;
  std::size_t unexpected = 0;
};

Outcome outcome_of(const Record& record) {
  Outcome outcome;
  for (const record::Property& property : record.properties) {
    const Verdict verdict = property.verdict;
    outcome.kept += verdict == Verdict::pass ? 1 : 0;
    outcome.broken += record::is_broken(verdict) ? 1 : 0;
    outcome.open += verdict == Verdict::error || verdict == Verdict::inconclusive ? 1 : 0;
    outcome.skipped += verdict == Verdict::skip ? 1 : 0;
    outcome.unexpected += property.unexpected ? 1 : 0;
  }
  return outcome;
}

data run_data(const Record& record) {
  const Outcome outcome = outcome_of(record);
  data item;
  item.set("started", moment(record.start.started));
  item.set("suite", record.start.suite.revision);
  item.set("release", record.start.platform.release);
  item.set("kept", std::to_string(outcome.kept));
  item.set("broken", std::to_string(outcome.broken));
  item.set("open", std::to_string(outcome.open));
  item.set("skipped", std::to_string(outcome.skipped));
  item.set("unexpected", std::to_string(outcome.unexpected));
  item.set("bar", bar_of({{"pass", outcome.kept},
                          {"fail", outcome.broken},
                          {"error", outcome.open},
                          {"skip", outcome.skipped}},
                         record.properties.size()));
  return item;
}

/// How many laws were broken in each of the latest runs, as the data of a small chart.
void set_spark(data& item, const History& history) {
  constexpr std::size_t most = 60, step = 8, height = 24;
  const std::size_t first = history.runs.size() - std::min(history.runs.size(), most);
  std::vector<std::size_t> broken;
  for (std::size_t i = first; i < history.runs.size(); ++i)
    broken.push_back(outcome_of(*history.runs[i]).broken);
  const std::size_t highest =
      std::max(*std::max_element(broken.begin(), broken.end()), height / 6);
  data bars{data::type::list};
  std::string words;
  for (std::size_t i = 0; i < broken.size(); ++i) {
    // A run in which nothing broke leaves a mark of one unit.
    const std::size_t tall = 1 + broken[i] * (height - 1) / highest;
    data bar;
    bar.set("x", std::to_string(i * step));
    bar.set("y", std::to_string(height - tall));
    bar.set("tall", std::to_string(tall));
    bar.set("kind", broken[i] == 0 ? "pass" : "fail");
    bars << bar;
    words += (i == 0 ? "" : ", ") + std::to_string(broken[i]);
  }
  item.set("spark", bars);
  item.set("spark_width", std::to_string(broken.size() * step));
  item.set("spark_words", "Broken laws, the oldest run first: " + words);
}

/// A run and the one before it.
struct Step {
  const Record& before;
  const Record& after;
  const compare::Pair& pair;

  bool changes() const {
    return pair.differs() || !pair.identity.empty() || !pair.facts.empty() ||
           !pair.warnings.empty();
  }
};

std::string in_words(const Step& step) {
  std::vector<std::string> words;
  const auto say = [&](std::size_t number, const std::string& what) {
    if (number != 0) words.push_back(std::to_string(number) + what);
  };
  say(step.pair.worse.size(), " worse");
  say(step.pair.better.size(), " better");
  say(step.pair.other_failure.size(), " broken otherwise");
  say(step.pair.traits.size(), step.pair.traits.size() == 1 ? " trait" : " traits");
  for (const compare::Difference& difference : step.pair.identity)
    words.push_back(difference.id + ' ' + difference.before + " \u2192 " + difference.after);
  if (!step.pair.warnings.empty()) words.emplace_back("not quite comparable");
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text.empty() ? counted(step.pair.facts.size(), "fact", "facts") : text;
}

/// Hands every step at which something changed to `visit`, the newest first, until it says that
/// it has enough.
template <class Visit>
void each_change(const History& history, Visit visit) {
  for (std::size_t i = history.runs.size() - 1; i > 0; --i) {
    const auto two = compare::compared(*history.runs[i - 1], *history.runs[i]);
    const Step step{*history.runs[i - 1], *history.runs[i], two.pair};
    if (step.changes() && !visit(step, i)) return;
  }
}

data changes_of(const History& history, const Places& places) {
  data changes{data::type::list};
  each_change(history, [&](const Step& step, std::size_t index) {
    data item;
    item.set("change_id", "to-" + std::to_string(index + 1));
    item.set("before", moment(step.before.start.started));
    item.set("after", moment(step.after.start.started));
    item.set("words", in_words(step));
    set_pair(item, step.pair, places,
             {moment(step.before.start.started), moment(step.after.start.started),
              "Worse: kept before, broken since", "Better: broken before, kept since"});
    changes << item;
    return true;
  });
  return changes;
}

void set_last_change(data& item, const History& history) {
  item.set("has_change", false);
  each_change(history, [&](const Step& step, std::size_t) {
    item.set("has_change", true);
    item.set("changed", moment(step.after.start.started));
    item.set("change", in_words(step));
    return false;
  });
}

std::string history_page(const Atlas& atlas, const Places& places, std::size_t index) {
  const History& history = atlas.histories[index];
  data page = page_data(atlas, "History of " + atlas.columns[index].label, "../");
  set_column(page, atlas.columns[index]);
  page.set("run_count", counted(history.runs.size(), "run", "runs"));
  data runs{data::type::list};
  for (std::size_t i = history.runs.size(); i-- > 0;) runs << run_data(*history.runs[i]);
  page.set("runs", runs);
  set_spark(page, history);
  set_list(page, "changes", changes_of(history, places));
  return rendered("history.mustache", page);
}

}  // namespace

bool has_history(const Atlas& atlas) {
  return std::any_of(atlas.histories.begin(), atlas.histories.end(), has_past);
}

void make_histories(const Atlas& atlas, const Sink& sink) {
  const Places places(atlas);
  data list{data::type::list};
  for (std::size_t i = 0; i < atlas.histories.size(); ++i) {
    const History& history = atlas.histories[i];
    if (!has_past(history)) continue;
    sink("history/" + atlas.columns[i].key + ".html", history_page(atlas, places, i));
    data item;
    set_column(item, atlas.columns[i]);
    item.set("run_count", counted(history.runs.size(), "run", "runs"));
    item.set("first", moment(history.runs.front()->start.started));
    item.set("last", moment(history.runs.back()->start.started));
    set_spark(item, history);
    set_last_change(item, history);
    list << item;
  }
  data page = page_data(atlas, "History", "", "history.html");
  page.set("platforms", list);
  sink("history.html", rendered("histories.mustache", page));
}

}  // namespace proctor::site
