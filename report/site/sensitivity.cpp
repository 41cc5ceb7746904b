#include "report/site/sensitivity.h"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "report/record/record.h"
#include "report/record/utf8.h"
#include "report/record/visible.h"

namespace proctor::site {
namespace {

using nlohmann::json;

constexpr std::size_t most_bytes = std::size_t{16} << 20, most_depth = 8, most_faults = 10'000;

std::string text_in(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot be opened");
  std::string text(most_bytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (in.bad()) throw std::runtime_error("cannot be read");
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > most_bytes) throw std::runtime_error("is longer than 16 MiB");
  return text;
}

void refuse_depth(const std::string& text) {
  std::size_t depth = 0;
  for (const char c : text) {
    if (c == '[' || c == '{') ++depth;
    if ((c == ']' || c == '}') && depth > 0) --depth;
    if (depth > most_depth) throw std::runtime_error("is nested too deeply");
  }
}

std::vector<std::string> ids_in(const json& list) {
  std::vector<std::string> ids;
  for (const json& each : list) {
    ids.push_back(each.get<std::string>());
    if (!record::is_id(ids.back()))
      throw std::runtime_error("names a property '" + ids.back() + "', which is no id");
  }
  return ids;
}

Sensitivity parsed(const std::string& text) {
  refuse_depth(text);
  const json all = json::parse(text);
  if (all.at("format") != "proctor-sensitivity" ||
      !all.at("version").get<std::string>().starts_with("1."))
    throw std::runtime_error("is no proctor-sensitivity 1.x");
  Sensitivity sensitivity{all.at("suite"), all.at("cases"), {}};
  for (const json& each : all.at("faults"))
    sensitivity.faults.push_back({each.at("name"), each.at("about"), ids_in(each.at("tried")),
                                  ids_in(each.at("caught_by"))});
  if (sensitivity.faults.size() > most_faults) throw std::runtime_error("has too many faults");
  return sensitivity;
}

}  // namespace

Sensitivity read_sensitivity(const std::string& file) {
  try {
    return parsed(text_in(file));
  } catch (const json::exception&) {
    throw NotUnderstood(record::visible(file) +
                        ": is no sensitivity file; make one with tests/faults/sensitivity.py");
  } catch (const std::runtime_error& error) {
    throw NotUnderstood(record::visible(file + ": " + error.what()) +
                        "; make one with tests/faults/sensitivity.py");
  }
}

}  // namespace proctor::site
