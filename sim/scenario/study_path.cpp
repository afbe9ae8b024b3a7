#include "sim/scenario/study_path.hpp"

#include <algorithm>
#include <vector>

#include "fotfeste/scenario/nearest.hpp"
#include "fotfeste/scenario/problem.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> shipped_studies(const ScenarioLibrary& library,
                                         const std::string& folder) {
  std::vector<std::string> names;
  std::error_code failed;
  for (const fs::path& root : library.folders()) {
    for (const auto& file : fs::directory_iterator(root / folder, failed)) {
      names.push_back(file.path().stem().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

fs::path study_path(const std::string& path_or_name, const ScenarioLibrary& library,
                    const std::string& folder) {
  std::error_code failed;
  if (fs::exists(path_or_name, failed)) return path_or_name;
  if (const auto shipped = library.find(path_or_name)) return *shipped;
  const std::vector<std::string> names = shipped_studies(library, folder);
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  const auto meant = nearest(path_or_name, names);
  Problems problems;
  problems.add_unread("E128", path_or_name, "there is no such file and no study of this name",
                      meant ? "did you mean " + *meant + "?" : all + " come with the program");
  throw ScenarioError(problems.errors());
}

}  // namespace fotfeste
