#include "report/site/places.h"

namespace proctor::site {

Places::Places(const Atlas& atlas) {
  for (const compare::Row& row : atlas.rows) properties.insert(row.id);
  for (const compare::TraitRow& row : atlas.traits) traits.insert(row.id);
}

}  // namespace proctor::site
