#pragma once

#include "fotfeste/model/parameters.hpp"
#include "fotfeste/model/vocabulary.hpp"

namespace fotfeste {

/// A benefit review grants a disability pension with a probability that grows with the time in the
/// register, with poor capability, poor health and age, and that rises once more when the clock of
/// the allowance runs out.
///
/// Values and sources: scenarios/evidence/pension_review.yaml
struct ReviewSetting {
  double capability = 0.5;
  Health health = Health::stable;
  double age_at_entry = 38;  ///< [years]
  double months = 0;         ///< in the register [months]
  bool extended = false;     ///< the allowance was extended
  bool assistance = false;   ///< the allowance has ended: the clock no longer acts
};

/// Which end of the allowance a review finds.
enum class AllowanceEnd : std::uint8_t { none, first, last };

[[nodiscard]] AllowanceEnd allowance_end(const ReviewSetting& who);

/// Probability of a pension at this review.
[[nodiscard]] double pension_probability(const Parameters& p, const ReviewSetting& who);

/// Months after which the allowance ends without and with its extension, seen from a review.
constexpr double allowance_months = 35.5;
constexpr double extended_allowance_months = 59.5;

}  // namespace fotfeste
