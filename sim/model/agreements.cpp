#include "fotfeste/model/agreements.hpp"

#include <algorithm>

namespace fotfeste {

bool Agreement::holds(Tick now) const {
  return now >= to_ticks(from) && (!until || now < to_ticks(*until));
}

double kept_by(const Parameters& p, int positions, int firms) {
  return firms > 0 ? std::min(1.0, positions * p.agreement_firms / firms) : 1;
}

double agreement_factor(const Parameters& p, double kept) {
  return 1 + (p.agreement_opening - 1) * kept;
}

}  // namespace fotfeste
