#include "fotfeste/model/staff.hpp"

#include <algorithm>
#include <cmath>

#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {

double task_hours(double mean_hours, double u) { return mean_hours * (0.5 + u); }

Tick task_time(double hours, double direct_hours_per_week) {
  return to_delay(days(7 * hours / direct_hours_per_week));
}

double skill(const Parameters& p, Duration in_post) {
  return 1 - (1 - p.skill_new_worker) * portable::exp(-in_post.count() / p.skill_time.count());
}

double worker_quality(const Parameters& p, double u) {
  const double sd = p.skill_spread;
  return portable::exp(sd * portable::normal_quantile(u) - sd * sd / 2);
}

double visible_prospect(const Parameters& p, double luck, double noise, double acceptance_by_health,
                        double age) {
  constexpr double health_floor = 0.2;
  constexpr double reference_age = 40;
  const double sight = p.discretion_sight;
  const double seen = p.frailty_sd * (sight * luck + std::sqrt(1 - sight * sight) * noise);
  return seen + portable::log(std::max(health_floor, acceptance_by_health)) -
         0.1 * (age - reference_age) / 10;
}

}  // namespace fotfeste
