#pragma once

#include "fotfeste/model/parameters.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// A firm that takes people from the register. Goodwill g and inclusion competence c fade to their
/// base; good follow-up and lasting placements raise both, a blow costs goodwill. Both are stocks
/// that the next client inherits.
///
/// Values and sources: scenarios/evidence/employer.yaml
class Employer {
 public:
  /// Base values for two uniform numbers.
  Employer(const Parameters& p, double u_goodwill, double u_competence);

  [[nodiscard]] double goodwill(const Parameters& p, Tick now) const;    ///< [1]
  [[nodiscard]] double competence(const Parameters& p, Tick now) const;  ///< [1]

  // Both return by how much goodwill has moved.

  /// Moves both towards 1 by shares of what is missing.
  double gain(const Parameters& p, Tick now, double goodwill_share, double competence_share);
  /// A placement lost to a blow.
  double lose_goodwill(const Parameters& p, Tick now);

 private:
  void settle(const Parameters& p, Tick now);

  double base_goodwill_;
  double base_competence_;
  double goodwill_;
  double competence_;
  Tick since_ = 0;
};

}  // namespace fotfeste
