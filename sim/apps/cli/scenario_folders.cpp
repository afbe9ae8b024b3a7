#include "sim/apps/cli/scenario_folders.hpp"

#include <filesystem>
#include <system_error>
#include <vector>

namespace fotfeste {

ScenarioLibrary shipped_scenarios() {
  namespace fs = std::filesystem;
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  if (!failed) {
    const fs::path installed = program.parent_path().parent_path() / "share/fotfeste/scenarios";
    if (fs::is_directory(installed, failed)) return ScenarioLibrary({installed});
  }
  return ScenarioLibrary({FOTFESTE_SCENARIOS_OF_THE_SOURCE});
}

}  // namespace fotfeste
