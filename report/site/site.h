#pragma once

#include <vector>

#include "report/record/reader.h"
#include "report/site/sink.h"

namespace proctor::site {

/// Makes the files of a site. Of several runs of one platform the newest is shown beside other
/// platforms, and all of them in its history. The same records in the same order give the same
/// files with the same bytes.
/// `keep`, if it is given, puts the records themselves beside the pages.
void make_files(const std::vector<record::Record>& records, const Sink& sink,
                const Keep& keep = {});

}  // namespace proctor::site
