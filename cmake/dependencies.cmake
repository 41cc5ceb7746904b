# What proctor is built with: the system's packages where they are installed, else sources
# fetched by the hash of their archive. PROCTOR_FETCH lists packages to fetch even where the
# system has them: a static program cannot use those that come as shared libraries only.
include(FetchContent)
set(PROCTOR_FETCH "" CACHE STRING "Packages to fetch even if they are installed")

set(BUILD_SHARED_LIBS OFF)
set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)
set(CMAKE_POLICY_VERSION_MINIMUM 3.5)
set(BENCHMARK_ENABLE_TESTING OFF)
set(BENCHMARK_ENABLE_INSTALL OFF)
set(BENCHMARK_ENABLE_WERROR OFF)
set(CLI11_BUILD_TESTS OFF)
set(CLI11_BUILD_EXAMPLES OFF)
set(INSTALL_GTEST OFF)
set(JSON_BuildTests OFF)

set(fetch_options "")
if(NOT CMAKE_VERSION VERSION_LESS 3.24)
  list(APPEND fetch_options DOWNLOAD_EXTRACT_TIMESTAMP ON)
endif()
if(NOT CMAKE_VERSION VERSION_LESS 3.25)
  list(APPEND fetch_options SYSTEM)
endif()

macro(fetch name url hash)
  message(STATUS "Fetching ${name} from ${url}")
  FetchContent_Declare(${name} URL https://github.com/${url} URL_HASH ${hash} ${fetch_options} ${ARGN})
  FetchContent_MakeAvailable(${name})
endmacro()

# A package under the name that find_package() knows it by.
macro(package name)
  if(NOT "${name}" IN_LIST PROCTOR_FETCH)
    find_package(${name} QUIET)
  endif()
  if(NOT ${name}_FOUND)
    fetch(${name} ${ARGN})
  endif()
endmacro()

package(rapidcheck emil-e/rapidcheck/archive/ff6af6fc683159deb51c543b065eba14dfcf329b.tar.gz
  SHA512=79f1e869a3c55f62d3609cc4b3a56977f720c3eacf5e1792aa3a9bd5ab90aa077371bc0902d6c31503885f9ebcc633ed242ae6995866cb46fd12afdf425500e3)
package(GTest google/googletest/archive/refs/tags/v1.14.0.tar.gz
  SHA256=8ad598c73ad796e0d8280b082cebd82a630d73e73cd3c70057938a6501bba5d7)
package(benchmark google/benchmark/archive/refs/tags/v1.8.3.tar.gz
  SHA256=6bc180a57d23d4d9515519f92b0c83d61b05b5bab188961f36ac7b06b0d9e9ce)
package(nlohmann_json nlohmann/json/releases/download/v3.11.3/json.tar.xz
  SHA256=d6c65aca6b1ed68e7a182f4757257b107ae403032760ed6ef121c9d55e81757d)
package(CLI11 CLIUtils/CLI11/archive/refs/tags/v2.4.2.tar.gz
  SHA256=f2d893a65c3b1324c50d4e682c0cdc021dd0477ae2c048544f39eed6654b699a)
package(fmt fmtlib/fmt/releases/download/10.2.1/fmt-10.2.1.zip
  SHA256=312151a2d13c8327f5c9c586ac6cf7cddc1658e8f53edae0ec56509c8fa516c9)

# The two that are used as headers only, whatever else the system's package brings along.
find_path(TOMLPLUSPLUS_INCLUDE_DIR toml++/toml.h)
if(NOT TOMLPLUSPLUS_INCLUDE_DIR)
  fetch(tomlplusplus marzer/tomlplusplus/archive/refs/tags/v3.4.0.tar.gz
    SHA256=8517f65938a4faae9ccf8ebb36631a38c1cadfb5efa85d9a72e15b9e97d25155 SOURCE_SUBDIR none)
  set(TOMLPLUSPLUS_INCLUDE_DIR ${tomlplusplus_SOURCE_DIR}/include)
endif()
add_library(toml_headers INTERFACE)
target_include_directories(toml_headers SYSTEM INTERFACE ${TOMLPLUSPLUS_INCLUDE_DIR})

find_path(MUSTACHE_INCLUDE_DIR kainjow/mustache.hpp)
if(NOT MUSTACHE_INCLUDE_DIR)
  fetch(mustache kainjow/Mustache/archive/refs/tags/v4.1.tar.gz
    SHA256=acd66359feb4318b421f9574cfc5a511133a77d916d0b13c7caa3783c0bfe167 SOURCE_SUBDIR none)
  set(MUSTACHE_INCLUDE_DIR ${PROJECT_BINARY_DIR}/include)
  file(COPY ${mustache_SOURCE_DIR}/mustache.hpp DESTINATION ${MUSTACHE_INCLUDE_DIR}/kainjow)
endif()
add_library(mustache_headers INTERFACE)
target_include_directories(mustache_headers SYSTEM INTERFACE ${MUSTACHE_INCLUDE_DIR})
