#pragma once

#include <grp.h>
#include <sys/types.h>
#include <unistd.h>

#include <ostream>

#include "fixtures/gen.h"

namespace proctor::image {

/// Somebody on whose behalf a process may act.
struct User {
  uid_t id;  ///< 0 stands for whoever runs proctor.

  friend std::ostream& operator<<(std::ostream& os, User user) {
    return user.id == 0 ? os << "who runs proctor" : os << "user " << user.id;
  }
};

inline rc::Gen<User> users() { return one_of<User>({{0}, {1}, {4711}, {65'534}}); }

/// Makes this process one of `user`, if it has the privilege and there are such users here;
/// else it stays who it is.
inline void become(User user) {
  if (user.id == 0 || ::geteuid() != 0) return;
  if (::setgroups(0, nullptr) == 0 && ::setgid(user.id) == 0)
    static_cast<void>(::setuid(user.id) == 0);
}

}  // namespace proctor::image
