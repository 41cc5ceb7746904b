#pragma once

#include <vector>

#include "fixtures/property.h"

/// The chapter on what an image gives to every process of it, topic by topic.
namespace proctor::image {

constexpr Source fhs(std::string_view section) {
  return {"Filesystem Hierarchy Standard 3.0", section};
}
constexpr Source oci(std::string_view section) {
  return {"OCI Runtime Specification", section};
}

/// What process 1 does for the others.
std::vector<Property> init();

/// Files in /dev that are there for everybody.
std::vector<Property> devices();

/// Terminals, and the controlling one.
std::vector<Property> terminals();

/// What shows processes and their descriptors as files.
std::vector<Property> mirrors();

/// Places where anybody may put something for a while.
std::vector<Property> places();

/// The shell.
std::vector<Property> programs();

/// In what state programs are launched, and by whom.
std::vector<Trait> launch_traits();

/// What there is in the image.
std::vector<Trait> inventory_traits();

}  // namespace proctor::image
