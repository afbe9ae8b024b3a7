#include "fotfeste/model/insiders.hpp"

#include <algorithm>

#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {

double room_for_others(const Parameters& p, double absence, double own) {
  return std::max(0.0, 1 - p.insider_crowding * (absence / p.absence_normal * own - 1));
}

double own_absence(const Parameters& p, double u) {
  const double sd = p.absence_spread;
  return portable::exp(sd * portable::normal_quantile(u) - sd * sd / 2);
}

double absence_at(const std::vector<AbsenceStep>& steps, Tick now) {
  double share = steps.front().share;
  for (const AbsenceStep& step : steps) {
    if (to_ticks(step.at) <= now) share = step.share;
  }
  return share;
}

}  // namespace fotfeste
