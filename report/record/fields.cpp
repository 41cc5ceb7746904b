#include "report/record/fields.h"

#include <charconv>

#include "report/record/malformed.h"

namespace proctor::record {

using Kind = Node::Kind;

Fields::Fields(const Tree& tree, std::uint32_t index)
    : tree_(&tree), index_(index), next_(index + 1) {
  if (tree.at(index).kind == Kind::object) return;
  const std::string path = tree.path(index);
  throw Malformed((path.empty() ? "the line" : '"' + path + '"') + " is not an object");
}

void Fields::refuse(std::string_view key, std::string_view complaint) const {
  const std::string path = tree_->path(index_);
  throw Malformed('"' + path + (path.empty() ? "" : ".") + std::string(key) + "\" " +
                  std::string(complaint));
}

std::uint32_t Fields::find(std::string_view key) const {
  const std::uint32_t end = tree_->at(index_).end;
  const std::uint32_t from = next_ < end ? next_ : index_ + 1;
  for (std::uint32_t i = from; i < end; i = tree_->at(i).end)
    if (is_called(i, key)) return i;
  for (std::uint32_t i = index_ + 1; i < from; i = tree_->at(i).end)
    if (is_called(i, key)) return i;
  return 0;
}

bool Fields::is_called(std::uint32_t index, std::string_view key) const {
  if (tree_->at(index).key != key) return false;
  next_ = tree_->at(index).end;
  return true;
}

std::uint32_t Fields::at(std::string_view key) const {
  const std::uint32_t found = find(key);
  if (found == 0) refuse(key, "is missing");
  return found;
}

std::string_view Fields::text(std::string_view key) const {
  const Node& value = tree_->at(at(key));
  if (value.kind != Kind::string) refuse(key, "is not a string");
  return value.text;
}

std::string Fields::string_or(std::string_view key, std::string_view otherwise) const {
  return std::string(has(key) ? text(key) : otherwise);
}

std::uint64_t Fields::unsigned_number(std::string_view key) const {
  const Node& value = tree_->at(at(key));
  if (value.kind != Kind::whole) refuse(key, "is not a whole number from 0 up");
  return value.whole;
}

double Fields::milliseconds(std::string_view key) const {
  const Node& value = tree_->at(at(key));
  const bool number =
      value.kind == Kind::whole || value.kind == Kind::negative || value.kind == Kind::real;
  if (!number || value.number < 0) refuse(key, "is not a number from 0 up");
  return value.number;
}

bool Fields::boolean(std::string_view key) const {
  const Node& value = tree_->at(at(key));
  if (value.kind != Kind::boolean) refuse(key, "is not true or false");
  return value.whole != 0;
}

template <class Visit>
void Fields::each_element(std::string_view key, Visit visit) const {
  const std::uint32_t list = at(key);
  if (tree_->at(list).kind != Kind::list) refuse(key, "is not a list");
  for (std::uint32_t i = list + 1; i < tree_->at(list).end; i = tree_->at(i).end) visit(i);
}

std::vector<std::string> Fields::strings(std::string_view key) const {
  std::vector<std::string> strings;
  each_element(key, [&](std::uint32_t element) {
    const Node& value = tree_->at(element);
    if (value.kind != Kind::string) refuse(key, "holds something that is not a string");
    strings.emplace_back(value.text);
  });
  return strings;
}

std::uint64_t Fields::unsigned_digits(std::string_view key) const {
  const std::string_view digits = text(key);
  std::uint64_t number = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size())
    refuse(key, "is not a decimal number of 64 bits in a string");
  return number;
}

std::vector<Fields> Fields::objects(std::string_view key) const {
  std::vector<Fields> objects;
  each_element(key, [&](std::uint32_t element) { objects.emplace_back(*tree_, element); });
  return objects;
}

std::vector<std::pair<std::string, std::uint64_t>> Fields::numbers(std::string_view key) const {
  const Fields inner = object(key);
  std::vector<std::pair<std::string, std::uint64_t>> numbers;
  const std::uint32_t end = tree_->at(inner.index_).end;
  for (std::uint32_t i = inner.index_ + 1; i < end; i = tree_->at(i).end) {
    const Node& value = tree_->at(i);
    if (value.kind != Kind::whole) inner.refuse(value.key, "is not a whole number from 0 up");
    numbers.emplace_back(value.key, value.whole);
  }
  return numbers;
}

}  // namespace proctor::record
