#include "fotfeste/model/subsidy.hpp"

namespace fotfeste {

double refunded_share(const Subsidy& subsidy, bool is_later, double yearly_wage) {
  const double share = is_later ? subsidy.later_share : subsidy.share;
  if (!subsidy.ceiling || yearly_wage <= *subsidy.ceiling) return share;
  return share * *subsidy.ceiling / yearly_wage;
}

}  // namespace fotfeste
