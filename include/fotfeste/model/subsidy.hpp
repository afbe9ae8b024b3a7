#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "fotfeste/units/time.hpp"

namespace fotfeste {

using SubsidyId = std::uint8_t;

/// A wage subsidy of the catalogue: what an employer gets back of the wage, and for how long. The
/// contract is as long as the subsidy.
struct Subsidy {
  std::string name;
  double share = 0;                  ///< of the wage, at first [1]
  double later_share = 0;            ///< of the wage, from `later` on [1]
  Duration later{0};                 ///< since the job began; 0: `share` holds throughout [d]
  std::optional<double> ceiling;     ///< of the wage that counts [G/year]
  std::optional<Duration> duration;  ///< absent: no end
  double openings = 1;               ///< over ordinary jobs [1]
};

/// Share of the wage that is refunded, first or later, of a job that pays `yearly_wage` [G] [1].
[[nodiscard]] double refunded_share(const Subsidy& subsidy, bool is_later, double yearly_wage);

}  // namespace fotfeste
