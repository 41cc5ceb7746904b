#include "report/record/guard.h"

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "report/record/malformed.h"
#include "report/record/utf8.h"

namespace proctor::record {
namespace {

using nlohmann::json;

/// Counts what passes by, and remembers no more than the keys of the objects it is in.
class Sentry : public nlohmann::json_sax<json> {
 public:
  explicit Sentry(const Limits& limits) : limits_(limits) {}

  bool null() override { return node(); }
  bool boolean(bool) override { return node(); }
  bool number_integer(json::number_integer_t) override { return node(); }
  bool number_unsigned(json::number_unsigned_t) override { return node(); }
  bool number_float(json::number_float_t, const std::string&) override { return node(); }
  bool binary(json::binary_t&) override { return node(); }

  bool string(std::string& value) override {
    if (value.size() > limits_.string)
      throw Malformed("a string of " + std::to_string(value.size()) + " bytes; the limit is " +
                      std::to_string(limits_.string));
    refuse_nul(value);
    return node();
  }

  bool key(std::string& name) override {
    if (name.size() > limits_.key)
      throw Malformed("a key of " + std::to_string(name.size()) + " bytes; the limit is " +
                      std::to_string(limits_.key));
    refuse_nul(name);
    if (!keys_.back().insert(name).second)
      throw Malformed("the key \"" + name + "\" stands twice in one object");
    return true;
  }

  bool start_object(std::size_t) override { return enter(); }
  bool end_object() override { return leave(); }
  bool start_array(std::size_t) override { return enter(); }
  bool end_array() override { return leave(); }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    const std::string_view story = error.what();
    if (story.find("number overflow") != std::string_view::npos)
      throw Malformed("a number out of range");
    const std::string at = " at byte " + std::to_string(position);
    if (story.find("surrogate") != std::string_view::npos)
      throw Malformed("a lone surrogate" + at);
    throw Malformed("not JSON" + at);
  }

 private:
  bool node() {
    if (++nodes_ > limits_.nodes)
      throw Malformed("more than " + std::to_string(limits_.nodes) + " values");
    return true;
  }

  bool enter() {
    if (keys_.size() == limits_.depth)
      throw Malformed("nested more than " + std::to_string(limits_.depth) + " deep");
    keys_.emplace_back();
    return node();
  }

  bool leave() {
    keys_.pop_back();
    return true;
  }

  static void refuse_nul(const std::string& text) {
    if (text.find('\0') != std::string::npos) throw Malformed("a NUL in a string");
  }

  Limits limits_;
  std::size_t nodes_ = 0;
  std::vector<std::set<std::string>> keys_;
};

}  // namespace

void guard(std::string_view line, const Limits& limits) {
  if (line.size() > limits.line)
    throw Malformed("longer than the limit of " + std::to_string(limits.line) + " bytes");
  if (const std::size_t at = line.find('\0'); at != std::string_view::npos)
    throw Malformed("a NUL at byte " + std::to_string(at + 1));
  if (const std::size_t at = find_invalid_utf8(line); at != std::string_view::npos)
    throw Malformed("invalid UTF-8 at byte " + std::to_string(at + 1));
  Sentry sentry(limits);
  json::sax_parse(line, &sentry);
}

}  // namespace proctor::record
