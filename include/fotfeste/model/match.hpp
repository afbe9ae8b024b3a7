#pragma once

#include "fotfeste/model/parameters.hpp"

namespace fotfeste {

/// How a person and a job fit. Quality is logit-logistic: logit m = mu + scale * logit v, v
/// uniform; trust raises mu because the worker knows the client, two desks lower it. Beside
/// quality, a job is one the person prefers, or not.
///
/// Values and sources: scenarios/evidence/match.yaml
struct MatchSetting {
  bool developed = false;    ///< made by staff
  double trust = 0;          ///< T [1]
  bool split_desks = false;  ///< client and employer followed up by two functions
  int candidates = 1;        ///< the employer takes the best of this many [persons]
};

/// Quality m in (0, 1) for the uniform number `u`.
[[nodiscard]] double match_quality(const Parameters& p, const MatchSetting& setting, double u);

/// Probability that the job is a preferred one. `tried` = employer contacts since the last job.
[[nodiscard]] double preferred_probability(const Parameters& p, const MatchSetting& setting,
                                           int tried);

/// Quality below which the offer is declined. `hold_out` = the person holds out for a preferred
/// job.
[[nodiscard]] double match_threshold(const Parameters& p, bool preferred, bool hold_out);

/// Factor on problems and leaving: a preferred job lasts about the preferred ratio longer.
[[nodiscard]] double preferred_factor(const Parameters& p, bool preferred);

}  // namespace fotfeste
