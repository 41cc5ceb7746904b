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

std::size_t count(const Record& record, Verdict verdict) {
  return static_cast<std::size_t>(
      std::count_if(record.properties.begin(), record.properties.end(),
                    [=](const record::Property& p) { return p.verdict == verdict; }));
}

data run_data(const Record& record) {
  const std::size_t broken = count(record, Verdict::fail) + count(record, Verdict::timeout) +
                             count(record, Verdict::crash);
  const std::size_t open = count(record, Verdict::error) + count(record, Verdict::inconclusive);
  const auto unexpected = static_cast<std::size_t>(
      std::count_if(record.properties.begin(), record.properties.end(),
                    [](const record::Property& p) { return p.unexpected; }));
  data item;
  item.set("started", record.start.started);
  item.set("suite", record.start.suite.revision);
  item.set("release", record.start.platform.release);
  item.set("kept", std::to_string(count(record, Verdict::pass)));
  item.set("broken", std::to_string(broken));
  item.set("open", std::to_string(open));
  item.set("skipped", std::to_string(count(record, Verdict::skip)));
  item.set("unexpected", std::to_string(unexpected));
  item.set("bar", bar_of({{"pass", count(record, Verdict::pass)},
                          {"fail", broken},
                          {"error", open},
                          {"skip", count(record, Verdict::skip)}},
                         record.properties.size()));
  return item;
}

/// What changed from each run to the next, the newest first; runs between which nothing did are
/// left out.
data changes_of(const History& history) {
  data changes{data::type::list};
  for (std::size_t i = history.runs.size() - 1; i > 0; --i) {
    const std::vector<const Record*> both{history.runs[i - 1], history.runs[i]};
    const compare::Table table = compare::table_of(compare::columns_of(both));
    const compare::Pair pair = compare::pair_of(table, 0, 1);
    if (!pair.differs() && pair.identity.empty() && pair.facts.empty()) continue;
    data item;
    item.set("change_id", "to-" + std::to_string(i + 1));
    item.set("before", both[0]->start.started);
    item.set("after", both[1]->start.started);
    set_pair(item, pair);
    changes << item;
  }
  return changes;
}

std::string history_page(const Atlas& atlas, std::size_t index) {
  const History& history = atlas.histories[index];
  data page = page_data(atlas, "History of " + atlas.columns[index].label, "../");
  page.set("column_key", atlas.columns[index].key);
  page.set("column_label", atlas.columns[index].label);
  page.set("run_count", counted(history.runs.size(), "run", "runs"));
  data runs{data::type::list};
  for (std::size_t i = history.runs.size(); i-- > 0;) runs << run_data(*history.runs[i]);
  page.set("runs", runs);
  set_list(page, "changes", changes_of(history));
  return rendered("history.mustache", page);
}

}  // namespace

bool has_history(const Atlas& atlas) {
  return std::any_of(atlas.histories.begin(), atlas.histories.end(), has_past);
}

void make_histories(const Atlas& atlas, const Sink& sink) {
  data list{data::type::list};
  for (std::size_t i = 0; i < atlas.histories.size(); ++i) {
    const History& history = atlas.histories[i];
    if (!has_past(history)) continue;
    sink("history/" + atlas.columns[i].key + ".html", history_page(atlas, i));
    data item;
    item.set("column_key", atlas.columns[i].key);
    item.set("column_label", atlas.columns[i].label);
    item.set("run_count", counted(history.runs.size(), "run", "runs"));
    item.set("first", history.runs.front()->start.started);
    item.set("last", history.runs.back()->start.started);
    list << item;
  }
  data page = page_data(atlas, "History", "", "history.html");
  page.set("platforms", list);
  sink("history.html", rendered("histories.mustache", page));
}

}  // namespace proctor::site
