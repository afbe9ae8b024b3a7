#include "fotfeste/experiment/paired.hpp"

#include <algorithm>
#include <cmath>

namespace fotfeste {

std::optional<double> replications_needed(const Moments& m, double confidence) {
  constexpr double too_many = 1e7;
  if (m.n < 2 || m.mean == 0 || m.sd <= 0) return std::nullopt;
  const double ratio = m.sd / std::abs(m.mean);
  double needed = m.n;
  for (int round = 0; round < 20; ++round) {
    const int degrees = std::max(1, static_cast<int>(needed) - 1);
    const double next =
        std::ceil(std::pow(student_quantile(0.5 + confidence / 2, degrees) * ratio, 2));
    if (!(next < too_many)) return std::nullopt;
    if (next == needed) break;
    needed = std::max(2.0, next);
  }
  return std::max(needed, m.n + 1.0);
}

PairedDifference paired_difference(std::span<const double> differences, double confidence) {
  const Moments m = moments_of(differences);
  PairedDifference d;
  d.n = m.n;
  d.mean = m.mean;
  d.interval = mean_interval(differences, confidence);
  if (m.n > 0 &&
      std::all_of(differences.begin(), differences.end(), [](double x) { return x == 0; })) {
    d.verdict = Verdict::equal;
  } else if (d.interval) {
    d.verdict = d.interval->contains(0) ? Verdict::cannot_tell : Verdict::differs;
  } else if (m.n > 1) {
    d.verdict = Verdict::cannot_tell;
    d.needed = std::ceil(static_cast<double>(enough_telling) * m.n / telling(differences));
    return d;
  }
  if (d.verdict == Verdict::cannot_tell) d.needed = replications_needed(m, confidence);
  return d;
}

}  // namespace fotfeste
