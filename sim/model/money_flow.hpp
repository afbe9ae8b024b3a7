#pragma once

#include <cmath>
#include <cstdint>

#include "fotfeste/model/ledger.hpp"
#include "fotfeste/model/unit_price.hpp"

namespace fotfeste {

constexpr std::int64_t share_steps = 1'000'000;
/// Wages are paid per thousandth of an hour a week and tick.
constexpr std::int64_t wage_unit = 7 * ticks_per_day * 1000;

inline std::int64_t steps_of(double share) {
  return std::llround(share * static_cast<double>(share_steps));
}

/// A flow within one calendar year: an exact weight, and the same weighted by the discount factor.
struct Flow {
  std::int64_t weight = 0;
  double present = 0;

  void add(std::int64_t more, double factor) {
    weight += more;
    present += static_cast<double>(more) * factor;
  }

  [[nodiscard]] Money money(Nok amount) const {
    if (weight == 0) return {};
    const double factor = present / static_cast<double>(weight);
    return {amount, static_cast<double>(amount.ore) * factor};
  }
};

/// A share of several amounts, added up before they are rounded once.
class ShareSum {
 public:
  void add(const Money& money, double share) {
    const std::int64_t parts = steps_of(share);
    exact_ += Nok{money.exact.ore * parts};
    present_ += money.present * static_cast<double>(parts);
    undiscounted_ += static_cast<double>(money.exact.ore) * static_cast<double>(parts);
  }

  [[nodiscard]] Money money() const {
    const Nok amount = scaled(exact_, 1, share_steps);
    const double factor = undiscounted_ == 0 ? 1 : present_ / undiscounted_;
    return {amount, static_cast<double>(amount.ore) * factor};
  }

 private:
  Nok exact_;
  double present_ = 0;
  double undiscounted_ = 0;
};

inline Money share_of(const Money& money, double share) {
  ShareSum sum;
  sum.add(money, share);
  return sum.money();
}

}  // namespace fotfeste
