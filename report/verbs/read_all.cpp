#include "report/verbs/verb.h"

namespace proctor::verbs {

std::vector<record::Record> read_all(const std::vector<std::string>& files) {
  std::vector<record::Record> records;
  for (const std::string& file : files) records.push_back(record::read_file(file));
  return records;
}

}  // namespace proctor::verbs
