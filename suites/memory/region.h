#pragma once

#include <cstddef>
#include <map>
#include <ostream>

#include "fixtures/gen.h"

namespace proctor {

/// Where a byte of a region is. The offset is less than the smallest page there is.
struct Cell {
  int page;
  int offset;

  auto operator<=>(const Cell&) const = default;
  friend std::ostream& operator<<(std::ostream& os, Cell cell) {
    return os << cell.page << ':' << cell.offset;
  }
};

/// A byte that is stored.
struct Store {
  Cell cell;
  int value;

  friend std::ostream& operator<<(std::ostream& os, Store store) {
    return os << store.cell << '=' << store.value;
  }
};

/// Stores into pages 0 to 999, which are to be brought into range by on_page().
rc::Gen<Store> stores();
Store within(Store store, int pages);

/// What in a region is not as it was filled: bytes by their cells.
using Changes = std::map<Cell, int>;

/// Notes a store in `changes`; one that restores the filling is none.
void note_store(Changes& changes, Store store);

/// Whole pages between two that nobody may touch, so that they are a mapping of their own,
/// in pages of the usual size. Each page is full of a byte of its own.
class Region {
 public:
  enum Kind { of_private_memory, of_shared_memory, of_a_shared_file };

  Region(int pages, Kind kind);

  /// The byte that fills a page.
  static int filling(int page) { return page % 255 + 1; }

  void store(Store store) { *at(store.cell) = static_cast<unsigned char>(store.value); }
  int load(Cell cell) const { return *at(cell); }

  /// All that has changed. Reads every byte, and writes none.
  Changes changes() const;

  void* start() const { return bytes_; }
  std::size_t size() const { return pages_ * page_size_; }

 private:
  volatile unsigned char* at(Cell cell) const {
    return bytes_ + cell.page * page_size_ + cell.offset;
  }

  std::size_t pages_;
  std::size_t page_size_;
  unsigned char* bytes_;
};

std::ostream& operator<<(std::ostream& os, Region::Kind kind);

}  // namespace proctor
