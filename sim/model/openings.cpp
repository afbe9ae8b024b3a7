#include "fotfeste/model/openings.hpp"

#include <algorithm>

#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {

Openings::Openings(double starts_per_day, Duration refill, double free_share, Tick now)
    : full_(free_share < 1 ? starts_per_day * refill.count() / (1 - free_share) : 0),
      level_(free_share * full_),
      free_share_(free_share),
      refill_(refill),
      since_(now) {}

double Openings::level(Tick now) const {
  return full_ + (level_ - full_) * portable::exp(-to_days(now - since_) / refill_.count());
}

double Openings::factor(Tick now) const {
  return full_ > 0 ? std::max(0.0, level(now) / full_) / free_share_ : 1;
}

void Openings::take_one(Tick now) {
  if (full_ <= 0) return;
  level_ = level(now) - 1;
  since_ = now;
}

}  // namespace fotfeste
