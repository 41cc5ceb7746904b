#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/record/json.h"
#include "report/record/record.h"

/// The parts that events are made of, as JSON; lists too long for a reader are cut and say so.
namespace proctor::record {

void write_strings(Json& json, std::string_view key, const std::vector<std::string>& list);
void write_sources(Json& json, const std::vector<Source>& sources);
void write_value(Json& json, const Value& value);
void write_distribution(Json& json, const std::vector<Tag>& distribution);
void write_expectation(Json& json, const Expectation& expectation);
void write_failure(Json& json, const Failure& failure);
void write_skip(Json& json, const Skip& skip);
void write_error(Json& json, const Error& error);

}  // namespace proctor::record
