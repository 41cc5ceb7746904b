#pragma once

#include <vector>

#include "report/record/reader.h"
#include "report/site/sensitivity.h"
#include "report/site/sink.h"

namespace proctor::site {

/// What a site has beside its records.
struct Extras {
  Sensitivity sensitivity;
  /// Puts the records themselves beside the pages, if it is given.
  Keep keep;
};

/// Makes the files of a site. Of several runs of one platform the newest is shown beside other
/// platforms, and all of them in its history. The same records in the same order give the same
/// files with the same bytes.
void make_files(const std::vector<record::Record>& records, const Sink& sink,
                const Extras& extras = {});

}  // namespace proctor::site
