#include "report/export/format.h"

#include <array>

namespace proctor::exports {
namespace {

constexpr std::array all{
    Format{"junit", "JUnit XML, for Jenkins, GitLab and most others", junit},
    Format{"ktap", "the kernel's test anything protocol", ktap},
    Format{"ctrf", "the Common Test Report Format, in JSON", ctrf},
    Format{"markdown", "a summary for people, fit for a job's summary", markdown},
    Format{"csv", "a line for each property and trait, for spreadsheets", csv},
    Format{"kcidb", "a submission to KCIDB, in JSON", kcidb},
};

}  // namespace

std::span<const Format> formats() { return all; }

}  // namespace proctor::exports
