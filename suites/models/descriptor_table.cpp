#include "suites/models/descriptor_table.h"

namespace proctor {

Result<int> DescriptorTable::apply(const Command& c) {
  switch (c.verb) {
    case Command::open: return open(c.first, c.flag);
    case Command::close: return close(c.first);
    case Command::dup: return dup(c.first, 0, false);
    case Command::dup2: return dup_onto(c.first, c.second, false);
    case Command::dup3: return dup_onto(c.first, c.second, c.flag);
    case Command::dup_from: return dup(c.first, c.second, c.flag);
    case Command::pipe: return pipe(c.flag);
    case Command::mark: return mark(c.first, c.flag);
    case Command::set_append: return set_append(c.first, c.flag);
    case Command::seek: break;
  }
  return seek(c.first, c.second);
}

Table DescriptorTable::shown() const {
  Table table = empty_table();
  for (const auto& [number, entry] : entries_) {
    const Description& description = *entry.description;
    table[number] = {number,
                     true,
                     entry.close_on_exec,
                     description.pipe,
                     description.file,
                     description.append,
                     description.offset};
  }
  return table;
}

std::optional<int> DescriptorTable::lowest_free(int least) const {
  for (int number = least; number < table_size; ++number)
    if (!entries_.contains(number)) return number;
  return std::nullopt;
}

Result<int> DescriptorTable::open(int file, bool close_on_exec) {
  const auto number = lowest_free();
  if (!number) return fails_with(EMFILE);
  const char name[] = {static_cast<char>('a' + file), '\0'};
  const Description description{.file = file_named(name)};
  entries_[*number] = {std::make_shared<Description>(description), close_on_exec};
  return *number;
}

Result<int> DescriptorTable::close(int number) {
  if (entries_.erase(number) == 0) return fails_with(EBADF);
  return 0;
}

Result<int> DescriptorTable::dup(int number, int least, bool close_on_exec) {
  if (!entries_.contains(number)) return fails_with(EBADF);
  const auto target = lowest_free(least);
  if (!target) return fails_with(EMFILE);
  return dup_onto(number, *target, close_on_exec);
}

Result<int> DescriptorTable::dup_onto(int number, int target, bool close_on_exec) {
  if (!entries_.contains(number)) return fails_with(EBADF);
  if (number != target) entries_[target] = {entries_.at(number).description, close_on_exec};
  return target;
}

Result<int> DescriptorTable::pipe(bool close_on_exec) {
  const auto lower = lowest_free();
  const auto upper = lower ? lowest_free(*lower + 1) : std::nullopt;
  if (!upper) return fails_with(EMFILE);
  for (const int number : {*lower, *upper})
    entries_[number] = {std::make_shared<Description>(Description{.pipe = true}),
                        close_on_exec};
  return 0;
}

Result<int> DescriptorTable::mark(int number, bool close_on_exec) {
  if (!entries_.contains(number)) return fails_with(EBADF);
  entries_.at(number).close_on_exec = close_on_exec;
  return 0;
}

Result<int> DescriptorTable::set_append(int number, bool append) {
  if (!entries_.contains(number)) return fails_with(EBADF);
  Description& description = *entries_.at(number).description;
  if (!description.pipe) description.append = append;
  return 0;
}

Result<int> DescriptorTable::seek(int number, long offset) {
  if (!entries_.contains(number)) return fails_with(EBADF);
  Description& description = *entries_.at(number).description;
  if (description.pipe) return fails_with(ESPIPE);
  description.offset = offset;
  return static_cast<int>(offset);
}

}  // namespace proctor
