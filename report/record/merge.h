#pragma once

#include <string>
#include <vector>

#include "report/record/reader.h"

namespace proctor::record {

/// One record of the shards of one run: facts and results in the order of the shards, and the
/// sum of their counts. It is whole if every shard is there and complete. Throws Refused where
/// they are not of one run, one of them is there twice or, unless `partial`, is missing.
Record merged(std::vector<Record> shards, bool partial);

/// The record as it is written down.
std::string text_of(const Record& record);

}  // namespace proctor::record
