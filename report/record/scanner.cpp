#include "report/record/scanner.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "report/record/malformed.h"
#include "report/record/utf8.h"

namespace proctor::record {
namespace {

using Kind = Node::Kind;

/// Which bytes stand for themselves in a string.
constexpr std::array<bool, 256> plain = [] {
  std::array<bool, 256> is_plain{};
  for (std::size_t byte = 0x20; byte < is_plain.size(); ++byte)
    is_plain[byte] = byte != '"' && byte != '\\';
  return is_plain;
}();

constexpr std::string_view escapes = "\"\\/bfnrt", escaped = "\"\\/\b\f\n\r\t";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t end_of_plain(std::string_view line, std::size_t at) {
  while (at < line.size() && plain[static_cast<unsigned char>(line[at])]) ++at;
  return at;
}

template <class Number>
bool read_whole(std::string_view token, Number& number) {
  return std::from_chars(token.data(), token.data() + token.size(), number).ec == std::errc{};
}

Malformed lone_surrogate(std::size_t at) {
  return Malformed("a lone surrogate at byte " + std::to_string(at + 1));
}

}  // namespace

void Scanner::scan() {
  skip_space();
  value();
  skip_space();
  if (at_ != line_.size()) fail();
}

void Scanner::fail() const {
  throw Malformed(at_ < line_.size() ? "not JSON at byte " + std::to_string(at_ + 1)
                                     : "not JSON: it ends too early");
}

bool Scanner::skip(char c) {
  const bool is_there = peek() == c;
  at_ += is_there ? 1 : 0;
  return is_there;
}

void Scanner::skip_space() {
  while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') ++at_;
}

void Scanner::expect(char c) {
  if (!skip(c)) fail();
}

void Scanner::value() {
  switch (peek()) {
    case '{': return object();
    case '[': return list();
    case '"': {
      const std::string_view text = string(limits_.string, "a string");
      builder_.add(Kind::string).text = text;
      return;
    }
    case 't': return literal("true", Kind::boolean, 1);
    case 'f': return literal("false", Kind::boolean, 0);
    case 'n': return literal("null", Kind::null, 0);
    default: return number();
  }
}

void Scanner::object() {
  expect('{');
  builder_.enter(Kind::object);
  skip_space();
  if (!skip('}')) {
    do member();
    while (skip(','));
    expect('}');
  }
  builder_.leave();
}

void Scanner::member() {
  skip_space();
  if (peek() != '"') fail();
  const std::string_view key = string(limits_.key, "a key");
  skip_space();
  expect(':');
  skip_space();
  builder_.name(key);
  value();
  skip_space();
}

void Scanner::list() {
  expect('[');
  builder_.enter(Kind::list);
  skip_space();
  if (!skip(']')) {
    do {
      skip_space();
      value();
      skip_space();
    } while (skip(','));
    expect(']');
  }
  builder_.leave();
}

void Scanner::literal(std::string_view word, Kind kind, std::uint64_t whole) {
  for (const char c : word) expect(c);
  builder_.add(kind).whole = whole;
}

void Scanner::digits() {
  if (!is_digit(peek())) fail();
  while (is_digit(peek())) ++at_;
}

/// One that is whole but has more than 64 bits is real, as others take it too.
void Scanner::number() {
  const std::size_t start = at_;
  skip('-');
  if (!skip('0')) digits();
  const std::size_t end_of_whole = at_;
  if (skip('.')) digits();
  if (skip('e') || skip('E')) {
    if (!skip('+')) skip('-');
    digits();
  }
  const std::string_view token = line_.substr(start, at_ - start);
  std::int64_t below_zero = 0;
  std::uint64_t whole = 0;
  const bool is_whole = at_ == end_of_whole;
  if (is_whole && read_whole(token, whole)) {
    Node& node = builder_.add(Kind::whole);
    node.whole = whole;
    node.number = static_cast<double>(whole);
  } else if (is_whole && read_whole(token, below_zero)) {
    builder_.add(Kind::negative).number = static_cast<double>(below_zero);
  } else {
    const double real = std::strtod(std::string(token).c_str(), nullptr);
    if (!std::isfinite(real)) throw Malformed("a number out of range");
    builder_.add(Kind::real).number = real;
  }
}

std::string_view Scanner::string(std::size_t limit, const char* what) {
  expect('"');
  const std::size_t start = at_;
  at_ = end_of_plain(line_, at_);
  const std::string_view text =
      peek() == '"' ? line_.substr(start, at_ - start) : rest_of_escaped(start);
  ++at_;
  if (text.size() > limit)
    throw Malformed(std::string(what) + " of " + std::to_string(text.size()) +
                    " bytes; the limit is " + std::to_string(limit));
  return text;
}

/// The string that begins at `start`, as it is meant, up to the quotation mark.
std::string_view Scanner::rest_of_escaped(std::size_t start) {
  const std::size_t first = texts_.size();
  texts_ += line_.substr(start, at_ - start);
  while (peek() != '"') {
    if (peek() == '\\') {
      unescape();
    } else {
      const std::size_t from = at_;
      at_ = end_of_plain(line_, at_);
      if (at_ == from) fail();
      texts_ += line_.substr(from, at_ - from);
    }
  }
  return std::string_view(texts_).substr(first);
}

void Scanner::unescape() {
  const std::size_t start = at_;
  expect('\\');
  if (const std::size_t which = escapes.find(peek()); which != std::string_view::npos) {
    texts_ += escaped[which];
    ++at_;
    return;
  }
  char32_t point = code_unit();
  if (point == 0) throw Malformed("a NUL in a string");
  if (point >= 0xDC00 && point <= 0xDFFF) throw lone_surrogate(start);
  if (point >= 0xD800 && point <= 0xDBFF) {
    if (!skip('\\') || peek() != 'u') throw lone_surrogate(start);
    const char32_t low = code_unit();
    if (low < 0xDC00 || low > 0xDFFF) throw lone_surrogate(start);
    point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
  }
  append_utf8(texts_, point);
}

/// The four digits behind a u.
char32_t Scanner::code_unit() {
  expect('u');
  std::uint32_t unit = 0;
  for (int i = 0; i < 4; ++i, ++at_) {
    std::uint32_t digit = 0;
    const std::string_view next = line_.substr(std::min(at_, line_.size()), 1);
    const auto [end, error] =
        std::from_chars(next.data(), next.data() + next.size(), digit, 16);
    if (error != std::errc{}) fail();
    unit = unit * 16 + digit;
  }
  return unit;
}

}  // namespace proctor::record
