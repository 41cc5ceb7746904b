#include <functional>
#include <map>

#include "report/compare/words.h"
#include "report/site/pages.h"
#include "report/site/phrases.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

using compare::Cell;
using compare::Row;
using record::Verdict;

/// Some of the rows, in groups by what `title` says of each, in the order met.
using Groups = std::vector<std::pair<std::string, std::vector<const Row*>>>;

struct View {
  const Atlas& atlas;
  std::size_t column;

  const Cell& cell(const Row& row) const { return row.cells[column]; }
  const record::Record& record() const { return *atlas.columns[column].record; }

  Groups grouped(const std::function<bool(const Cell&)>& belongs,
                 const std::function<std::string(const Row&)>& title) const {
    Groups groups;
    std::map<std::string, std::size_t> places;
    for (const Row& row : atlas.rows) {
      if (!belongs(cell(row))) continue;
      const auto [place, fresh] = places.emplace(title(row), groups.size());
      if (fresh) groups.push_back({place->first, {}});
      groups[place->second].second.push_back(&row);
    }
    return groups;
  }

  data entries(const std::vector<const Row*>& rows) const {
    data list{data::type::list};
    for (const Row* row : rows) {
      data item;
      item.set("id", row->id);
      item.set("column_key", atlas.columns[column].key);
      item.set("law", row->example != nullptr ? row->example->law : "");
      set_mark(item, cell(*row));
      item.set("mark_has_kind", false);
      item.set("remarks", remarks_on(cell(*row)));
      list << item;
    }
    return list;
  }

  /// The groups with no more than the ids in them.
  static data names(const Groups& groups) {
    data list{data::type::list};
    for (const auto& [title, rows] : groups) {
      data item;
      item.set("subgroup_title", title);
      item.set("subgroup_count", std::to_string(rows.size()));
      item.set("ids", ids_of(rows));
      list << item;
    }
    return list;
  }

  data subgroups(const Groups& groups) const {
    data list{data::type::list};
    for (const auto& [title, rows] : groups) {
      data item;
      item.set("subgroup_title", title);
      item.set("subgroup_count", std::to_string(rows.size()));
      item.set("entries", entries(rows));
      list << item;
    }
    return list;
  }
};

std::size_t size_of(const Groups& groups) {
  std::size_t size = 0;
  for (const auto& [title, rows] : groups) size += rows.size();
  return size;
}

std::string chapter_of(const Row& row) { return row.chapter(); }

void add_group(data& list, const View& page, const Groups& groups, const std::string& id,
               const std::string& title, const std::string& text) {
  if (groups.empty()) return;
  data item;
  item.set("group_id", id);
  item.set("group_title", title);
  item.set("group_text", text);
  item.set("group_count", std::to_string(size_of(groups)));
  item.set("subgroups", page.subgroups(groups));
  list << item;
}

data groups_of(const View& page) {
  const auto reason = [&](const Row& row) {
    return phrase_of(page.cell(row).property->skip->reason);
  };
  const auto is_skip = [](const Cell& cell) {
    return cell.verdict() == Verdict::skip && !is_unexpected(cell);
  };
  const auto is_open = [](const Cell& cell) {
    return !is_unexpected(cell) &&
           (cell.verdict() == Verdict::error || cell.verdict() == Verdict::inconclusive);
  };
  const auto broken = [](const Cell& cell) { return cell.broken() && !is_unexpected(cell); };
  data groups{data::type::list};
  add_group(groups, page, page.grouped(is_unexpected, chapter_of), "unexpected",
            "Not as expected", "These verdicts are news.");
  add_group(groups, page, page.grouped(broken, chapter_of), "broken", "Broken, as expected",
            "These laws are known to be broken here, each for the reason given.");
  add_group(groups, page, page.grouped(is_open, chapter_of), "unsettled", "Not settled",
            "The experiment could not be made as it should; this accuses nobody.");
  add_group(groups, page, page.grouped(is_skip, reason), "skipped", "Skipped",
            "These were not tried, by reason.");
  const auto absent = [](const Cell& cell) { return !cell.verdict().has_value(); };
  add_group(groups, page, page.grouped(absent, chapter_of), "absent", "Not run",
            "Other records tell of these; this one has no result.");
  return groups;
}

void add(data& list, const std::string& name, const std::string& value) {
  if (value.empty()) return;
  data item;
  item.set("datum", name);
  item.set("datum_value", value);
  list << item;
}

data run_of(const record::Record& record) {
  const record::Start& start = record.start;
  data list{data::type::list};
  add(list, "Kernel", start.platform.version);
  add(list, "Platform key", start.platform.key);
  add(list, "Cases per property", std::to_string(start.cases) + ", profile " + start.profile);
  add(list, "Seed", std::to_string(start.seed));
  add(list, "Patience", duration(static_cast<double>(start.patience_ms)));
  add(list, "Laws", "suite " + start.suite.revision + ", digest " + start.suite.digest);
  add(list, "Program", start.tool.name + ' ' + start.tool.version);
  add(list, "Started", start.started);
  add(list, "Took", record.end ? duration(record.end->ms) : "");
  add(list, "Run", start.run);
  return list;
}

data traits_of(const record::Record& record) {
  data list{data::type::list};
  for (const record::Trait& trait : record.traits) {
    data item;
    item.set("trait_id", trait.id);
    item.set("question", trait.question);
    item.set("trait_value", trait.value ? compare::in_words(*trait.value)
                                        : std::string(record::name_of(trait.verdict)));
    list << item;
  }
  return list;
}

data facts_of(const record::Record& record) {
  data list{data::type::list};
  for (const record::Fact& fact : record.facts) {
    data item;
    item.set("datum", fact.name);
    item.set("datum_value", compare::in_words(fact.value));
    list << item;
  }
  return list;
}

data benchmarks_of(const record::Record& record) {
  data list{data::type::list};
  for (const record::Benchmark& benchmark : record.benchmarks) {
    data item;
    item.set("benchmark", benchmark.name);
    item.set("median", short_duration(benchmark.median_ns));
    item.set("low", short_duration(benchmark.low_ns));
    item.set("high", short_duration(benchmark.high_ns));
    item.set("iterations", std::to_string(benchmark.iterations));
    list << item;
  }
  return list;
}

std::string platform_page(const Atlas& atlas, std::size_t column) {
  const View view{atlas, column};
  const record::Record& record = view.record();
  data page = page_data(atlas, atlas.columns[column].label, "../");
  page.set("column_label", atlas.columns[column].label);
  page.set("description", described(record.start.platform));
  set_list(page, "reservations", list_of(compare::reservations(record), "reservation"));
  set_tally(page, atlas, column);
  page.set("groups", groups_of(view));
  const auto kept = [](const Cell& cell) {
    return cell.verdict() == Verdict::pass && !is_unexpected(cell);
  };
  const Groups passes = view.grouped(kept, chapter_of);
  page.set("kept_count", std::to_string(size_of(passes)));
  set_list(page, "kept", View::names(passes));
  page.set("traits_count", std::to_string(record.traits.size()));
  set_list(page, "traits", traits_of(record));
  const std::optional<Original>& original = atlas.originals[column];
  page.set("has_original", original.has_value());
  if (original) {
    page.set("original_path", original->path);
    page.set("original_sha256", original->sha256);
    page.set("original_bytes", std::to_string(original->bytes));
  }
  page.set("has_past", atlas.histories[column].runs.size() > 1);
  page.set("column_key", atlas.columns[column].key);
  page.set("run", run_of(record));
  page.set("facts_count", std::to_string(record.facts.size()));
  set_list(page, "facts", facts_of(record));
  page.set("benchmarks_count", std::to_string(record.benchmarks.size()));
  set_list(page, "benchmarks", benchmarks_of(record));
  return rendered("platform.mustache", page);
}

}  // namespace

void make_platforms(const Atlas& atlas, const Sink& sink) {
  for (std::size_t i = 0; i < atlas.columns.size(); ++i)
    sink("platform/" + atlas.columns[i].key + ".html", platform_page(atlas, i));
}

}  // namespace proctor::site
