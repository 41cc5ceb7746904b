#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "report/site/atlas.h"
#include "report/site/page.h"

/// The parts that pages share, as data for the templates.
namespace proctor::site {

/// A page's own data: title, the way to the top of the site, list of pages, footer.
/// The page is `file` of the list of pages, or none of them.
data page_data(const Atlas& atlas, const std::string& title, const std::string& root,
               std::string_view file = "");

/// What each mark means.
data legend();

/// Gives `item` the key and the label of a column.
void set_column(data& item, const compare::Column& column);

/// A column by its key and label, as an item of its own.
data named_column(const compare::Column& column);

/// Some columns by key and label: those from `from` on, before `end`.
data names_of(const Atlas& atlas, const std::vector<std::size_t>& columns, std::size_t from = 0,
              std::size_t end = std::numeric_limits<std::size_t>::max());

/// Gives `item` the mark for a verdict: glyph, word and class.
void set_mark(data& item, record::Verdict verdict);

/// Gives `item` the mark of a cell, with its kind of failure and whether it was expected.
void set_mark(data& item, const compare::Cell& cell);

/// What there is to say of a cell in a line each: reasons, first complaint, health, leaks.
data remarks_on(const compare::Cell& cell);

struct Segment {
  std::string css;
  std::size_t count;
};

/// A bar of segments as wide as their shares of `total`.
data bar_of(const std::vector<Segment>& segments, std::size_t total);

/// How many properties of a column have each verdict: sets `tally` and `bar`.
void set_tally(data& item, const Atlas& atlas, std::size_t column);

/// The sentences, each under `key`, as a list.
data list_of(const std::vector<std::string>& sentences, const std::string& key);

/// The ids of the rows, each under `id`, as a list.
data ids_of(const std::vector<const compare::Row*>& rows);

/// Sets `key` to the list, and has_`key` to whether there is anything in it.
void set_list(data& item, const std::string& key, const data& list);

/// Sets `key` to the text, and has_`key` to whether there is any.
void set_text(data& item, const std::string& key, const std::string& text);

/// How many properties of a column are not what was expected of them.
std::size_t unexpected_in(const Atlas& atlas, std::size_t column);

/// Whether what a cell says was not expected.
bool is_unexpected(const compare::Cell& cell);

}  // namespace proctor::site
