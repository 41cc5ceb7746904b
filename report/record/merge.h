#pragma once

#include <string>
#include <vector>

#include "report/record/reader.h"

namespace proctor::record {

/// One record of the shards of one run, whatever their order: facts and results in the order of
/// the shards, counted anew, over the time from the first start to the last end. It is complete
/// if every shard is there, complete and undamaged. Throws Refused where they are not of one
/// run, or one of them is there twice or, unless `partial`, is missing.
Record merged(std::vector<Record> shards, bool partial);

/// The record as it is written down.
std::string text_of(const Record& record);

}  // namespace proctor::record
