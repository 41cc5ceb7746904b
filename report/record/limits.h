#pragma once

#include <cstddef>

namespace proctor::record {

/// What a reader refuses to go beyond, and a writer therefore never does.
struct Limits {
  std::size_t line = std::size_t{1} << 20;
  std::size_t depth = 16;
  std::size_t nodes = 10'000;
  std::size_t key = 64;
  std::size_t string = std::size_t{256} << 10;
  std::size_t lines = 100'000;
  std::size_t bytes = std::size_t{256} << 20;
  /// Of all lines together: values, and the frames that are looked at in one line of noise.
  std::size_t values = 2'000'000;
  std::size_t frames = 16;
};

}  // namespace proctor::record
