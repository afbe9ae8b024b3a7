#include "fotfeste/model/discounting.hpp"

#include "fotfeste/random/portable_math.hpp"
#include "fotfeste/units/error.hpp"

namespace fotfeste {
namespace {

/// (1 - e^-x) / x; the difference loses its digits near 0, where the series has them.
double mean_of_decay(double x) {
  constexpr double small = 0.01;
  if (x > small) return (1.0 - portable::exp(-x)) / x;
  return 1.0 - x / 2.0 * (1.0 - x / 3.0 * (1.0 - x / 4.0 * (1.0 - x / 5.0 * (1.0 - x / 6.0))));
}

}  // namespace

Discounting::Discounting(double rate_per_year, Tick decision) : decision_(decision) {
  require_share("discount rate", rate_per_year);
  log_per_day_ = portable::log(1.0 + rate_per_year) / days_per_year;
}

double Discounting::factor(Tick t) const {
  return portable::exp(-log_per_day_ * to_days(t - decision_));
}

double Discounting::mean_factor(Tick from, Tick to) const {
  return factor(from) * mean_of_decay(log_per_day_ * to_days(to - from));
}

}  // namespace fotfeste
