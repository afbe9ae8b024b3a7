#pragma once

#include <filesystem>
#include <string>

#include "fotfeste/scenario/library.hpp"

namespace fotfeste {

/// The study at a path, or the shipped one of this name in a folder such as studies/ beside the
/// scenarios. Throws ScenarioError.
[[nodiscard]] std::filesystem::path study_path(const std::string& path_or_name,
                                               const ScenarioLibrary& library,
                                               const std::string& folder);

}  // namespace fotfeste
