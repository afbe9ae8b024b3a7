#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fotfeste/analysis/scenario_discovery.hpp"
#include "fotfeste/experiment/sensitivity_question.hpp"
#include "fotfeste/experiment/sweep_columns.hpp"

namespace fotfeste {

/// "caseload at least 31 clients", "pathway is not ips".
struct LossSide {
  FactorColumn column;
  BoxSide side;  ///< in the factor's unit; of a level 0 or 1
};

/// Under which assumptions a policy loses.
struct SweepLosses {
  Measure output;
  std::string arm;
  std::string base;  ///< empty: the level
  LossRule rule;
  bool is_median = false;  ///< the limit is the median of the points, for want of another
  std::size_t points = 0;  ///< with a figure
  std::size_t losing = 0;
  bool searched = false;  ///< the design spreads points over the ranges, and some lose, not all
  Box box;
  std::vector<LossSide> sides;
};

/// What a rule that is absent comes to: a difference of the wrong sign (of crises, waits and money
/// paid above 0, of everything else below), a level below the median of the points.
[[nodiscard]] SweepLosses sweep_losses(const SweepResults& results, std::size_t output,
                                       const Comparison& comparison,
                                       const std::optional<LossRule>& rule);

}  // namespace fotfeste
