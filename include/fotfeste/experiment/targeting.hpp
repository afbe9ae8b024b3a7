#pragma once

#include <span>

namespace fotfeste {

/// What one person needed and got, over the time that he or she was there.
struct Served {
  double need = 0;     ///< anything that ranks people: more is more need
  double time = 0;     ///< there [years], > 0
  double service = 0;  ///< got in that time, >= 0
};

/// How service is spread over need: the concentration index
///
///     C = sum service (2 R - 1) / sum service,
///
/// R the share of all time that belongs to people of less need, and half of that of equal need. 0:
/// everybody gets the same per time whatever the need; 1: all goes to the greatest need, -1: to the
/// least. The two sums add over regions, each ranked on its own.
struct Concentration {
  double ranked = 0;   ///< sum of service (2 R - 1)
  double service = 0;  ///< sum of service
};
[[nodiscard]] Concentration concentration(std::span<const Served> people);

}  // namespace fotfeste
