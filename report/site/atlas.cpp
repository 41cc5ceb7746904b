#include "report/site/atlas.h"

namespace proctor::site {

Atlas atlas_of(const std::vector<record::Record>& records) {
  Atlas atlas;
  atlas.histories = compare::histories_of(records);
  std::vector<const record::Record*> newest;
  for (const compare::History& history : atlas.histories) newest.push_back(&history.newest());
  static_cast<compare::Table&>(atlas) = compare::table_of(compare::columns_of(newest));
  atlas.folds = folds_of(atlas);
  atlas.originals.resize(atlas.columns.size());
  return atlas;
}

}  // namespace proctor::site
