#include <fcntl.h>

#include <algorithm>

#include "suites/fork/descriptor_script.h"

namespace proctor {

long DescriptorModel::play(const DescriptorStep& step) {
  auto& table = tables_[step.side];
  const auto install = [&](std::size_t slot, int description) {
    table[slot] = {description, false};
    return first_scripted + static_cast<long>(slot);
  };
  const auto lowest_free = [&] {
    return static_cast<std::size_t>(
        std::find_if(table.begin(), table.end(),
                     [](const Entry& entry) { return entry.description == -1; }) -
        table.begin());
  };
  if (step.what == DescriptorStep::open) {
    descriptions_.push_back({});
    return install(lowest_free(), static_cast<int>(descriptions_.size()) - 1);
  }

  Entry& entry = table[step.fd - first_scripted];
  Description& description = descriptions_[entry.description];
  switch (step.what) {
    case DescriptorStep::dup: return install(lowest_free(), entry.description);
    case DescriptorStep::dup2:
      return step.value == step.fd ? step.fd
                                   : install(step.value - first_scripted, entry.description);
    case DescriptorStep::close: entry = {}; return 0;
    case DescriptorStep::lseek: return description.offset = step.value;
    case DescriptorStep::read: {
      const long count =
          std::clamp(size_ - description.offset, 0L, static_cast<long>(step.value));
      description.offset += count;
      return count;
    }
    case DescriptorStep::write:
      if (description.status & O_APPEND) description.offset = size_;
      description.offset += step.value;
      size_ = std::max(size_, description.offset);
      return step.value;
    case DescriptorStep::set_status: description.status = step.value; return 0;
    default: entry.close_on_exec = step.value != 0; return 0;
  }
}

DescriptorView DescriptorModel::view(int side, long result) const {
  DescriptorView view{result, {}};
  for (std::size_t i = 0; i < view.slots.size(); ++i) {
    const Entry& entry = tables_[side][i];
    if (entry.description == -1) continue;
    const Description& description = descriptions_[entry.description];
    view.slots[i] = {true, entry.close_on_exec, description.status, description.offset};
  }
  return view;
}

}  // namespace proctor
