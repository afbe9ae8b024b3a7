#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "fotfeste/experiment/sweep_results.hpp"

namespace fotfeste {

inline constexpr const char* sweep_file = "sweep.json";

/// The text of sweep.json, checked against the digest of its study. Throws StoreError.
[[nodiscard]] std::string checked_sweep_text(const std::filesystem::path& folder,
                                             const StudyId& study);

/// The description that such a text gives. Throws StoreError naming `path`.
[[nodiscard]] SweepDescription parsed_sweep(const std::string& text,
                                            const std::filesystem::path& path);

}  // namespace fotfeste
