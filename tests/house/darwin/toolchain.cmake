# macOS as zig knows it: enough to compile for it, not to link.
set(CMAKE_SYSTEM_NAME Darwin)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_CXX_COMPILER ${CMAKE_CURRENT_LIST_DIR}/zig-c++)
set(CMAKE_CXX_COMPILER_TARGET aarch64-macos)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_INSTALL_NAME_TOOL true)
set(CMAKE_OSX_SYSROOT "")
# Nothing is ever run: what only costs the compiler's time is left out.
set(CMAKE_CXX_FLAGS_INIT
  "-isystem ${CMAKE_CURRENT_LIST_DIR}/sdk -O0 -g0 -fno-sanitize=undefined")
set(CMAKE_BUILD_TYPE Check)
# Each file is to compile by what it includes itself.
set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)

# The libraries are here as headers alone, from a folder that has nothing else of this system.
set(headers $ENV{BUILD_TREE}/darwin/headers)
foreach(name rapidcheck rapidcheck.h gtest gmock benchmark fmt CLI nlohmann toml++ kainjow)
  file(MAKE_DIRECTORY ${headers})
  file(CREATE_LINK /usr/include/${name} ${headers}/${name} SYMBOLIC)
endforeach()
set(TOMLPLUSPLUS_INCLUDE_DIR ${headers})
set(MUSTACHE_INCLUDE_DIR ${headers})
set(CMAKE_FIND_PACKAGE_PREFER_CONFIG ON)

function(provide package)
  set(config ${headers}/cmake/${package}/${package}Config.cmake)
  file(WRITE ${config} "")
  foreach(target ${ARGN})
    file(APPEND ${config} "add_library(${target} INTERFACE IMPORTED)\n"
      "target_include_directories(${target} SYSTEM INTERFACE ${headers})\n"
      "target_compile_definitions(${target} INTERFACE FMT_HEADER_ONLY)\n")
  endforeach()
  set(${package}_DIR ${headers}/cmake/${package} PARENT_SCOPE)
endfunction()

provide(rapidcheck rapidcheck)
provide(GTest GTest::gtest GTest::gtest_main GTest::gmock GTest::gmock_main)
provide(benchmark benchmark::benchmark benchmark::benchmark_main)
provide(nlohmann_json nlohmann_json::nlohmann_json)
provide(CLI11 CLI11::CLI11)
provide(fmt fmt::fmt-header-only)
