#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace fotfeste {

/// Which of several policies has the highest mean, with a stated certainty: the fully sequential
/// procedure of Kim and Nelson, ACM Transactions on Modeling and Computer Simulation 11, 2001.
///
/// The guarantee: P(the policy chosen is the best) >= confidence whenever the best is better than
/// every other by `indifference` or more, for normal outputs of independent replications, whatever
/// the policies' variances and however their outputs go together under common random numbers. When
/// several are nearer than that, it chooses one within `indifference` of the best with nearly the
/// same certainty, which is not proven. For the lowest mean, turn the signs.
struct SelectionPlan {
  double indifference = 0;   ///< smallest difference that matters, in the output's unit; > 0
  double confidence = 0.95;  ///< in (1 / policies, 1)
  std::size_t first = 30;    ///< replications of every policy before any is ruled out, >= 2
};

struct Selection {
  std::vector<std::size_t> candidates;  ///< not ruled out, in order; they need more replications
  std::size_t replications = 0;         ///< at which the candidates were compared last; 0: never
  std::size_t most = 0;  ///< replications at which it ends at the latest; 0 before the first ones
  std::optional<std::size_t> best;  ///< when chosen
};

/// What the outputs say: `outputs` has one row per policy and in it the outputs of replications 0,
/// 1, ..., of which number r has the same luck in every row; policies that are ruled out need no
/// more. The procedure is done again from the start on each call, so that the answer depends on the
/// outputs alone; more outputs than it needs change nothing.
/// Throws ParameterError for a plan out of its bounds, without policies, and for an output that is
/// not finite.
[[nodiscard]] Selection select_best(std::span<const std::vector<double>> outputs,
                                    const SelectionPlan& plan);

}  // namespace fotfeste
