#include "suites/catalog.h"
#include "suites/memory/laws.h"

namespace proctor {

Chapter memory_chapter() {
  return {
      "memory",
      {private_writes_are_invisible_to_the_other, interleaved_writes_match_two_arrays,
       snapshot_per_generation, shared_mappings_stay_shared, k_written_pages_cost_exactly_k},
      {cow_unit, private_file_page_sees_later_write}};
}

}  // namespace proctor
