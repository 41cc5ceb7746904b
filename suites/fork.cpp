#include "suites/catalog.h"
#include "suites/fork/laws.h"

namespace proctor {

Chapter fork_chapter() {
  return {
      "fork",
      {zero_in_child_pid_in_parent, one_child_per_call, ppid_is_caller, both_resume_at_the_call,
       sequential_forks_compose, tree_matches_model, descriptors_copied_descriptions_shared,
       dispositions_and_mask_inherited, pending_starts_empty,
       cwd_umask_environment_copied_then_private, only_the_calling_thread_survives},
      {first_writer, pid_increment, close_on_fork}};
}

}  // namespace proctor
