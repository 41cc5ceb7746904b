#include "report/site/atlas.h"

namespace proctor::site {

Atlas atlas_of(const std::vector<record::Record>& records) {
  Atlas atlas;
  atlas.histories = compare::histories_of(records);
  std::vector<const record::Record*> newest;
  for (const compare::History& history : atlas.histories) newest.push_back(&history.newest());
  atlas.columns = compare::columns_of(newest);
  atlas.rows = compare::rows_of(atlas.columns);
  atlas.traits = compare::trait_rows_of(atlas.columns);
  return atlas;
}

}  // namespace proctor::site
