#include "tests/report/site_files.h"

#include "report/site/site.h"
#include "tests/report/gallery.h"
#include "tests/report/samples.h"

namespace proctor::samples {

std::vector<record::Record> gallery_records() {
  std::vector<record::Record> records;
  for (const Exhibit& exhibit : gallery()) {
    record::Reader reader(exhibit.file);
    reader.feed(text_of(exhibit.events));
    records.push_back(reader.finish());
  }
  return records;
}

Files files_of(const std::vector<record::Record>& records) {
  Files files;
  site::make_files(records, [&](const std::string& path, const std::string& bytes) {
    files.emplace(path, bytes);
  });
  return files;
}

}  // namespace proctor::samples
