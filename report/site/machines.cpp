#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/compare/cell_words.h"
#include "report/compare/words.h"
#include "report/export/csv_text.h"
#include "report/record/time.h"
#include "report/record/visible.h"
#include "report/site/pages.h"
#include "report/site/phrases.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

using Json = nlohmann::ordered_json;
using compare::Column;
using record::visible;

/// How many laws a platform keeps, of those that it was judged by.
struct Score {
  std::size_t kept = 0;
  std::size_t judged = 0;
  std::size_t unexpected = 0;
};

Score score_of(const Atlas& atlas, std::size_t column) {
  Score score;
  for (const compare::Row& row : atlas.rows) {
    const compare::Cell& cell = row.cells[column];
    score.kept += cell.verdict() == record::Verdict::pass ? 1 : 0;
    score.judged += cell.judged() ? 1 : 0;
    score.unexpected += is_unexpected(cell) ? 1 : 0;
  }
  return score;
}

/// A badge with a message; widths are of a sans-serif of 11 px, about.
std::string badge(const std::string& message, bool good) {
  const auto width = [](const std::string& text) { return 10 + 7 * text.size(); };
  const std::size_t left = width("proctor"), right = width(message);
  data values;
  values.set("message", message);
  values.set("left", std::to_string(left));
  values.set("right", std::to_string(right));
  values.set("whole", std::to_string(left + right));
  values.set("left_middle", std::to_string(left / 2));
  values.set("right_middle", std::to_string(left + right / 2));
  values.set("good", good);
  return rendered("badge.mustache", values);
}

void make_badges(const Atlas& atlas, const Sink& sink) {
  std::size_t unexpected = 0;
  for (std::size_t i = 0; i < atlas.columns.size(); ++i) {
    const Score score = score_of(atlas, i);
    unexpected += score.unexpected;
    sink("badge/" + atlas.columns[i].key + ".svg",
         badge(std::to_string(score.kept) + " of " + std::to_string(score.judged) + " kept",
               score.unexpected == 0));
  }
  const std::string platforms = compare::counted(atlas.columns.size(), "platform", "platforms");
  sink("badge.svg",
       badge(platforms + (unexpected == 0 ? ", as expected"
                                          : ", " + std::to_string(unexpected) + " unexpected"),
             unexpected == 0));
}

Json summary_of(const Atlas& atlas, std::size_t index) {
  const Column& column = atlas.columns[index];
  const record::Start& start = column.record->start;
  Json counts = Json::object(), unexpected = Json::array();
  for (const compare::Row& row : atlas.rows) {
    const compare::Cell& cell = row.cells[index];
    if (!cell.verdict()) continue;
    Json& count = counts[std::string(record::name_of(*cell.verdict()))];
    count = count.is_null() ? 1 : count.get<int>() + 1;
    if (is_unexpected(cell)) unexpected.push_back(row.id);
  }
  return Json{{"key", column.key},
              {"label", visible(column.label)},
              {"description", visible(described(start.platform))},
              {"run", visible(start.run)},
              {"started", visible(start.started)},
              {"suite", visible(start.suite.revision)},
              {"complete", column.record->end && column.record->end->complete},
              {"counts", counts},
              {"unexpected", unexpected}};
}

std::string summary(const Atlas& atlas) {
  Json platforms = Json::array(), differs = Json::array(), broken = Json::array();
  for (std::size_t i = 0; i < atlas.columns.size(); ++i)
    platforms.push_back(summary_of(atlas, i));
  for (const compare::Row& row : atlas.rows) {
    if (row.standing == compare::Standing::differs) differs.push_back(row.id);
    if (row.standing == compare::Standing::broken) broken.push_back(row.id);
  }
  return Json{{"format", "proctor-summary"},     {"version", "1.0"},
              {"properties", atlas.rows.size()}, {"differs", differs},
              {"broken_by_all", broken},         {"platforms", platforms}}
             .dump(1) +
         '\n';
}

std::string matrix(const Atlas& atlas) {
  std::vector<std::string> head{"property"};
  for (const Column& column : atlas.columns) head.push_back(column.key);
  std::string text = exports::csv_row(head);
  for (const compare::Row& row : atlas.rows) {
    std::vector<std::string> cells{row.id};
    for (const compare::Cell& cell : row.cells)
      cells.push_back(compare::outcome_in_words(cell));
    text += exports::csv_row(cells);
  }
  return text;
}

/// A run's 32 digits as the name of a UUID.
std::string uuid_of(const std::string& run) {
  return "urn:uuid:" + run.substr(0, 8) + '-' + run.substr(8, 4) + '-' + run.substr(12, 4) +
         '-' + run.substr(16, 4) + '-' + run.substr(20);
}

/// Unlike that of every other entry: shards of one run, and one run under two labels, are told
/// apart.
std::string entry_id_of(const Column& column, const record::Start& start) {
  const std::string id = uuid_of(start.run) + '#' + column.key;
  return start.shard.total == 1 ? id : id + '/' + std::to_string(start.shard.index);
}

std::string feed(const Atlas& atlas) {
  constexpr std::size_t most = 100;
  struct Entry {
    const record::Record* record;
    std::size_t column;
  };
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < atlas.histories.size(); ++i)
    for (const record::Record* run : atlas.histories[i].runs)
      if (record::milliseconds_at(run->start.started)) entries.push_back({run, i});
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return a.record->start.started > b.record->start.started;
  });
  data values;
  const bool any = !entries.empty();
  values.set("feed_id",
             (any ? uuid_of(entries.back().record->start.run) : uuid_of(std::string(32, '0'))) +
                 "#feed");
  values.set("updated", any ? entries.front().record->start.started : "1970-01-01T00:00:00Z");
  data list{data::type::list};
  entries.resize(std::min(entries.size(), most));
  for (const Entry& entry : entries) {
    const auto broken =
        std::count_if(entry.record->properties.begin(), entry.record->properties.end(),
                      [](const record::Property& property) { return property.unexpected; });
    data item;
    item.set("entry_id", entry_id_of(atlas.columns[entry.column], entry.record->start));
    item.set("updated", entry.record->start.started);
    set_column(item, atlas.columns[entry.column]);
    item.set("summary",
             compare::counted(entry.record->properties.size(), "property", "properties") +
                 ", " + std::to_string(broken) + " not as expected");
    list << item;
  }
  values.set("entries", list);
  return rendered("feed.mustache", values);
}

}  // namespace

void make_machine_files(const Atlas& atlas, const Sink& sink) {
  make_badges(atlas, sink);
  sink("summary.json", summary(atlas));
  sink("matrix.csv", matrix(atlas));
  sink("feed.atom", feed(atlas));
}

}  // namespace proctor::site
