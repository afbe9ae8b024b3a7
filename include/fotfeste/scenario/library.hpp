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
  std::string folder;  ///< folder it lies in, below that of the library; empty at the top
  std::string title;
  std::string summary;
  std::filesystem::path path;
};

/// Where shipped scenarios and their evidence are found: the folder named by the environment
/// variable FOTFESTE_SCENARIOS first, then the folders of the caller, in order. Scenarios lie in
/// such a folder and in the folders directly below it, evidence/ apart, and are named by their file
/// alone; of two with one name the first is meant, the top before the folders below in their order.
class ScenarioLibrary {
 public:
  explicit ScenarioLibrary(std::vector<std::filesystem::path> folders);

  /// The file of the scenario with this name ("today"), or nothing.
  [[nodiscard]] std::optional<std::filesystem::path> find(std::string_view name) const;

  /// The first folder evidence/ beside the scenarios; where there is none, the first one looked
  /// for.
  [[nodiscard]] std::filesystem::path evidence_folder() const;

  /// Runnable scenarios by folder, the top first, then by name. A file that cannot be read is left
  /// out.
  [[nodiscard]] std::vector<ScenarioListing> list() const;

  [[nodiscard]] const std::vector<std::filesystem::path>& folders() const { return folders_; }

 private:
  std::vector<std::filesystem::path> folders_;
};

}  // namespace fotfeste
