#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace fotfeste {

/// One month since entry of a life table, in counts that add up over regions.
struct RiskMonth {
  std::uint32_t at_risk = 0;  ///< still there at its start, and watched to its end [persons]
  std::uint32_t left = 0;     ///< of them, who left in it
  std::uint32_t left_so = 0;  ///< of these, who left for the reason that is asked for

  void add(const RiskMonth& other);
};

/// How many remain, and how many have left for one of several competing reasons, where people are
/// watched for different times. With n at risk in month m, of whom d leave, and d_so for the
/// reason:
///
///     remaining(m) = remaining(m - 1) (1 - d(m) / n(m))                     (Kaplan-Meier)
///     left_so(m)   = left_so(m - 1) + remaining(m - 1) d_so(m) / n(m)       (Aalen-Johansen)
///
/// Whoever is watched for a part of a month only is not at risk in it, so that d / n is a plain
/// share and nothing is assumed of when in a month people leave. What remains and what has left for
/// every reason add up to 1.
///
/// Both give the share after the last of `months`, which begin with the first [1]; absent where
/// somebody should remain but nobody is watched.
[[nodiscard]] std::optional<double> share_remaining(std::span<const RiskMonth> months);
[[nodiscard]] std::optional<double> share_left_so(std::span<const RiskMonth> months);

}  // namespace fotfeste
