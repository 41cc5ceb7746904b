#pragma once

#include <span>
#include <string_view>

#include "report/site/atlas.h"
#include "report/site/sink.h"

/// Each kind of page.
namespace proctor::site {

/// A kind of page: what leads to it from the head of every page, whether there is anything to
/// show on it, and what makes its files.
struct Page {
  /// Its name in the list of pages; empty if it is reached from other pages only.
  std::string_view title;
  /// The file that the list of pages leads to.
  std::string_view file;
  bool (*has_content)(const Atlas& atlas);
  void (*make)(const Atlas& atlas, const Sink& sink);
};

/// Every kind of page, in the order of the list of pages.
std::span<const Page> pages();

void make_overview(const Atlas& atlas, const Sink& sink);
void make_matrix(const Atlas& atlas, const Sink& sink);
void make_platforms(const Atlas& atlas, const Sink& sink);
void make_properties(const Atlas& atlas, const Sink& sink);
void make_traits(const Atlas& atlas, const Sink& sink);
bool has_pairs(const Atlas& atlas);
void make_diffs(const Atlas& atlas, const Sink& sink);
bool has_history(const Atlas& atlas);
void make_histories(const Atlas& atlas, const Sink& sink);
bool has_costs(const Atlas& atlas);
void make_costs(const Atlas& atlas, const Sink& sink);
bool has_sensitivity(const Atlas& atlas);
void make_sensitivity(const Atlas& atlas, const Sink& sink);
void make_sources(const Atlas& atlas, const Sink& sink);
void make_about(const Atlas& atlas, const Sink& sink);
/// Badges, summary, matrix and feed.
void make_machine_files(const Atlas& atlas, const Sink& sink);

}  // namespace proctor::site
