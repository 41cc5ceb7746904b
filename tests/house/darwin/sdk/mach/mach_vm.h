#pragma once

// What proctor uses of the header that macOS has under this name and zig does not carry.
#include <mach/mach_types.h>

extern "C" kern_return_t mach_vm_page_info(vm_map_t task, mach_vm_address_t address,
                                           vm_page_info_flavor_t flavor, vm_page_info_t info,
                                           mach_msg_type_number_t* count);
