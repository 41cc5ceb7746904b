#pragma once

#include <string>
#include <vector>

namespace proctor::test {

/// A member of a tar archive, with whatever name and kind one likes.
struct Member {
  std::string name;  ///< At most 100 bytes.
  char kind = '0';   ///< '0' file, '1' hard link, '2' symbolic link, '3' and '4' devices, '5'
                     ///< directory, '6' FIFO.
  std::string link = "";
  std::string body = "";
  unsigned mode = 0755;
};

/// A POSIX ustar archive of the members, in their order, owned by whoever unpacks it.
std::string archive_of(const std::vector<Member>& members);

}  // namespace proctor::test
