#include "fotfeste/model/economics.hpp"

#include <cmath>
#include <cstddef>
#include <string>

#include "fotfeste/units/error.hpp"

namespace fotfeste {
namespace {

constexpr double million = 1e6;

void require_amount(const std::string& field, Nok amount) {
  if (amount.ore < 0) refuse(field + " [øre]", static_cast<double>(amount.ore), ">= 0");
}

void require_later(const std::string& field, int year, int before) {
  if (year <= before) refuse(field, year, "in ascending order, each year once");
}

void check_benefit(const std::string& name, const BenefitRule& rule) {
  require_amount(name + ".fixed", rule.fixed);
  require_share(name + ".replacement", rule.replacement);
  require_not_negative(name + ".minimum", rule.minimum);
  require_share(name + ".free", rule.free);
  require_not_negative(name + ".reduction", rule.reduction);
  require_share(name + ".stops_above", rule.stops_above);
  require_share(name + ".ramp_up_above", rule.ramp_up_above);
  require_not_negative(name + ".ramp_up", rule.ramp_up.count());
  require_share(name + ".tax", rule.tax);
  if (rule.ramp_up_above < rule.stops_above) {
    refuse(name + ".ramp_up_above", rule.ramp_up_above, ">= stops_above");
  }
}

void check_staff(const StaffCost& cost) {
  require_amount("staff.salary", cost.salary);
  require_amount("staff.supervisor", cost.supervisor);
  require_not_negative("staff.overhead", cost.overhead);
  require_not_negative("staff.supervisors", cost.supervisors);
  require_share("staff.vacant_share", cost.vacant_share);
}

void check_supplements(const LineMoney& money) {
  const Supplement* before = nullptr;
  for (const Supplement& supplement : money.supplements) {
    if (!is_valid(supplement.from))
      refuse("supplements", supplement.from.day, "a day of the calendar");
    if (before != nullptr && supplement.from < before->from) {
      refuse("supplements", supplement.from.year, "in ascending order of their dates");
    }
    before = &supplement;
  }
}

double index_of(const std::vector<YearIndex>& indices, int year) {
  if (indices.empty()) return 1.0;
  double index = indices.front().index;
  for (const YearIndex& entry : indices) {
    if (entry.year <= year) index = entry.index;
  }
  return index;
}

}  // namespace

Nok full_cost(const StaffCost& c) {
  const auto ppm = [](double share) { return std::llround(share * million); };
  return c.salary + scaled(c.salary, ppm(c.overhead), 1'000'000) +
         scaled(c.supervisor, ppm(c.supervisors), 1'000'000);
}

void check(const GroupIncome& income) {
  require_not_negative("income.hours", income.hours);
  require_not_negative("income.hours_spread", income.hours_spread);
  if (income.hours_spread > income.hours) {
    refuse("income.hours_spread", income.hours_spread, "at most the mean");
  }
  require_amount("income.hourly_wage", income.hourly_wage);
  require_share("income.productivity", income.productivity);
  require_share("income.assessment_allowance", income.assessment_allowance);
  require_share("income.disability_pension", income.disability_pension);
  require_share("income.assessment_allowance + disability_pension",
                income.assessment_allowance + income.disability_pension);
  require_not_negative("income.previous_income", income.previous_income);
  require_not_negative("income.previous_income_spread", income.previous_income_spread);
  if (income.previous_income_spread > income.previous_income) {
    refuse("income.previous_income_spread", income.previous_income_spread, "at most the mean");
  }
}

void check(const LineMoney& money) {
  if (money.amounts.empty()) refuse("amounts", 0, "at least one year");
  int before = money.amounts.front().year - 1;
  for (const YearAmount& entry : money.amounts) {
    require_later("amounts", entry.year, before);
    require_amount("amounts " + std::to_string(entry.year), entry.amount);
    before = entry.year;
  }
  check_supplements(money);
  require_amount("unit_cost", money.unit_cost);
  require_share("vacant_share", money.vacant_share);
  require_share("carry_over", money.carry_over);
  require_share("municipality_share", money.municipality_share);
  if (!is_public(money.payer)) refuse("payer", static_cast<double>(money.payer), "public");
}

void check(const Economics& e) {
  require_amount("base_amount", e.base_amount);
  require_positive("full_time", e.full_time);
  for (std::size_t benefit = 0; benefit + 1 < e.benefits.size(); ++benefit) {
    check_benefit("benefits[" + std::to_string(benefit) + "]", e.benefits[benefit]);
  }
  require_not_negative("allowance_limit", e.allowance_limit.count());
  require_share("tax_on_wage", e.tax_on_wage);
  require_share("employer_contribution", e.employer_contribution);
  require_share("indirect_tax", e.indirect_tax);
  require_share("wage_subsidy", e.wage_subsidy);
  require_not_negative("productivity_time", e.productivity_time.count());
  require_share("displacement", e.displacement);
  require_share("cost_of_public_funds", e.cost_of_public_funds);
  require_share("discount_rate", e.discount_rate);
  if (!is_valid(e.decision)) refuse("decision", e.decision.day, "a day of the calendar");
  require_amount("health_hour", e.health_hour);
  require_amount("employer_hour", e.employer_hour);
  for (const StaffCost& cost : e.staff) check_staff(cost);
  int before = e.price_index.empty() ? 0 : e.price_index.front().year - 1;
  for (const YearIndex& entry : e.price_index) {
    require_later("price_index", entry.year, before);
    require_positive("price_index " + std::to_string(entry.year), entry.index);
    before = entry.year;
  }
}

Nok nominal(const Economics& economics, Nok fixed, int year) {
  const double index = index_of(economics.price_index, year);
  return scaled(fixed, std::llround(index * million), 1'000'000);
}

}  // namespace fotfeste
