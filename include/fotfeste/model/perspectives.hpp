#pragma once

#include "fotfeste/model/economics.hpp"
#include "fotfeste/model/ledger.hpp"

namespace fotfeste {

/// Three ways to add up one run. Costs are positive.
///
///     public purse = programme + benefits - direct tax - employer's contribution
///     social       = production - resources - cost of public funds
///
/// Transfers (benefits, subsidies, taxes, wages) are no social cost. Health, leisure and dignity
/// are not priced.
struct Perspectives {
  Money programme;  ///< positions, places, subsidies, assessments, staff, health hours
  Money benefits;
  Money direct_tax;
  Money employer_contribution;
  Money public_purse;  ///< before indirect tax
  Money indirect_tax;
  Money public_purse_after_indirect_tax;
  Money production;            ///< value of work after displacement
  Money resources;             ///< staff, places, health hours, employers' time
  Money cost_of_public_funds;  ///< of `public_purse`
  Money social;                ///< net benefit to society, positive = gain
};

/// Shares between 0 and 1 that act on the sums alone, so that they vary without a new run.
struct SocialShares {
  double displacement = 0;          ///< [1]
  double cost_of_public_funds = 0;  ///< [1]
};

/// From one ledger (or a part of it: a year, a payer). Shares act in steps of a millionth and are
/// rounded to the øre once. Throws ParameterError for a share outside 0-1.
[[nodiscard]] Perspectives perspectives(const Ledger& ledger, SocialShares shares);

/// The shares of a world.
[[nodiscard]] SocialShares social_shares(const Economics& economics);

}  // namespace fotfeste
