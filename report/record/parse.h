#pragma once

#include <optional>
#include <string_view>

#include "report/record/limits.h"
#include "report/record/malformed.h"
#include "report/record/record.h"

namespace proctor::record {

class Tree;

/// The event that the line of a tree tells of, or nothing for an event of a kind that this
/// version does not know; throws Malformed.
std::optional<Event> event_in(const Tree& tree);

/// The event that a line without its line feed tells of, as event_in() tells it; throws
/// Malformed.
std::optional<Event> parse_event(std::string_view line, const Limits& limits = {});

/// The property that a line tells of; throws Malformed if it tells of anything else.
Property parse_property(std::string_view line, const Limits& limits = {});

/// The trait that a line tells of; throws Malformed if it tells of anything else.
Trait parse_trait(std::string_view line, const Limits& limits = {});

}  // namespace proctor::record
