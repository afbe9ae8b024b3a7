#include "fotfeste/model/providers.hpp"

#include <algorithm>

#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {

double provider_quality(const Parameters& p, double bid) {
  const double sd = p.provider_spread;
  return portable::exp(sd * portable::normal_quantile(bid) - sd * sd / 2);
}

Bid winner(std::span<const Bid> bids, double price_weight) {
  const auto score = [&](const Bid& bid) {
    return (1 - price_weight) * portable::normal_quantile(bid.quality) -
           price_weight * portable::normal_quantile(bid.price);
  };
  return *std::max_element(bids.begin(), bids.end(),
                           [&](const Bid& a, const Bid& b) { return score(a) < score(b); });
}

double bid_price(const Parameters& p, const Bid& bid) {
  const double sd = p.bid_price_spread;
  return portable::exp(sd * portable::normal_quantile(bid.price) - sd * sd / 2);
}

double hours_at(const Parameters& p, double price) {
  return std::min(1.0, portable::pow(price, p.bid_price_hours));
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
