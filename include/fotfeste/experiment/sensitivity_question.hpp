#pragma once

#include <optional>
#include <string>
#include <vector>

namespace fotfeste {

/// "KEY < 0": a point at which an output lies on that side of a limit is one that loses.
struct LossRule {
  std::string key;
  bool below = true;
  double limit = 0;  ///< in the output's unit; shares 0-1
};

/// Reads "entrants.ever.12m < 0" or "population.crises > 0.5"; absent where it is not one.
[[nodiscard]] std::optional<LossRule> loss_rule(const std::string& text);

/// What is asked of the results of a sweep.
struct SensitivityQuestion {
  std::vector<std::string> outputs = {};  ///< keys; empty: all of the study, up to a handful
  std::string arm = {};  ///< its level; empty: differences from the base, or the level
  std::optional<LossRule> loses = {};  ///< absent: the first output gets worse than it should be
  double value = 20'000;               ///< of an extra month of ordinary work [kr]: an assumption
};

}  // namespace fotfeste
