#include <memory>

#include "report/export/format.h"
#include "report/verbs/outcome.h"
#include "report/verbs/verb.h"

namespace proctor::verbs {
namespace {

struct Options {
  std::string format;
  std::vector<std::string> files;
  std::string output;
  exports::Choices choices;
};

int write_export(const Options& options) {
  for (const exports::Format& format : exports::formats())
    if (format.name == options.format) {
      put(format.write(read_all(options.files), options.choices), options.output);
      return done;
    }
  return broke_down;
}

std::string is_origin(const std::string& text) {
  const bool good =
      !text.empty() && text.size() <= 64 &&
      text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
  return good ? "" : "an origin has only a-z, 0-9 and _";
}

std::string is_build(const std::string& text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos || colon + 1 == text.size() || text.size() > 200)
    return "a build is called ORIGIN:ID";
  return is_origin(text.substr(0, colon));
}

}  // namespace

void add_export(CLI::App& app, Act& act) {
  const auto options = std::make_shared<Options>();
  std::vector<std::string> names;
  std::string footer = "Formats:\n";
  for (const exports::Format& format : exports::formats()) {
    names.emplace_back(format.name);
    footer += "  " + names.back() + std::string(12 - names.back().size(), ' ') +
              std::string(format.purpose) + '\n';
  }
  footer +=
      "Examples:\n"
      "  proctor-report export junit mine.ndjson -o junit.xml\n"
      "  proctor-report export markdown mine.ndjson >> \"$GITHUB_STEP_SUMMARY\"";
  CLI::App* const verb = app.add_subcommand("export", "Writes records for other tools");
  verb->footer(footer);
  verb->add_option("FORMAT", options->format, "What to write")
      ->required()
      ->check(CLI::IsMember(names));
  verb->add_option("RECORD", options->files, "One record or more")->required();
  verb->add_option("-o,--output", options->output, "A file, in place of standard output");
  verb->add_option("--origin", options->choices.origin, "kcidb: who submits")->check(is_origin);
  verb->add_option("--build", options->choices.build,
                   "kcidb: the build that was examined, if it is known there")
      ->check(is_build);
  verb->callback([&act, options] { act = [options] { return write_export(*options); }; });
}

}  // namespace proctor::verbs
