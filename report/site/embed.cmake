# Writes OUTPUT, a C++ file that holds every file of FILES. A template's {{> part}} is replaced by
# the file _part.mustache here, so that nothing is looked up by name when a page is made.
set(parts "")
foreach(file ${FILES})
  get_filename_component(name ${file} NAME)
  file(READ ${file} text_${name})
  if(name MATCHES "^_(.*)\\.mustache$")
    list(APPEND parts ${CMAKE_MATCH_1})
  endif()
endforeach()

set(entries "")
foreach(file ${FILES})
  get_filename_component(name ${file} NAME)
  if(NOT name MATCHES "^_")
    set(text "${text_${name}}")
    foreach(depth 1 2)
      foreach(part ${parts})
        string(STRIP "${text__${part}.mustache}" body)
        string(REPLACE "{{> ${part}}}" "${body}" text "${text}")
      endforeach()
    endforeach()
    string(APPEND entries "    Asset{\"${name}\", R\"~~(${text})~~\"},\n")
  endif()
endforeach()

file(WRITE ${OUTPUT} "#include \"report/site/assets.h\"

#include <array>

namespace proctor::site {
namespace {

struct Asset {
  std::string_view name;
  std::string_view text;
};

const std::array assets{
${entries}};

}  // namespace

std::string_view asset(std::string_view name) {
  for (const Asset& asset : assets)
    if (asset.name == name) return asset.text;
  return {};
}

}  // namespace proctor::site
")
