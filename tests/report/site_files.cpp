#include "tests/report/site_files.h"

#include "report/site/site.h"

namespace proctor::samples {

Files files_of(const std::vector<record::Record>& records) {
  Files files;
  site::make_files(records, [&](const std::string& path, const std::string& bytes) {
    files.emplace(path, bytes);
  });
  return files;
}

}  // namespace proctor::samples
