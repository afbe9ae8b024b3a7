#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fotfeste/analysis/cost_effectiveness.hpp"
#include "fotfeste/analysis/information_value.hpp"
#include "fotfeste/experiment/sweep_results.hpp"

namespace fotfeste {

/// What a point costs more than the base and gains over it.
struct PlanePoint {
  std::size_t point = 0;
  std::size_t arm = 0;
  double effect = 0;  ///< extra months in ordinary work
  double cost = 0;    ///< extra kroner
};

/// The value of knowing some factors before choosing.
struct FactorKnowledge {
  enum class Of { all, group, factor };
  Of of = Of::all;
  std::string name;                ///< of the group or factor; empty: all
  PartialInformation information;  ///< [kr]
};

/// Which arm is worth its money, seen by one payer, when each point is one of the equally likely
/// ways in which the world may be.
struct SweepDecision {
  Measure cost;    ///< of a gain (money.social) the sign is turned
  Measure effect;  ///< months in ordinary work
  std::size_t draws = 0;
  std::vector<PlanePoint> plane;     ///< arms after the base, point by point
  std::vector<double> mean_costs;    ///< one per arm [kr]
  std::vector<double> mean_effects;  ///< [months]
  std::vector<Acceptability> curve;  ///< 0 to five times the value of a month
  std::vector<EfficientPolicy> efficient;
  std::size_t best = 0;                ///< arm with the highest mean net benefit at the value
  double best_share = 0;               ///< of draws in which it is the best
  double perfect = 0;                  ///< knowing everything [kr], the points' chance included
  std::vector<FactorKnowledge> known;  ///< all factors, then groups of several, then each
};

/// One per perspective whose money and months are both there; empty, with the reason in `why_not`,
/// for a design whose points are no draws, or when nothing is compared.
[[nodiscard]] std::vector<SweepDecision> sweep_decisions(const SweepResults& results, double value,
                                                         std::string& why_not);

}  // namespace fotfeste
