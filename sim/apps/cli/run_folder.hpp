#pragma once

#include <filesystem>
#include <vector>

#include "fotfeste/report/result_folder.hpp"

namespace fotfeste {

/// The files of a run or comparison that its manifest names, and the manifest. Throws FileError for
/// a folder that holds no such result, StoreError (damage) when a file is missing or not what was
/// written.
[[nodiscard]] std::vector<ResultFile> run_folder_files(const std::filesystem::path& folder);

}  // namespace fotfeste
