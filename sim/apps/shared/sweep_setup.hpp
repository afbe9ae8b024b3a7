#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "fotfeste/experiment/sweep.hpp"

namespace fotfeste {

/// What a call may say instead of the study.
struct SweepCall {
  std::optional<std::uint64_t> seed;
  std::optional<int> replications;  ///< at each point; then no precision is asked for
};

/// The study at a path or with the name of a shipped one. Throws ScenarioError.
[[nodiscard]] SweepStudy load_sweep(const std::string& path_or_name, const SweepCall& call);

/// out/<study>, or out/<study>-2-of-3 for a part of it.
[[nodiscard]] std::filesystem::path usual_folder(const SweepStudy& study, int part, int parts);

}  // namespace fotfeste
