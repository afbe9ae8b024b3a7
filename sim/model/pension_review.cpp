#include "fotfeste/model/pension_review.hpp"

#include <algorithm>

#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {
namespace {

constexpr double most = 0.9;
constexpr double months_to_full_chance = 18;
constexpr double reference_age = 42;

double health_factor(const Parameters& p, Health health) {
  switch (health) {
    case Health::stable:
      return 1;
    case Health::strained:
      return p.pension_strained;
    case Health::crisis:
      return p.pension_crisis;
  }
  return 1;
}

}  // namespace

AllowanceEnd allowance_end(const ReviewSetting& who) {
  if (who.assistance) return AllowanceEnd::none;
  if (who.months >= extended_allowance_months) return AllowanceEnd::last;
  return who.months >= allowance_months && !who.extended ? AllowanceEnd::first : AllowanceEnd::none;
}

double pension_probability(const Parameters& p, const ReviewSetting& who) {
  const double factor = portable::exp(p.pension_capability * (0.5 - who.capability) +
                                      p.pension_age * (who.age_at_entry - reference_age) / 10) *
                        health_factor(p, who.health);
  const double usual =
      std::min(most, p.pension_review * std::min(1.0, who.months / months_to_full_chance) * factor);
  if (allowance_end(who) == AllowanceEnd::none) return usual;
  return std::max(usual, std::min(most, p.pension_clock_end * factor));
}

}  // namespace fotfeste
