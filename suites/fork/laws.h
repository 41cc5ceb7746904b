#pragma once

#include "fixtures/property.h"

namespace proctor {

extern const Property zero_in_child_pid_in_parent, one_child_per_call, ppid_is_caller;
extern const Property sequential_forks_compose, tree_matches_model;
extern const Property both_resume_at_the_call, only_the_calling_thread_survives;
extern const Property descriptors_copied_descriptions_shared;
extern const Property dispositions_and_mask_inherited, pending_starts_empty;
extern const Property cwd_umask_environment_copied_then_private;

extern const Trait first_writer, pid_increment, close_on_fork;

}  // namespace proctor
