#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

#include "report/record/writer.h"
#include "tests/report/gallery.h"

/// Usage: sample_gallery DIRECTORY. Writes the made-up records of the gallery into it.
int main(int argc, char** argv) {
  if (argc != 2) return 2;
  for (const proctor::samples::Exhibit& exhibit : proctor::samples::gallery()) {
    const std::string path = std::string(argv[1]) + '/' + exhibit.file;
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    proctor::record::Writer writer(file);
    for (const proctor::record::Event& event : exhibit.events) {
      if (const std::error_code error = writer.write(event)) {
        std::fprintf(stderr, "cannot write %s: %s\n", path.c_str(), error.message().c_str());
        return 2;
      }
    }
    ::close(file);
    std::puts(path.c_str());
  }
  return 0;
}
