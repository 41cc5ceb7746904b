#pragma once

#include <string>
#include <vector>

#include "report/record/record.h"

namespace proctor::samples {

/// A record of the gallery: the name of its file and its events.
struct Exhibit {
  std::string file;
  std::vector<record::Event> events;
};

/// Four made-up runs that look like real ones: a host, a sandbox with deviations known and new,
/// a small kernel whose console broke the record off, and the host again as a plain user.
std::vector<Exhibit> gallery();

}  // namespace proctor::samples
