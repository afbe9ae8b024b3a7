#include "fotfeste/model/grant.hpp"

#include <algorithm>
#include <cmath>

namespace fotfeste {

Nok paid_by(const Grant& grant) {
  const Nok whole{grant.amount.ore +
                  std::llround(grant.hours * static_cast<double>(grant.hour.ore))};
  return grant.ceiling ? Nok{std::min(whole.ore, grant.ceiling->ore)} : whole;
}

double granted_help(const Parameters& p, const Grant& grant) {
  return grant.hours > 0 ? p.grant_help : 1;
}

}  // namespace fotfeste
