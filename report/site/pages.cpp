#include "report/site/pages.h"

#include <array>

namespace proctor::site {
namespace {

bool always(const Atlas&) { return true; }

constexpr std::array all{
    Page{"Overview", "index.html", always, make_overview},
    Page{"Matrix", "matrix.html", always, make_matrix},
    Page{"Traits", "traits.html", always, make_traits},
    Page{"", "", always, make_platforms},
    Page{"", "", always, make_properties},
};

}  // namespace

std::span<const Page> pages() { return all; }

}  // namespace proctor::site
