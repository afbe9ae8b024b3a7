#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace fotfeste::testing {

/// A text file of the project.
struct SourceFile {
  std::string path;  ///< from the project's root, with slashes
  std::string text;
};

/// What is wrong, one sentence each, beginning with the path.
using Problems = std::vector<std::string>;

inline std::string read_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Git's own folder, build folders, and what `.gitignore` keeps out of the project.
inline bool is_outside_the_project(const std::filesystem::path& folder) {
  const std::string name = folder.filename().string();
  return name == ".git" || name == "build" || name == "out" || name == "__pycache__" ||
         std::filesystem::exists(folder / "CMakeCache.txt");
}

/// All files below `folder` of the project (the whole project when empty), in the order of their
/// paths.
inline std::vector<SourceFile> files_below(const std::string& folder) {
  namespace fs = std::filesystem;
  const fs::path root = FOTFESTE_SOURCE_DIR;
  std::vector<SourceFile> files;
  for (fs::recursive_directory_iterator at(root / folder), end; at != end; ++at) {
    if (at->is_directory() && is_outside_the_project(at->path())) {
      at.disable_recursion_pending();
    } else if (at->is_regular_file() && at->path().extension() != ".tmp") {
      files.push_back(
          {at->path().lexically_relative(root).generic_string(), read_text(at->path())});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

inline bool is_cpp(std::string_view path) {
  return path.ends_with(".cpp") || path.ends_with(".hpp");
}

/// The C++ files of the rooms: include/ and sim/.
inline std::vector<SourceFile> files_of_the_rooms() {
  std::vector<SourceFile> files = files_below("include");
  std::vector<SourceFile> sources = files_below("sim");
  files.insert(files.end(), sources.begin(), sources.end());
  std::erase_if(files, [](const SourceFile& file) { return !is_cpp(file.path); });
  return files;
}

inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// What `find` reports about each of `files`, one after another.
inline Problems problems_of(const std::vector<SourceFile>& files,
                            const std::function<Problems(const SourceFile&)>& find) {
  Problems all;
  for (const SourceFile& file : files) {
    const Problems some = find(file);
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

}  // namespace fotfeste::testing
