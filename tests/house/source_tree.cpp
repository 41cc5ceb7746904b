#include "tests/house/source_tree.h"

#include <algorithm>
#include <fstream>

namespace proctor::house {

namespace fs = std::filesystem;

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream file(fs::path(SOURCE_TREE) / path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

std::vector<SourceFile> files_in(std::initializer_list<std::string_view> folders,
                                 std::initializer_list<std::string_view> endings) {
  const fs::path root(SOURCE_TREE);
  std::vector<SourceFile> files;
  for (const std::string_view folder : folders)
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string path = entry.path().lexically_relative(root).generic_string();
      const bool wanted = std::any_of(endings.begin(), endings.end(),
                                      [&](auto ending) { return path.ends_with(ending); });
      if (wanted && entry.is_regular_file() && path.find("node_modules") == std::string::npos)
        files.push_back({path, lines_of(path)});
    }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

std::vector<SourceFile> cpp_in(std::initializer_list<std::string_view> folders) {
  return files_in(folders, {".cpp", ".h"});
}

std::string matches(const std::vector<SourceFile>& files, const std::regex& pattern) {
  std::string found;
  for (const auto& [path, lines] : files)
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (std::regex_search(lines[i], pattern))
        found += path + ":" + std::to_string(i + 1) + ": " + lines[i] + "\n";
  return found;
}

}  // namespace proctor::house
