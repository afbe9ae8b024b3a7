#include "fotfeste/analysis/intervals.hpp"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <vector>

#include "sim/analysis/plain.hpp"

namespace fotfeste {
namespace {

/// Willink's transformation; tends to the identity as `a` tends to 0.
double adjusted(double r, double a) {
  if (std::abs(a) < 1e-9) return r - a;
  return (std::cbrt(1 + 6 * a * (r - a)) - 1) / (2 * a);
}

}  // namespace

double Moments::standard_error() const { return n < 2 ? 0 : sd / std::sqrt(n); }

Moments moments_of(std::span<const double> values) {
  Moments m;
  m.n = static_cast<int>(values.size());
  if (m.n == 0) return m;
  const double n = m.n;
  double sum = 0;
  for (const double x : values) sum += x;
  m.mean = sum / n;
  double squares = 0;
  double cubes = 0;
  for (const double x : values) {
    const double d = x - m.mean;
    squares += d * d;
    cubes += d * d * d;
  }
  if (m.n >= 2) m.sd = std::sqrt(squares / (n - 1));
  if (m.n >= 3) m.third = cubes * n / ((n - 1) * (n - 2));
  return m;
}

double student_quantile(double p, int degrees) {
  return boost::math::quantile(boost::math::students_t_distribution<double, Plain>(degrees), p);
}

std::optional<Interval> student_interval(const Moments& m, double confidence) {
  if (m.n < 2) return std::nullopt;
  const double reach = student_quantile(0.5 + confidence / 2, m.n - 1) * m.standard_error();
  return Interval{m.mean - reach, m.mean + reach};
}

std::optional<Interval> skew_adjusted_interval(const Moments& m, double confidence) {
  if (m.n < 2) return std::nullopt;
  if (m.sd <= 0) return Interval{m.mean, m.mean};
  const double a = m.third / (6 * std::sqrt(m.n) * m.sd * m.sd * m.sd);
  const double t = student_quantile(0.5 + confidence / 2, m.n - 1);
  const double se = m.standard_error();
  return Interval{m.mean - adjusted(t, a) * se, m.mean - adjusted(-t, a) * se};
}

int telling(std::span<const double> values) {
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  std::ptrdiff_t commonest = 0;
  for (auto first = sorted.begin(); first != sorted.end();) {
    const auto last = std::upper_bound(first, sorted.end(), *first);
    commonest = std::max(commonest, last - first);
    first = last;
  }
  return static_cast<int>(std::ssize(sorted) - commonest);
}

std::optional<Interval> mean_interval(std::span<const double> values, double confidence) {
  const int differ = telling(values);
  const int half = static_cast<int>(values.size()) / 2;
  if (differ > 0 && differ < std::min(half, enough_telling)) return std::nullopt;
  return skew_adjusted_interval(moments_of(values), confidence);
}

Interval share_interval(int successes, int trials, double confidence) {
  using Law = boost::math::binomial_distribution<double, Plain>;
  const double tail = (1 - confidence) / 2;
  return {Law::find_lower_bound_on_p(trials, successes, tail),
          successes == trials ? 1 : Law::find_upper_bound_on_p(trials, successes, tail)};
}

}  // namespace fotfeste
