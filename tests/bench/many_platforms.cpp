#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "report/site/site.h"
#include "tests/report/many_records.h"

/// Usage: many_platforms DIRECTORY PLATFORMS PROPERTIES. Writes the site of so many made-up
/// platforms, for matrix_bench.mjs to open.
int main(int argc, char** argv) {
  if (argc != 4) return 2;
  const std::filesystem::path directory = argv[1];
  const auto records = proctor::samples::many_records(std::strtoul(argv[2], nullptr, 10),
                                                      std::strtoul(argv[3], nullptr, 10));
  bool written = true;
  proctor::site::make_files(records, [&](const std::string& name, const std::string& text) {
    const std::filesystem::path path = directory / name;
    std::filesystem::create_directories(path.parent_path());
    written = written && std::ofstream(path, std::ios::binary) << text;
  });
  if (!written) std::fprintf(stderr, "cannot write all of %s\n", argv[1]);
  return written ? 0 : 2;
}
