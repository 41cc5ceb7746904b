#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/record/reader.h"

/// Records in the formats of other tools. Nothing in a record is obeyed by whoever reads them:
/// it is escaped as the format has it, and what a reader would not see is spelled out.
namespace proctor::exports {

using Records = std::vector<record::Record>;

/// What a user may say of an export; the formats that it means nothing to ignore it.
struct Choices {
  /// Who submits to KCIDB: [a-z0-9_]+.
  std::string origin = "proctor";
  /// The build that KCIDB knows already and that was examined; made up if it is empty.
  std::string build;
};

struct Format {
  std::string_view name;
  std::string_view purpose;
  std::string (*write)(const Records& records, const Choices& choices);
};

std::span<const Format> formats();

/// JUnit XML, as the readers of Jenkins and GitLab take it: a suite for each platform and
/// chapter. A known deviation is a skipped test.
std::string junit(const Records& records, const Choices& choices);

/// KTAP version 1, a subtest for each chapter, after "The Kernel Test Anything Protocol".
std::string ktap(const Records& records, const Choices& choices);

/// The Common Test Report Format, version 0.0.
std::string ctrf(const Records& records, const Choices& choices);

/// A summary for people, in GitHub's Markdown, of less than 900 kB.
std::string markdown(const Records& records, const Choices& choices);

/// A line for each property and trait, after RFC 4180; no cell is a formula.
std::string csv(const Records& records, const Choices& choices);

/// A submission to KCIDB, schema 5.0.
std::string kcidb(const Records& records, const Choices& choices);

}  // namespace proctor::exports
