#include "fotfeste/model/rush.hpp"

#include <algorithm>

#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {

double preparedness_gap(const Parameters& p, double need, double capability, double trust,
                        bool developed) {
  const double at_intake =
      (p.capability_start - 0.5 * p.capability_start_severity + p.trust_start) / 2;
  const double reference = std::max(0.05, p.need - at_intake);
  const double missing = std::max(0.0, need - (capability + trust) / 2);
  const double gap = std::min(p.gap_cap, missing / reference);
  return developed ? gap : p.rush_own_jobs * gap;
}

double rush_factor(const Parameters& p, double gap) {
  return gap > 0 ? portable::pow(p.rush_hazard_ratio, gap) : 1;
}

}  // namespace fotfeste
