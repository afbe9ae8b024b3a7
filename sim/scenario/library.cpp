#include "fotfeste/scenario/library.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "fotfeste/scenario/document.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

std::string text_at(const Node& root, std::string_view key) {
  const Node* node = root.find(key);
  return node == nullptr ? std::string{} : node->text;
}

/// The folder and, in order of name, those in it that hold scenarios.
std::vector<fs::path> with_folders_below(const fs::path& folder) {
  std::vector<fs::path> all{folder};
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(folder, failed)) {
    if (entry.path().filename() == "evidence" || !entry.is_directory(failed)) continue;
    all.push_back(entry.path());
  }
  std::sort(all.begin() + 1, all.end());
  return all;
}

/// The YAML files of one folder.
std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(folder, failed)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  return files;
}

}  // namespace

ScenarioLibrary::ScenarioLibrary(std::vector<fs::path> folders) : folders_(std::move(folders)) {
  const char* chosen = std::getenv("FOTFESTE_SCENARIOS");
  if (chosen != nullptr && *chosen != '\0') folders_.insert(folders_.begin(), chosen);
}

std::optional<fs::path> ScenarioLibrary::find(std::string_view name) const {
  const bool plain_name = !name.empty() && name.find_first_of("/\\") == std::string_view::npos;
  if (!plain_name) return std::nullopt;
  for (const fs::path& top : folders_) {
    for (const fs::path& folder : with_folders_below(top)) {
      const fs::path file = folder / (std::string{name} + ".yaml");
      std::error_code failed;
      if (fs::is_regular_file(file, failed)) return file;
    }
  }
  return std::nullopt;
}

fs::path ScenarioLibrary::evidence_folder() const {
  std::error_code failed;
  for (const fs::path& folder : folders_) {
    if (fs::is_directory(folder / "evidence", failed)) return folder / "evidence";
  }
  return folders_.empty() ? fs::path{"evidence"} : folders_.front() / "evidence";
}

std::vector<ScenarioListing> ScenarioLibrary::list() const {
  std::map<std::string, ScenarioListing> by_name;
  const auto add = [&](const fs::path& file, const std::string& folder) {
    const std::string name = file.stem().string();
    if (by_name.contains(name)) return;
    Problems problems;
    const auto tree = load_tree(
        file, [this](std::string_view base) { return find(base); }, problems);
    if (!tree || tree->find("kind") == nullptr) return;
    by_name[name] = {name, folder, text_at(*tree, "title"), text_at(*tree, "summary"), file};
  };
  for (const fs::path& top : folders_) {
    for (const fs::path& folder : with_folders_below(top)) {
      const std::string below = folder == top ? std::string{} : folder.filename().string();
      for (const fs::path& file : files_in(folder)) add(file, below);
    }
  }
  std::vector<ScenarioListing> all;
  for (auto& [name, listing] : by_name) all.push_back(std::move(listing));
  std::stable_sort(all.begin(), all.end(), [](const ScenarioListing& a, const ScenarioListing& b) {
    return a.folder < b.folder;
  });
  return all;
}

}  // namespace fotfeste
