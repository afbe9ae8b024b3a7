#include "fotfeste/model/livelihood.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace fotfeste {
namespace {

constexpr double income_ceiling = 6;  ///< of the income that a benefit replaces [G]

struct Drawn {
  Benefit benefit;
  double rank;  ///< within the benefit, uniform [1]
};

Drawn draw_benefit(const GroupIncome& income, double u) {
  const double allowance = income.assessment_allowance;
  const double pension = income.disability_pension;
  if (u < allowance) return {Benefit::assessment_allowance, u / allowance};
  if (u < allowance + pension) return {Benefit::disability_pension, (u - allowance) / pension};
  return {Benefit::other, (u - allowance - pension) / (1 - allowance - pension)};
}

/// Uniform over mean +- spread.
double around(double mean, double spread, double rank) { return mean + spread * (2 * rank - 1); }

}  // namespace

Nok yearly_benefit(const BenefitRule& rule, Nok base_amount, double previous_income) {
  const double replaced = rule.replacement * std::min(previous_income, income_ceiling);
  const double in_base_amounts = std::max(rule.minimum, replaced);
  return rule.fixed + Nok{std::llround(in_base_amounts * static_cast<double>(base_amount.ore))};
}

std::int64_t paid_share(const BenefitRule& rule, double worked, bool in_ramp_up) {
  if (worked > (in_ramp_up ? rule.ramp_up_above : rule.stops_above)) return 0;
  const double lost = rule.reduction * std::max(worked - rule.free, 0.0);
  return std::llround(std::max(1.0 - lost, 0.0) * static_cast<double>(whole_share));
}

Livelihood livelihood_of(const Economics& economics, const GroupIncome& income, Benefit at_entry,
                         double income_rank, double hours_rank) {
  Livelihood life;
  life.at_entry = at_entry;
  const double previous =
      around(income.previous_income, income.previous_income_spread, income_rank);
  for (std::size_t benefit = 0; benefit + 1 < life.yearly.size(); ++benefit) {
    life.yearly[benefit] =
        yearly_benefit(economics.benefits[benefit], economics.base_amount, previous);
  }
  const double hours = around(income.hours, income.hours_spread, hours_rank);
  life.weekly_hours = std::llround(std::min(hours, economics.full_time) * 1000);
  life.hourly_wage = income.hourly_wage;
  life.productivity = income.productivity;
  return life;
}

Benefit benefit_at_entry(const GroupIncome& income, double u) {
  return draw_benefit(income, u).benefit;
}

Livelihood draw_livelihood(const Economics& economics, const GroupIncome& income, double u) {
  const Drawn drawn = draw_benefit(income, u);
  const double digits = drawn.rank * 4096;
  return livelihood_of(economics, income, drawn.benefit, drawn.rank, digits - std::floor(digits));
}

}  // namespace fotfeste
