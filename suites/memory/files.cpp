#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "fixtures/fd.h"
#include "suites/memory/laws.h"

namespace proctor {

const Trait private_file_page_sees_later_write{
    .id = "memory.trait_private_file_page_sees_later_write",
    .question =
        "Does a MAP_PRIVATE page that nobody has stored into show a later write() to "
        "the file?",
    .advice = "Do not count on a private mapping to stay as it was, nor to follow the file.",
    .sources = {posix("XSH mmap()"), man("mmap(2)")},
    .observe =
        [] {
          const Result<Fd> file = sys<Fd>(::open("mapped", O_RDWR | O_CREAT | O_TRUNC, 0666));
          if (!file) skip(Reason::not_permitted, "no file can be made: " + errno_name(errno));
          must(sys<ssize_t>(::pwrite((*file).number(), "a", 1, 0)));
          const void* page =
              ::mmap(nullptr, 1, PROT_READ | PROT_WRITE, MAP_PRIVATE, (*file).number(), 0);
          if (page == MAP_FAILED) cannot_set_up("mmap failed with " + errno_name(errno));
          const volatile char& seen = *static_cast<const char*>(page);
          if (seen != 'a') return word("not even an earlier one");
          must(sys<ssize_t>(::pwrite((*file).number(), "b", 1, 0)));
          return word(seen == 'b' ? "yes" : "no");
        },
};

}  // namespace proctor
