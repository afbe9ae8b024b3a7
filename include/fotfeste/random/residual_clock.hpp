#pragma once

#include <limits>

#include "fotfeste/random/portable_math.hpp"
#include "fotfeste/units/error.hpp"
#include "fotfeste/units/rate.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// A wait whose rate may change while it runs: it draws a unit exponential once and uses it up at
/// the rate of the day.
///
///     residual = -ln u;   residual <- residual - rate (t - since) at a change;
///     due = t + residual / new rate
///
/// One draw serves the whole wait, so a rate that rises brings the end forward, by the same luck.
/// While rates are constant between changes, the law is exact.
struct ResidualClock {
  double residual = 0;  ///< of a unit exponential, still to be used up at `since` [1], >= 0
  double rate = 0;      ///< since `since` [1/day], >= 0
  Tick since = 0;       ///< time of the start or of the last change of rate

  /// A clock that starts `now` with luck `u`, 0 < u < 1. Throws ParameterError unless 0 <= rate <
  /// infinity.
  [[nodiscard]] static ResidualClock start(double u, Rate rate, Tick now) {
    check(rate);
    return {-portable::log(u), rate.per_day, now};
  }

  /// From `now` on, at least `since`, the rate is `new_rate`. Nothing at all happens when it is the
  /// present rate. Throws as `start` does.
  void change_rate(Rate new_rate, Tick now) {
    if (new_rate.per_day == rate) return;
    check(new_rate);
    const double left = residual - rate * to_days(now - since);
    residual = left > 0 ? left : 0;
    rate = new_rate.per_day;
    since = now;
  }

  /// When it ends: at least a tick after `since`; `never` while the rate is 0.
  [[nodiscard]] Tick due() const {
    if (rate == 0) return never;
    return after(since, to_delay(days(residual / rate)));
  }

 private:
  static void check(Rate rate) {
    if (!(rate.per_day >= 0 && rate.per_day < std::numeric_limits<double>::infinity())) {
      refuse("rate per day", rate.per_day, "finite and >= 0");
    }
  }
};

}  // namespace fotfeste
