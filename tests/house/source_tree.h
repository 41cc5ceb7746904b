#pragma once

#include <filesystem>
#include <initializer_list>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace proctor::house {

/// One text file of this repository, named as seen from its root.
struct SourceFile {
  std::string path;
  std::vector<std::string> lines;
};

/// The lines of one file, named as seen from the root.
std::vector<std::string> lines_of(const std::string& path);

/// Every file under the named folders that ends in one of the endings, in order of its path.
std::vector<SourceFile> files_in(std::initializer_list<std::string_view> folders,
                                 std::initializer_list<std::string_view> endings);

/// The C++ of the named folders.
std::vector<SourceFile> cpp_in(std::initializer_list<std::string_view> folders);

/// One line for each line that matches, as "path:number: line"; empty if there is none.
std::string matches(const std::vector<SourceFile>& files, const std::regex& pattern);

}  // namespace proctor::house
