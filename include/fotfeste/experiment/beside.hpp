#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fotfeste/experiment/paired.hpp"
#include "fotfeste/experiment/study.hpp"

namespace fotfeste {

/// What becomes of the sign of a difference when values change.
enum class Sign {
  none,      ///< there was no sign: the difference could not be told from zero
  holds,     ///< the difference can be told from zero, and has the same sign
  turns,     ///< it can, and has the other sign
  vanishes,  ///< nothing is left
  unknown,   ///< it cannot be told from zero with these replications
};

/// One figure's difference as it was and with other values, in the same replications; empty where
/// too few people stand behind it.
struct FigureBeside {
  std::string key;
  PairedDifference as_it_was;
  PairedDifference with_values;
};

/// A comparison beside the same one with other values.
struct Beside {
  int replications = 0;               ///< that succeeded in both
  std::vector<FigureBeside> figures;  ///< months of ordinary work, lost jobs, crises
  /// Difference in months with the values, over that without; absent where the latter cannot be
  /// told from zero [1].
  std::optional<double> left;
  std::optional<Interval> left_interval;  ///< Fieller's, with `left`
  Sign sign = Sign::none;                 ///< of months of ordinary work

  [[nodiscard]] const FigureBeside& months() const { return figures.front(); }
};

/// Arm `arm` against the base in both. `window` ends the key of the months: "5y". The sign that may
/// hold is that of all replications of `study`; figures use those that `other` has too.
[[nodiscard]] Beside beside(const StudyResult& study, const StudyResult& other, std::size_t arm,
                            const std::string& window);

[[nodiscard]] Sign sign_of(const PairedDifference& as_it_was, const PairedDifference& with_values);

/// Replications for each of `count` more comparisons beside one of `replications`: a third of
/// its time together, but five at least where there are so many.
[[nodiscard]] int replications_beside(int replications, int count);

/// "none", "holds", "turns", "vanishes", "unknown".
[[nodiscard]] std::string to_string(Sign sign);

}  // namespace fotfeste
