#include "fotfeste/model/providers.hpp"

#include <algorithm>

#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {

double provider_quality(const Parameters& p, std::span<const double> bids) {
  const double sd = p.provider_spread;
  const double best = *std::max_element(bids.begin(), bids.end());
  return portable::exp(sd * portable::normal_quantile(best) - sd * sd / 2);
}

std::uint32_t provider_of(std::uint32_t position, int providers) {
  return position % static_cast<std::uint32_t>(providers);
}

std::uint32_t contract_at(Tick now, Tick length) {
  return length > 0 ? static_cast<std::uint32_t>(now / length) : 0;
}

double PurchaseCompetence::at(const Parameters& p, Tick now) const {
  const double left = portable::exp(-to_days(now - since_) / p.purchase_learning_time.count());
  return share_ + (level_ - share_) * left;
}

void PurchaseCompetence::set_staff(const Parameters& p, Tick now, int own, int bought) {
  level_ = at(p, now);
  since_ = now;
  share_ = own + bought > 0 ? static_cast<double>(own) / (own + bought) : 0;
}

}  // namespace fotfeste
