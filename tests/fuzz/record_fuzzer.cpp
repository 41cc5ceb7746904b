#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "report/compare/pair.h"
#include "report/compare/text.h"
#include "report/record/reader.h"
#include "report/record/visible.h"
#include "report/site/site.h"

/// Any bytes, read as a record: they are refused in one line that a terminal can be given, or
/// become pages and a comparison.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace proctor;
  try {
    record::Reader reader("fuzzed.ndjson");
    reader.feed({reinterpret_cast<const char*>(data), size});
    const std::vector<record::Record> records{reader.finish()};
    std::size_t files = 0;
    site::make_files(records, [&](const std::string&, const std::string&) { ++files; });
    if (files == 0) std::abort();
    const compare::Compared two = compare::compared(records.front(), records.front());
    const std::string text =
        compare::summary_of(records.front()) + compare::text_of(two.table, two.pair);
    if (text != record::visible(text, true)) std::abort();
  } catch (const record::Refused& refusal) {
    const std::string_view line = refusal.what();
    if (line != record::visible(line)) std::abort();
  }
  return 0;
}
