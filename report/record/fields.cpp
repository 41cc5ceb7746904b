#include "report/record/fields.h"

#include <charconv>
#include <cmath>

#include "report/record/malformed.h"

namespace proctor::record {

using nlohmann::json;

Fields::Fields(const json& object, std::string path)
    : object_(&object), path_(std::move(path)) {
  if (!object.is_object())
    throw Malformed((path_.empty() ? "the line" : "\"" + path_ + '"') + " is not an object");
}

void Fields::refuse(std::string_view key, std::string_view complaint) const {
  throw Malformed('"' + path_ + (path_.empty() ? "" : ".") + std::string(key) + "\" " +
                  std::string(complaint));
}

const json& Fields::at(std::string_view key) const {
  const auto found = object_->find(key);
  if (found == object_->end()) refuse(key, "is missing");
  return *found;
}

bool Fields::has(std::string_view key) const { return object_->contains(key); }

std::string Fields::string(std::string_view key) const {
  const json& value = at(key);
  if (!value.is_string()) refuse(key, "is not a string");
  return value.get<std::string>();
}

std::string Fields::string_or(std::string_view key, std::string otherwise) const {
  return has(key) ? string(key) : std::move(otherwise);
}

std::uint64_t Fields::unsigned_number(std::string_view key) const {
  const json& value = at(key);
  if (!value.is_number_unsigned()) refuse(key, "is not a whole number from 0 up");
  return value.get<std::uint64_t>();
}

double Fields::milliseconds(std::string_view key) const {
  const json& value = at(key);
  if (!value.is_number() || value.get<double>() < 0) refuse(key, "is not a number from 0 up");
  return value.get<double>();
}

bool Fields::boolean(std::string_view key) const {
  const json& value = at(key);
  if (!value.is_boolean()) refuse(key, "is not true or false");
  return value.get<bool>();
}

std::vector<std::string> Fields::strings(std::string_view key) const {
  const json& list = at(key);
  if (!list.is_array()) refuse(key, "is not a list");
  std::vector<std::string> strings;
  for (const json& element : list) {
    if (!element.is_string()) refuse(key, "holds something that is not a string");
    strings.push_back(element.get<std::string>());
  }
  return strings;
}

std::uint64_t Fields::unsigned_digits(std::string_view key) const {
  const std::string digits = string(key);
  std::uint64_t number = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size())
    refuse(key, "is not a decimal number of 64 bits in a string");
  return number;
}

Fields Fields::object(std::string_view key) const {
  return {at(key), path_ + (path_.empty() ? "" : ".") + std::string(key)};
}

std::vector<Fields> Fields::objects(std::string_view key) const {
  const json& list = at(key);
  if (!list.is_array()) refuse(key, "is not a list");
  std::vector<Fields> objects;
  for (const json& element : list)
    objects.emplace_back(element, path_ + (path_.empty() ? "" : ".") + std::string(key) + '[' +
                                      std::to_string(objects.size()) + ']');
  return objects;
}

std::vector<std::pair<std::string, std::uint64_t>> Fields::numbers(std::string_view key) const {
  const Fields inner = object(key);
  std::vector<std::pair<std::string, std::uint64_t>> numbers;
  for (const auto& [name, value] : inner.object_->items())
    numbers.emplace_back(name, inner.unsigned_number(name));
  return numbers;
}

}  // namespace proctor::record
