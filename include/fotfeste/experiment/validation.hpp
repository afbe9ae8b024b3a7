#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "fotfeste/analysis/intervals.hpp"
#include "fotfeste/experiment/study.hpp"
#include "fotfeste/scenario/scenario.hpp"

namespace fotfeste {

/// A published figure beside the simulated one.
///
/// A replication is the study done once, with its own number of people, at one of the places that
/// its context allows; so the replications spread as studies would. The published interval holds
/// the chance of the study; what the place adds is `context_sd`:
///
///     z = (simulated - published) / sqrt(se_published^2 + se_simulated^2 + context_sd^2)
struct Validated {
  std::string study;
  PublishedResult published;
  Moments simulated;        ///< over replications that have the figure
  Interval predicted;       ///< the middle 95 % of the replications
  double context_sd = 0;    ///< between places, chance taken off
  bool inside = false;      ///< the simulated mean lies in the published interval
  std::optional<double> z;  ///< absent where neither side has any spread
  [[nodiscard]] double bias() const { return simulated.mean - published.value; }
  [[nodiscard]] bool is_contrast() const { return !published.against.empty(); }
};

struct ValidationPlan {
  std::uint64_t seed = 1;
  int replications = 100;
  int places = 10;  ///< of the context; at most `replications`
  int threads = 1;
  const ParameterDraws* parameters = nullptr;  ///< that the replications take in turn
};

/// The study of a scenario that has published figures, done again. Throws std::invalid_argument
/// when it has more than one region, std::runtime_error naming a replication that failed, Cancelled
/// soon after `cancel` is set. The result does not depend on `threads`.
[[nodiscard]] std::vector<Validated> validate(const Scenario& study, const ValidationPlan& plan,
                                              const std::atomic<bool>& cancel,
                                              const std::function<void(const Progress&)>& progress);

/// Mean of simulated - published over the levels that are about the same people.
struct GroupBias {
  std::string about;
  int n = 0;        ///< levels that are shares
  double bias = 0;  ///< [share]
};
[[nodiscard]] std::vector<GroupBias> bias_by_group(const std::vector<Validated>& rows);

}  // namespace fotfeste
