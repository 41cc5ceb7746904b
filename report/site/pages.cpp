#include "report/site/pages.h"

#include <array>

namespace proctor::site {
namespace {

bool always(const Atlas&) { return true; }

constexpr std::array all{
    Page{"Overview", "index.html", always, make_overview},
    Page{"Matrix", "matrix.html", always, make_matrix},
    Page{"Diff", "diff.html", has_pairs, make_diffs},
    Page{"Traits", "traits.html", always, make_traits},
    Page{"Costs", "costs.html", has_costs, make_costs},
    Page{"History", "history.html", has_history, make_histories},
    Page{"Sources", "sources.html", always, make_sources},
    Page{"Sensitivity", "sensitivity.html", has_sensitivity, make_sensitivity},
    Page{"About", "about.html", always, make_about},
    Page{"", "", always, make_platforms},
    Page{"", "", always, make_properties},
    Page{"", "", always, make_machine_files},
};

}  // namespace

std::span<const Page> pages() { return all; }

}  // namespace proctor::site
