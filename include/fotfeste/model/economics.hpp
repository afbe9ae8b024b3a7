#pragma once

#include <array>
#include <vector>

#include "fotfeste/kernel/calendar.hpp"
#include "fotfeste/model/grant.hpp"
#include "fotfeste/model/payer.hpp"
#include "fotfeste/model/subsidy.hpp"
#include "fotfeste/model/vocabulary.hpp"
#include "fotfeste/units/money.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// What people of a group earn and receive; every draw is uniform over mean +- spread.
struct GroupIncome {
  double hours = 19;              ///< paid work in a job, mean [h/week], 0-37.5
  double hours_spread = 0;        ///< [h/week]
  Nok hourly_wage = kroner(235);  ///< [øre/h], price year
  double productivity = 0.6;      ///< at the start of a job, share of what the wage stands for [1]
  double assessment_allowance = 0.63;   ///< share who have it at entry [1]
  double disability_pension = 0.11;     ///< share who have it at entry; the rest have `other` [1]
  double previous_income = 3.56;        ///< before entry, mean [G]
  double previous_income_spread = 2.4;  ///< [G]
};

/// A benefit: its level, and what is left of it beside paid work.
///
///     yearly = fixed + G max(minimum, replacement min(previous income, 6 G)),
///     paid share at a worked share w of full time = max(0, 1 - reduction max(0, w - free)),
///     and nothing when w > stops_above (ramp_up_above during one ramp-up period).
struct BenefitRule {
  Nok fixed{};               ///< the same for all [øre/year], price year
  double replacement = 0;    ///< of previous income [1]
  double minimum = 0;        ///< [G]
  double free = 0;           ///< worked share that costs nothing [1]
  double reduction = 0;      ///< share lost per share worked [1]
  double stops_above = 1;    ///< worked share of full time [1]; 1: never stops
  double ramp_up_above = 1;  ///< the same in the ramp-up period [1]
  Duration ramp_up{0};       ///< from the first day above `stops_above`, once; 0: none [d]
  double tax = 0;            ///< average direct tax [1]
  Payer payer = Payer::state_benefits;
};

struct YearAmount {
  int year = 0;
  Nok amount{};  ///< [øre], price year
};

/// Money that comes (or goes, below 0) within its calendar year, usable from its date.
struct Supplement {
  Date from;
  Nok amount{};  ///< [øre], price year
};

/// The money of a budget line, all in fixed kroner of the price year.
struct LineMoney {
  std::vector<YearAmount>
      amounts;  ///< by year, ascending; later years keep the last, earlier the first
  std::vector<Supplement> supplements;  ///< ascending
  Nok unit_cost{};  ///< full cost of a position, place or commitment [øre/year]; unused when only
                    ///< posted
  double vacant_share = 0;  ///< of the unit cost that a vacant position costs [1]
  double carry_over =
      0;  ///< unspent money kept for next year, at most this share of the appropriation [1]
  Payer payer = Payer::state_programme;
  double municipality_share = 0;  ///< of the spending, paid by the municipality instead [1]
  bool transfer = false;          ///< a subsidy: it moves money and uses no resources
};

/// The cost of a position in a role that no budget line pays.
struct StaffCost {
  Nok salary{};  ///< [øre/year], price year
  double overhead =
      0.4;           ///< contribution, pension, holidays, premises, travel: share of salary [1]
  Nok supervisor{};  ///< full cost of a method supervisor [øre/year]
  double supervisors = 0.125;  ///< per position [1]
  double vacant_share = 0;     ///< of the full cost that a vacant position costs [1]
  Payer payer = Payer::state_programme;
};

/// Salary + overhead + the supervisor's part [øre/year].
[[nodiscard]] Nok full_cost(const StaffCost& c);

struct YearIndex {
  int year = 0;
  double index = 1;  ///< nominal kroner per krone of the price year [1], > 0
};

/// Prices, rules and rates of a world. All amounts are fixed kroner of `price_year`.
struct Economics {
  int price_year = 2019;
  std::vector<YearIndex>
      price_index;                  ///< ascending; years beyond the ends keep the nearest; empty: 1
  Nok base_amount = kroner(98866);  ///< G: calendar-year mean of the price year [øre]
  double full_time = 37.5;          ///< [h/week]
  std::array<BenefitRule, benefit_count> benefits;  ///< by Benefit; `none` is unused
  /// An allowance after another exit ends when this long has passed since entry (never before the
  /// exit) [d].
  Duration allowance_limit = months(36);
  double tax_on_wage = 0.22;             ///< average direct tax [1]
  double employer_contribution = 0.141;  ///< share of wages [1]
  double indirect_tax = 0.17;            ///< share of income after tax [1]
  double wage_subsidy = 0;  ///< share of the wage in subsidised jobs that the state pays; 0 where a
                            ///< budget line pays the subsidy [1]
  std::vector<Subsidy> subsidies;  ///< the catalogue that phases choose from
  std::vector<Grant> grants;       ///< the same of grants
  Duration productivity_time =
      months(24);                     ///< in a job, until productivity has risen in a line to 1 [d]
  double displacement = 0.2;          ///< share of extra work that others lose [1]
  double cost_of_public_funds = 0.2;  ///< per krone of net public outlay [1]
  double discount_rate = 0.04;        ///< [1/year], 0-.06
  Date decision{2019, 1, 1};          ///< amounts are discounted to the start of this day
  Nok health_hour = kroner(700);      ///< the health team's time [øre/h]
  Nok employer_hour = kroner(400);    ///< an employer's time [øre/h]
  std::vector<StaffCost> staff;       ///< one per role; unused where a line pays the role
};

/// Each throws ParameterError naming the field outside its range.
void check(const GroupIncome& income);
void check(const LineMoney& money);
void check(const Economics& economics);

/// The amount in kroner of `year` [øre].
[[nodiscard]] Nok nominal(const Economics& economics, Nok fixed, int year);

}  // namespace fotfeste
