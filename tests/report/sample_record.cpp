#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

#include "report/record/writer.h"
#include "tests/report/samples.h"

/// Usage: sample_record FILE. Writes a record with every kind of event in it.
int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const int file = ::open(argv[1], O_WRONLY | O_CREAT | O_TRUNC, 0666);
  proctor::record::Writer writer(file);
  for (const proctor::record::Event& event : proctor::samples::every_event()) {
    if (const std::error_code error = writer.write(event)) {
      std::fprintf(stderr, "cannot write %s: %s\n", argv[1], error.message().c_str());
      return 2;
    }
  }
  return ::close(file);
}
