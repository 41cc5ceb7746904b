#include "report/site/story.h"

#include "report/compare/trust.h"
#include "report/compare/words.h"
#include "report/site/lanes.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

using compare::Cell;
using compare::Column;
using compare::counted;

std::string found(const record::Property& property) {
  const record::Failure& failure = *property.failure;
  std::string text = "Case " + std::to_string(property.cases) + " broke the law";
  text += failure.shrinks == 0
              ? ". "
              : ", and was made smaller " + counted(failure.shrinks, "time", "times") + ". ";
  if (failure.reproduced.of == 0) return text + "It was not tried again.";
  return text + "Tried again, it broke it " + std::to_string(failure.reproduced.times) +
         " of " + counted(failure.reproduced.of, "time", "times") + ".";
}

/// What to think of a failure that does not come back each time.
std::string doubt(const record::Reproduced& reproduced) {
  if (reproduced.times == reproduced.of) return "";
  return "It does not come back each time, so that timing may play a part.";
}

void set_lanes(data& item, const Lanes& lanes) {
  item.set("processes", list_of(lanes.processes, "process"));
  data steps{data::type::list};
  for (const Lanes::Step& step : lanes.steps) {
    data cells{data::type::list};
    for (std::size_t i = 0; i < lanes.processes.size(); ++i) {
      data cell;
      cell.set("said", i == step.lane ? step.text : "");
      cell.set("here", i == step.lane);
      cells << cell;
    }
    data row;
    row.set("cells", cells);
    steps << row;
  }
  item.set("steps", steps);
}

}  // namespace

data story(const Column& column, const Cell& cell) {
  const record::Property& property = *cell.property;
  const record::Failure& failure = *property.failure;
  data item = named_column(column);
  set_mark(item, cell);
  item.set("what", failure.what);
  item.set("expected", failure.expected);
  item.set("observed", failure.observed);
  data drawn{data::type::list};
  for (const record::Named& value : failure.counterexample) {
    data entry;
    entry.set("drawn_name", value.name);
    entry.set("drawn_value", value.value);
    drawn << entry;
  }
  set_list(item, "counterexample", drawn);
  set_text(item, "at", failure.where);
  item.set("found", found(property));
  set_text(item, "doubt", doubt(failure.reproduced));
  const std::optional<Lanes> lanes = lanes_of(failure.notes);
  item.set("has_lanes", lanes.has_value());
  if (lanes) set_lanes(item, *lanes);
  set_list(item, "notes", list_of(lanes ? std::vector<std::string>() : failure.notes, "note"));
  const bool trusted = compare::is_replay_line(failure.replay, property.id);
  set_text(item, "replay", trusted ? failure.replay : "");
  item.set("replay_withheld", !trusted && !failure.replay.empty());
  return item;
}

}  // namespace proctor::site
