#pragma once

#include "fotfeste/model/parameters.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// A task of `hours` keeps its worker busy for 7 hours / direct hours of a week [days]. Lengths
/// spread uniformly from one half to one and a half of their mean, for the uniform number `u`.
[[nodiscard]] double task_hours(double mean_hours, double u);
[[nodiscard]] Tick task_time(double hours, double direct_hours_per_week);

/// What a worker can do `in_post` after the start, 1 = fully skilled [1].
///
/// Values and sources: scenarios/evidence/staff.yaml
[[nodiscard]] double skill(const Parameters& p, Duration in_post);

/// Lasting differences between workers, mean 1, for the uniform number `u` [1].
[[nodiscard]] double worker_quality(const Parameters& p, double u);

/// What an overloaded adviser believes of a client: a noisy view of luck, visible health and age
/// [log units].
[[nodiscard]] double visible_prospect(const Parameters& p, double luck, double noise,
                                      double acceptance_by_health, double age);

}  // namespace fotfeste
