#pragma once

#include <string>
#include <vector>

#include "report/record/record.h"

/// Made-up runs of made-up platforms, with every kind of event and verdict in them.
namespace proctor::samples {

record::Start start();
record::Property passed();
record::Property failed();
record::Property skipped();
record::Trait observed();
record::End end();

/// One event of every kind, with every optional part there at least once.
std::vector<record::Event> every_event();

/// The events as a record in one string, one line each.
std::string text_of(const std::vector<record::Event>& events);

}  // namespace proctor::samples
