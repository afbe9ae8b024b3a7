// The plain version of a person's income: a book that is kept day by day.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <utility>

#include "tests/model/income_lives.hpp"

namespace fotfeste::testing {
namespace {

__extension__ using Wide = __int128;

/// Benefits by account and year, day by day [øre x share x days].
std::map<std::pair<int, int>, Wide> plain_benefits(const Economics& economics,
                                                   const RandomLife& one, Tick to) {
  std::map<std::pair<int, int>, Wide> sums;
  Tick ramp_up = never;
  for (Tick day = one.life.entry; day < std::min(to, one.life.until); day += ticks_per_day) {
    int benefit = static_cast<int>(one.person.at_entry);
    if (benefit == 0 && day >= one.life.assistance) benefit = 3;
    if (day >= one.life.pension) benefit = 1;
    bool works = false;
    for (const JobSpell& job : one.jobs) {
      works = works || (job.start <= day && day < job.end && is_paid(job.contract));
    }
    const double share = static_cast<double>(one.person.weekly_hours) / 37'500;
    if (works && benefit == 0 && ramp_up == never && share > 0.6 && share <= 0.8) ramp_up = day;
    const bool ramping = ramp_up != never && day - ramp_up < 365 * ticks_per_day;
    const BenefitRule& rule = economics.benefits[static_cast<std::size_t>(benefit)];
    const Wide paid = paid_share(rule, works ? share : 0, ramping);
    sums[{benefit, calendar.year_of(day)}] +=
        paid * one.person.yearly[static_cast<std::size_t>(benefit)].ore;
  }
  return sums;
}

TEST(Income, AnyLifeAgreesWithABookKeptDayByDay) {
  Economics economics = rules_of_2019();
  economics.benefits[0].ramp_up = days(365);
  std::mt19937_64 random{7};
  for (int person = 0; person < 2000; ++person) {
    RandomLife one = random_life(random);
    one.life.jobs = one.jobs;
    const IncomeBook book = book_of(economics, one.person, one.life, on(2022));
    const auto oracle = plain_benefits(economics, one, on(2022));
    for (int benefit = 0; benefit < 4; ++benefit) {
      for (int year = 2019; year < 2022; ++year) {
        const auto entry = oracle.find({benefit, year});
        const Wide exact = entry == oracle.end() ? Wide{0} : entry->second;
        const Wide unit = Wide{1'000'000} * Calendar::days_in_year(year);
        const Wide amount = book.at(year, account_of(static_cast<Benefit>(benefit))).exact.ore;
        const Wide twice_error = 2 * (amount * unit - exact);
        ASSERT_LE(twice_error < 0 ? -twice_error : twice_error, unit) << person << " " << year;
      }
    }
  }
}

}  // namespace
}  // namespace fotfeste::testing
