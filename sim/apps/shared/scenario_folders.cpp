#include "sim/apps/shared/scenario_folders.hpp"

#include <dlfcn.h>
#include <link.h>

#include <filesystem>
#include <system_error>

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

/// The file that this code was loaded from; empty when the system does not tell.
fs::path this_binary() {
  static const char here = 0;
  Dl_info about{};
  link_map* loaded = nullptr;
  const bool found =
      dladdr1(&here, &about, reinterpret_cast<void**>(&loaded), RTLD_DL_LINKMAP) != 0;
  if (found && loaded != nullptr && *loaded->l_name != '\0') return loaded->l_name;
  std::error_code failed;
  return fs::read_symlink("/proc/self/exe", failed);  // the program itself has no name there
}

}  // namespace

ScenarioLibrary shipped_scenarios() {
  std::error_code failed;
  fs::path folder = this_binary();
  while (folder.has_relative_path()) {
    folder = folder.parent_path();
    const fs::path installed = folder / "share/fotfeste/scenarios";
    if (fs::is_directory(installed, failed)) return ScenarioLibrary({installed});
  }
  return ScenarioLibrary({FOTFESTE_SCENARIOS_OF_THE_SOURCE});
}

}  // namespace fotfeste
