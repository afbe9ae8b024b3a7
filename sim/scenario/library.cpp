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

}  // namespace

ScenarioLibrary::ScenarioLibrary(std::vector<fs::path> folders) : folders_(std::move(folders)) {
  const char* chosen = std::getenv("FOTFESTE_SCENARIOS");
  if (chosen != nullptr && *chosen != '\0') folders_.insert(folders_.begin(), chosen);
}

std::optional<fs::path> ScenarioLibrary::find(std::string_view name) const {
  const bool plain_name = !name.empty() && name.find_first_of("/\\") == std::string_view::npos;
  if (!plain_name) return std::nullopt;
  for (const fs::path& folder : folders_) {
    const fs::path file = folder / (std::string{name} + ".yaml");
    std::error_code failed;
    if (fs::is_regular_file(file, failed)) return file;
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
  for (const fs::path& folder : folders_) {
    std::error_code failed;
    for (const auto& file : fs::directory_iterator(folder, failed)) {
      const std::string name = file.path().stem().string();
      if (file.path().extension() != ".yaml" || by_name.contains(name)) continue;
      Problems problems;
      const auto tree = load_tree(
          file.path(), [this](std::string_view base) { return find(base); }, problems);
      if (!tree || tree->find("kind") == nullptr) continue;
      by_name[name] = {name, text_at(*tree, "title"), text_at(*tree, "summary"), file.path()};
    }
  }
  std::vector<ScenarioListing> all;
  for (auto& [name, listing] : by_name) all.push_back(std::move(listing));
  return all;
}

}  // namespace fotfeste
