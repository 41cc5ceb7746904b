#include "report/compare/text.h"

#include <algorithm>
#include <map>

#include "report/compare/sections.h"
#include "report/compare/words.h"
#include "report/record/utf8.h"
#include "report/record/visible.h"

namespace proctor::compare {
namespace {

using record::visible;

/// How many columns of a terminal the text takes, if each character takes one.
std::size_t width(const std::string& text) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++characters)
    at += std::max<std::size_t>(record::utf8_length(std::string_view(text).substr(at)), 1);
  return characters;
}

std::string padded(const std::string& text, std::size_t columns) {
  return text + std::string(columns - std::min(columns, width(text)), ' ');
}

/// The text on one line, cut where it would be tiresome.
std::string shown(const std::string& text) {
  constexpr std::size_t longest = 100;
  const std::string line = visible(text);
  std::size_t end = 0;
  for (std::size_t characters = 0; end < line.size() && characters < longest; ++characters)
    end += record::utf8_length(std::string_view(line).substr(end));
  return line.substr(0, end) + (end < line.size() ? "\u2026" : "");
}

std::string trimmed(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line + '\n';
}

std::string section(const std::string& title, const std::vector<Difference>& differences) {
  if (differences.empty()) return "";
  std::size_t ids = 0;
  std::size_t befores = 0;
  std::size_t afters = 0;
  for (const Difference& difference : differences) {
    ids = std::max(ids, width(shown(difference.id)));
    befores = std::max(befores, width(shown(difference.before)));
    afters = std::max(afters, width(shown(difference.after)));
  }
  std::string text = "\n";
  text += title + " (" + std::to_string(differences.size()) + ")\n";
  for (const Difference& difference : differences)
    text += trimmed("  " + padded(shown(difference.id), ids) + "  " +
                    padded(shown(difference.before), befores) + " \u2192 " +
                    padded(shown(difference.after), afters) + "  " + shown(difference.note));
  return text;
}

std::string heading(const std::string& name, const Column& column) {
  const record::Start& start = column.record->start;
  std::string text = name + "  " + shown(column.label) + "  " + shown(column.record->file) +
                     "  " + std::to_string(start.cases) + " cases, seed " +
                     std::to_string(start.seed) + '\n';
  for (const std::string& reservation : reservations(*column.record))
    text += "   ! " + visible(reservation) + '\n';
  return text;
}

}  // namespace

std::string text_of(const Table& table, const Pair& pair) {
  std::string text =
      heading("A", table.columns[pair.before]) + heading("B", table.columns[pair.after]);
  for (const std::string& warning : pair.warnings)
    text += "   ! not quite comparable: " + visible(warning) + '\n';
  for (const Section& part : sections_of(pair)) text += section(part.title, part.differences);
  text += "\n";
  text += counted(pair.same, "property", "properties") + " the same, " +
          std::to_string(pair.worse.size()) + " worse, " + std::to_string(pair.better.size()) +
          " better\n";
  return text;
}

std::string summary_of(const record::Record& record) {
  std::map<record::Verdict, std::size_t> counts;
  std::size_t unexpected = 0;
  for (const record::Property& property : record.properties) {
    ++counts[property.verdict];
    unexpected += property.unexpected ? 1 : 0;
  }
  std::string text = visible(record.file) + ": sound, " + visible(record.start.platform.label) +
                     ", " + counted(record.properties.size(), "property", "properties");
  const char* before = " (";
  for (const auto& [verdict, count] : counts) {
    text += before + std::to_string(count) + ' ' + std::string(record::name_of(verdict));
    before = ", ";
  }
  text += std::string(counts.empty() ? "" : ")") + ", " +
          counted(record.traits.size(), "trait", "traits") + ", " +
          counted(record.facts.size(), "fact", "facts") + ", " + std::to_string(unexpected) +
          " unexpected";
  before = ". ";
  for (const std::string& reservation : reservations(record)) {
    text += before + visible(reservation);
    before = " ";
  }
  return text + '\n';
}

}  // namespace proctor::compare
