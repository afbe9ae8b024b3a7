#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fotfeste {

/// A shipped scenario that can be run.
struct ScenarioListing {
  std::string name;
  std::string title;
  std::string summary;
  std::filesystem::path path;
};

/// Where shipped scenarios and their evidence are found: the folder named by the environment
/// variable FOTFESTE_SCENARIOS first, then the folders of the caller, in order.
class ScenarioLibrary {
 public:
  explicit ScenarioLibrary(std::vector<std::filesystem::path> folders);

  /// The file of the scenario with this name ("today"), or nothing.
  [[nodiscard]] std::optional<std::filesystem::path> find(std::string_view name) const;

  /// The first folder evidence/ beside the scenarios; where there is none, the first one looked
  /// for.
  [[nodiscard]] std::filesystem::path evidence_folder() const;

  /// Runnable scenarios by name. A file that cannot be read is left out.
  [[nodiscard]] std::vector<ScenarioListing> list() const;

  [[nodiscard]] const std::vector<std::filesystem::path>& folders() const { return folders_; }

 private:
  std::vector<std::filesystem::path> folders_;
};

}  // namespace fotfeste
