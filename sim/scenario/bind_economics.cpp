#include <cmath>

#include "sim/scenario/binding.hpp"

namespace fotfeste {
namespace {

Format<double> base_amounts() { return measure("G", between(0, 20)); }

BenefitRule read_benefit(Reader& in, const Binding& binding) {
  BenefitRule rule;
  rule.fixed = binding.optional_amount(in, "fixed", yearly_money());
  rule.replacement = in.optional("replacement", share()).value_or(0);
  rule.minimum = in.optional("minimum", base_amounts()).value_or(0);
  rule.free = in.optional("free", share()).value_or(0);
  rule.reduction = in.optional("reduction", share(between(0, 2))).value_or(0);
  rule.stops_above = in.optional("stops_above", share()).value_or(1);
  rule.ramp_up_above = in.optional("ramp_up_above", share()).value_or(rule.stops_above);
  rule.ramp_up = in.optional("ramp_up", duration()).value_or(Duration{0});
  rule.tax = in.require("tax", share());
  rule.payer =
      in.require("payer", choice<Payer>("a payer", {{"state_programme", Payer::state_programme},
                                                    {"state_benefits", Payer::state_benefits},
                                                    {"municipality", Payer::municipality},
                                                    {"county", Payer::county}}));
  if (rule.ramp_up_above < rule.stops_above) {
    in.report("ramp_up_above", "E301", "must not be below stops_above");
  }
  return rule;
}

void read_rates(Reader& in, const Binding& binding, Economics& e) {
  e.full_time = in.require("full_time", hours_per_week({0, 60, true}));
  e.tax_on_wage = in.require("tax_on_wage", share());
  e.employer_contribution = in.require("employer_contribution", share());
  e.indirect_tax = in.require("indirect_tax", share());
  e.wage_subsidy = in.require("wage_subsidy", share());
  e.productivity_time = in.require("productivity_time", duration());
  e.displacement = in.require("displacement", share());
  e.cost_of_public_funds = in.require("cost_of_public_funds", share());
  e.discount_rate = in.require("discount_rate", share(between(0, 0.2)));
  e.allowance_limit = in.require("allowance_limit", duration());
  e.health_hour = binding.amount(in, "health_hour", money(Per::hour));
  e.employer_hour = binding.amount(in, "employer_hour", money(Per::hour));
  const Date first_reported =
      plus_days(binding.first_day, static_cast<int>(binding.warm_up.count()));
  e.decision = in.optional("decision", date()).value_or(first_reported);
}

/// G of the price year, and the index that it makes.
void read_base_amount(Reader& in, const Binding& binding, Economics& e) {
  in.each("base_amount", [&](Reader& part) {
    const StatedMoney written = part.value(money(Per::once));
    if (written.ore <= 0 && written.price_year != 0) part.report({}, "E211", "must be above 0 kr");
    if (std::to_string(written.price_year) != part.name() && written.price_year != 0) {
      part.report({}, "E321", "must be in the prices of its own year", "write @" + part.name());
    }
  });
  const auto now = binding.base_amounts.find(binding.price_year);
  if (now == binding.base_amounts.end()) {
    in.report("base_amount", "E321",
              "has no amount for the price year " + std::to_string(binding.price_year));
    return;
  }
  e.base_amount = {now->second};
  for (const auto& [year, amount] : binding.base_amounts) {
    e.price_index.push_back({year, static_cast<double>(amount) / static_cast<double>(now->second)});
  }
}

}  // namespace

GroupIncome read_income(Reader& in, const Binding& binding, GroupIncome income) {
  const auto take = [&](std::string_view key, const Format<double>& format, double& value) {
    value = in.optional(key, format).value_or(value);
  };
  take("hours", hours_per_week({0, 37.5, false}), income.hours);
  take("hours_spread", hours_per_week({0, 37.5, false}), income.hours_spread);
  if (in.has("hourly_wage")) {
    income.hourly_wage = binding.amount(in, "hourly_wage", money(Per::hour));
  }
  take("productivity", share(), income.productivity);
  take("assessment_allowance", share(), income.assessment_allowance);
  take("disability_pension", share(), income.disability_pension);
  take("previous_income", base_amounts(), income.previous_income);
  take("previous_income_spread", base_amounts(), income.previous_income_spread);
  if (income.hours_spread > income.hours) {
    in.report("hours_spread", "E301", "must not be above hours");
  }
  if (income.previous_income_spread > income.previous_income) {
    in.report("previous_income_spread", "E301", "must not be above previous_income");
  }
  if (income.assessment_allowance + income.disability_pension > 1 + 1e-9) {
    in.report("disability_pension", "E214", "the shares of the two benefits add up to more than 1");
  }
  return income;
}

std::vector<Subsidy> read_subsidies(Reader& in) {
  std::vector<Subsidy> subsidies;
  if (!in.has("subsidies")) return subsidies;
  in.each("subsidies", [&](Reader& part) {
    Subsidy subsidy;
    subsidy.name = part.name();
    subsidy.share = part.require("share", share());
    subsidy.later_share = part.optional("later_share", share()).value_or(subsidy.share);
    subsidy.later = part.optional("later", duration()).value_or(Duration{0});
    subsidy.ceiling = part.optional("ceiling", measure("G", above(0)));
    subsidy.duration = part.optional("duration", duration(above(0)));
    subsidy.openings = part.optional("openings", real(at_least(1))).value_or(1);
    subsidies.push_back(std::move(subsidy));
  });
  return subsidies;
}

StaffCost read_cost(Reader& in, const Binding& binding, double caseload) {
  StaffCost cost;
  cost.overhead = 0;
  cost.supervisors = 0;
  if (in.has("place")) {
    const Nok place = binding.amount(in, "place", yearly_money());
    cost.salary = scaled(place, std::llround(caseload), 1);
  } else {
    cost.salary = binding.amount(in, "salary", yearly_money());
    cost.overhead = in.optional("overhead", share(between(0, 3))).value_or(0);
    cost.supervisor = binding.optional_amount(in, "supervisor", yearly_money());
    cost.supervisors = in.optional("supervisors", share(between(0, 1))).value_or(0);
  }
  cost.vacant_share = in.optional("vacant_share", share()).value_or(0);
  return cost;
}

Economics read_economics(Reader& in, const Binding& binding, GroupIncome& income) {
  Economics economics;
  economics.price_year = binding.price_year;
  in.within("economics", [&](Reader& part) {
    read_base_amount(part, binding, economics);
    read_rates(part, binding, economics);
    part.within("income", [&](Reader& inner) { income = read_income(inner, binding, income); });
    part.within("benefits", [&](Reader& benefits) {
      const std::pair<const char*, Benefit> all[] = {
          {"assessment_allowance", Benefit::assessment_allowance},
          {"disability_pension", Benefit::disability_pension},
          {"other", Benefit::other},
          {"social_assistance", Benefit::social_assistance}};
      for (const auto& [key, benefit] : all) {
        benefits.within(key, [&, which = benefit](Reader& rule) {
          economics.benefits[static_cast<std::size_t>(which)] = read_benefit(rule, binding);
        });
      }
    });
  });
  return economics;
}

}  // namespace fotfeste
