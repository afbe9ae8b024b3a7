#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "fotfeste/model/parameters.hpp"
#include "fotfeste/model/payer.hpp"
#include "fotfeste/units/money.hpp"

namespace fotfeste {

using GrantId = std::uint8_t;

/// A one-off grant of the catalogue to an employer who hires in paid work: for what the workplace
/// needs, or for hours in which colleagues help.
///
///     paid = min(ceiling, amount + hours * hour)
///
/// It opens doors, and where it pays for hours colleagues solve more problems while the job lasts.
/// The hours are the employer's own. Values and sources: scenarios/evidence/grant.yaml
struct Grant {
  std::string name;
  Nok amount{};                ///< once [øre]
  double hours = 0;            ///< of colleagues [h]
  Nok hour{};                  ///< paid for each [øre/h]
  std::optional<Nok> ceiling;  ///< of the whole [øre]
  Payer payer = Payer::state_programme;
};

/// What an employer gets [øre].
[[nodiscard]] Nok paid_by(const Grant& grant);

/// Factor on the problems that colleagues solve [1].
[[nodiscard]] double granted_help(const Parameters& p, const Grant& grant);

}  // namespace fotfeste
