#pragma once

#include "fixtures/property.h"

namespace proctor {

extern const Property private_writes_are_invisible_to_the_other;
extern const Property interleaved_writes_match_two_arrays, snapshot_per_generation;
extern const Property shared_mappings_stay_shared, k_written_pages_cost_exactly_k;

extern const Trait cow_unit, private_file_page_sees_later_write;

}  // namespace proctor
