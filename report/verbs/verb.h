#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "report/record/reader.h"

/// What proctor-report can be told to do: a file for each verb. Each function adds its verb and
/// the options of it to `app`; when the verb is given, `act` becomes what to do, which returns
/// the exit code.
namespace proctor::verbs {

using Act = std::function<int()>;

void add_site(CLI::App& app, Act& act);
void add_check(CLI::App& app, Act& act);
void add_compare(CLI::App& app, Act& act);
void add_export(CLI::App& app, Act& act);
void add_merge(CLI::App& app, Act& act);

/// The records in the files, in order; throws record::Refused.
std::vector<record::Record> read_all(const std::vector<std::string>& files);

}  // namespace proctor::verbs
