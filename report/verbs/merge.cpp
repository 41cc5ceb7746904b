#include "report/record/merge.h"

#include <memory>

#include "report/verbs/outcome.h"
#include "report/verbs/verb.h"

namespace proctor::verbs {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string output;
  bool partial = false;
};

int merge(const Options& options) {
  put(record::text_of(record::merged(read_all(options.files), options.partial)),
      options.output);
  return done;
}

}  // namespace

void add_merge(CLI::App& app, Act& act) {
  const auto options = std::make_shared<Options>();
  CLI::App* const verb =
      app.add_subcommand("merge", "Makes one record of the shards of one run");
  verb->add_option("RECORD", options->files, "The record of each shard")->required();
  verb->add_option("-o,--output", options->output, "A file, in place of standard output");
  verb->add_flag("--partial", options->partial, "Even if shards are missing");
  verb->footer(
      "Example, with a name for the run of 32 hexadecimal digits:\n"
      "  export GTEST_TOTAL_SHARDS=2\n"
      "  GTEST_SHARD_INDEX=0 proctor run --run $NAME --seed 42 --output shard-0.ndjson\n"
      "  GTEST_SHARD_INDEX=1 proctor run --run $NAME --seed 42 --output shard-1.ndjson\n"
      "  proctor-report merge shard-*.ndjson -o whole.ndjson");
  verb->callback([&act, options] { act = [options] { return merge(*options); }; });
}

}  // namespace proctor::verbs
