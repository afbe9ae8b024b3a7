#pragma once

#include <gtest/gtest.h>

#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <cstddef>

namespace fotfeste::testing {

/// How far out a standard normal number must be to be an alarm, when `tests` of them together may
/// raise one false alarm with probability 1e-6 (Šidák). Two-sided.
inline double alarm_at(int tests) {
  const double each = -std::expm1(std::log1p(-1e-6) / tests);
  return boost::math::quantile(boost::math::complement(boost::math::normal{}, each / 2));
}

/// Room for all oracle checks of tests/oracle together.
constexpr int oracle_family = 100;

/// The error that a check must find with probability 0.999: this many standard errors beyond the
/// alarm.
constexpr double power_margin = 3.09;

/// One number from each of independent replications.
class Replications {
 public:
  void add(double x) {
    const auto before = static_cast<double>(n_);
    const auto n = static_cast<double>(++n_);
    const double d = (x - mean_) / n;
    const double d2 = d * (x - mean_) * before;
    mean_ += d;
    third_ += d2 * d * (n - 2) - 3 * d * second_;
    second_ += d2;
  }

  [[nodiscard]] double mean() const { return mean_; }
  [[nodiscard]] double n() const { return static_cast<double>(n_); }
  [[nodiscard]] double standard_deviation() const { return std::sqrt(second_ / (n() - 1)); }
  [[nodiscard]] double standard_error() const { return standard_deviation() / std::sqrt(n()); }
  [[nodiscard]] double skewness() const { return std::sqrt(n()) * third_ / std::pow(second_, 1.5); }
  [[nodiscard]] double z(double exact) const { return (mean() - exact) / standard_error(); }

 private:
  std::size_t n_ = 0;
  double mean_ = 0;
  double second_ = 0;  ///< sum of squared deviations
  double third_ = 0;   ///< sum of cubed deviations
};

/// Passes when the replications agree with `exact` and could have told an error of `smallest_error`
/// apart. A sample too small or too skew for its own test fails as inconclusive.
inline ::testing::AssertionResult agrees(const Replications& sample, double exact,
                                         double smallest_error) {
  const double alarm = alarm_at(oracle_family);
  const auto failure = [&](const char* why) {
    return ::testing::AssertionFailure()
           << why << ": mean " << sample.mean() << ", exact " << exact << ", z " << sample.z(exact)
           << ", standard error " << sample.standard_error() << ", skewness " << sample.skewness()
           << ", n " << sample.n();
  };
  if ((alarm + power_margin) * sample.standard_error() > smallest_error)
    return failure("INCONCLUSIVE (too weak)");
  if (std::abs(sample.skewness()) * std::pow(alarm, 3) > 6 * std::sqrt(sample.n())) {
    return failure("INCONCLUSIVE (too skew)");
  }
  if (!(std::abs(sample.z(exact)) <= alarm)) return failure("disagrees");
  return ::testing::AssertionSuccess() << "z " << sample.z(exact);
}

/// Passes when the same check raises the alarm.
inline ::testing::AssertionResult rejects(const Replications& sample, double exact) {
  if (std::abs(sample.z(exact)) > alarm_at(oracle_family)) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << "a fault went unnoticed: mean " << sample.mean()
                                       << ", exact " << exact << ", z " << sample.z(exact);
}

}  // namespace fotfeste::testing
