#include "fotfeste/model/budget_line.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <stdexcept>
#include <vector>

#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

const Calendar calendar{{2019, 1, 1}};
const Discounting no_discount{0, 0};
constexpr LineId line_id = 4;

Tick on(int year, int month = 1, int day = 1) { return calendar.tick_of({year, month, day}); }

LineMoney money_of(std::vector<YearAmount> amounts, std::int64_t unit_kroner) {
  LineMoney money;
  money.amounts = std::move(amounts);
  money.unit_cost = kroner(unit_kroner);
  return money;
}

/// A line whose books are open from the first day of 2019.
BudgetLine line_of(Buys buys, const LineMoney& money) {
  BudgetLine line(line_id, buys, money, calendar, no_discount);
  line.open_year(on(2019));
  return line;
}

TEST(BudgetLine, APositionIsPaidProRataFromItsStart) {
  BudgetLine line = line_of(Buys::positions, money_of({{2019, kroner(7'300'000)}}, 730'000));
  Ledger ledger;
  EXPECT_EQ(line.openable_positions(on(2019)), 10);
  line.set_positions(on(2019), 0, 0);
  line.set_positions(on(2019, 12, 1), 3, 0);
  const LineYear row = line.close_year(on(2020), ledger);
  EXPECT_EQ(row.spent, kroner(3 * 31 * 2000));
  EXPECT_EQ(row.lapsed, kroner(7'300'000 - 186'000));
  EXPECT_DOUBLE_EQ(row.filled_days, 93);
  EXPECT_EQ(ledger.sum({AccountKind::positions, line_id}).exact, row.spent);
  EXPECT_EQ(ledger.sum(Payer::state_programme).exact, row.spent);
}

TEST(BudgetLine, PositionsOpenOnlyIfNextYearPaysTwelveMonths) {
  BudgetLine line =
      line_of(Buys::positions,
              money_of({{2019, kroner(10'000'000)}, {2020, kroner(3'999'999)}}, 1'000'000));
  EXPECT_EQ(line.openable_positions(on(2019)), 3);
  line.set_positions(on(2019), 2, 1);
  EXPECT_EQ(line.openable_positions(on(2019, 7, 1)), 0);
}

// Vacancies leave money that could open positions for the rest of the year; next year could not
// keep them.
TEST(BudgetLine, MoneySavedByVacanciesOpensNothingThatCannotStay) {
  BudgetLine line = line_of(Buys::positions, money_of({{2019, kroner(5'000'000)}}, 1'000'000));
  line.set_positions(on(2019), 1, 4);
  EXPECT_GT(line.free_money(on(2019, 11, 1)), kroner(3'000'000));
  EXPECT_EQ(line.openable_positions(on(2019, 11, 1)), 0);
}

TEST(BudgetLine, AVacantPositionCostsItsShare) {
  LineMoney money = money_of({{2019, kroner(2'000'000)}}, 1'000'000);
  money.vacant_share = 0.3;
  BudgetLine line = line_of(Buys::positions, money);
  Ledger ledger;
  line.set_positions(on(2019), 1, 1);
  const LineYear row = line.close_year(on(2020), ledger);
  EXPECT_EQ(row.spent, kroner(1'300'000));
  EXPECT_EQ(ledger.sum(AccountKind::vacant_positions).exact, kroner(300'000));
  EXPECT_DOUBLE_EQ(row.vacant_days, 365);
}

TEST(BudgetLine, ACutAsksForPositionsBackAndPostsTheRestAsOverspent) {
  BudgetLine line =
      line_of(Buys::positions,
              money_of({{2019, kroner(10'000'000)}, {2020, kroner(6'000'000)}}, 1'000'000));
  Ledger ledger;
  line.set_positions(on(2019), 8, 2);
  EXPECT_EQ(line.openable_positions(on(2019)), 0);
  EXPECT_EQ(line.close_year(on(2020), ledger).overspent, kroner(0));
  line.open_year(on(2020));
  EXPECT_EQ(line.openable_positions(on(2020)), -4);
  line.set_positions(on(2020), 8, 0);
  EXPECT_EQ(line.openable_positions(on(2020)), -2);
  const LineYear row = line.close_year(on(2021), ledger);
  EXPECT_EQ(row.spent, kroner(8'000'000));
  EXPECT_EQ(row.overspent, kroner(2'000'000));
  EXPECT_EQ(row.lapsed, kroner(0));
}

TEST(BudgetLine, PlacesArePaidWhetherOccupiedOrNot) {
  BudgetLine line = line_of(Buys::places, money_of({{2020, kroner(8'100'000)}}, 200'000));
  Ledger ledger;
  EXPECT_EQ(line.affordable_places(on(2019)), 40);
  line.set_places(on(2019), 40, 10);
  const LineYear row = line.close_year(on(2020), ledger);
  EXPECT_EQ(row.spent, kroner(8'000'000));
  EXPECT_EQ(row.lapsed, kroner(100'000));
  EXPECT_DOUBLE_EQ(row.bought_days, 40 * 365);
  EXPECT_DOUBLE_EQ(row.occupied_days, 10 * 365);
}

TEST(BudgetLine, ASupplementBuysPlacesForTheRestOfItsYearOnly) {
  LineMoney money = money_of({{2019, kroner(3'650'000)}}, 365'000);
  money.supplements = {{{2019, 12, 1}, kroner(62'000)}};
  BudgetLine line = line_of(Buys::places, money);
  Ledger ledger;
  EXPECT_EQ(line.next_supplement(on(2019)), on(2019, 12, 1));
  line.set_places(on(2019), 10, 10);
  EXPECT_EQ(line.affordable_places(on(2019, 12, 1)), 10);
  line.apply_supplements(on(2019, 12, 1));
  EXPECT_EQ(line.next_supplement(on(2019, 12, 1)), never);
  EXPECT_EQ(line.affordable_places(on(2019, 12, 1)), 12);
  line.set_places(on(2019, 12, 1), 12, 12);
  const LineYear row = line.close_year(on(2020), ledger);
  EXPECT_EQ(row.appropriated, kroner(3'712'000));
  EXPECT_EQ(row.spent, row.appropriated);
  line.open_year(on(2020));
  EXPECT_EQ(line.affordable_places(on(2020)), 10);
}

TEST(BudgetLine, ASupplementThatNobodyUsedLapsesInItsOwnYear) {
  LineMoney money = money_of({{2019, kroner(100)}}, 100);
  money.supplements = {{{2018, 5, 1}, kroner(5)}, {{2019, 5, 1}, kroner(10)}};
  BudgetLine line = line_of(Buys::places, money);
  Ledger ledger;
  EXPECT_EQ(line.close_year(on(2020), ledger).lapsed, kroner(110));
  line.open_year(on(2020));
  EXPECT_EQ(line.close_year(on(2021), ledger).appropriated, kroner(100));
}

TEST(BudgetLine, ACommitmentAcrossNewYearHasFirstClaim) {
  BudgetLine line = line_of(Buys::commitments, money_of({{2019, kroner(730'000)}}, 365'000));
  Ledger ledger;
  ASSERT_TRUE(line.commit(on(2019, 7, 1), on(2020, 7, 1)));
  LineYear row = line.close_year(on(2020), ledger);
  EXPECT_EQ(row.spent, kroner(184'000));
  EXPECT_EQ(row.commitments, 1U);
  // 182 of the 366 days of 2020 at 365 000 kr
  EXPECT_EQ(row.outstanding, scaled(kroner(365'000), 182, 366));
  line.open_year(on(2020));
  EXPECT_TRUE(line.commit(on(2020), on(2020) + 366 * ticks_per_day));
  EXPECT_FALSE(line.commit(on(2020), on(2020) + 200 * ticks_per_day));
  EXPECT_TRUE(line.commit(on(2020), on(2020) + 184 * ticks_per_day));
  EXPECT_EQ(line.free_money(on(2020)), kroner(0));
  line.end_commitment(on(2020, 7, 1), on(2019, 7, 1), on(2020, 7, 1));
  line.end_commitment(on(2020) + 184 * ticks_per_day, on(2020), on(2020) + 184 * ticks_per_day);
  row = line.close_year(on(2021), ledger);
  EXPECT_EQ(row.spent, kroner(730'000));
  EXPECT_EQ(row.overspent, kroner(0));
  EXPECT_EQ(row.refused, 1U);
}

TEST(BudgetLine, AnEarlyEndGivesTheRestBack) {
  BudgetLine line = line_of(Buys::commitments, money_of({{2019, kroner(365'000)}}, 365'000));
  Ledger ledger;
  ASSERT_TRUE(line.commit(on(2019), on(2021)));
  EXPECT_FALSE(line.commit(on(2019, 2, 1), on(2019, 3, 1)));
  line.end_commitment(on(2019, 3, 1), on(2019), on(2021));
  EXPECT_TRUE(line.commit(on(2019, 3, 1), on(2020)));
  const LineYear row = line.close_year(on(2020), ledger);
  EXPECT_EQ(row.spent, kroner(365'000));
  EXPECT_EQ(row.committed, kroner(365'000 + 306'000));
  EXPECT_EQ(row.outstanding, kroner(0));
}

TEST(BudgetLine, NothingIsCommittedThatALaterYearCannotPay) {
  BudgetLine line =
      line_of(Buys::commitments, money_of({{2019, kroner(1'000'000)}, {2020, kroner(0)}}, 365'000));
  EXPECT_FALSE(line.commit(on(2019, 6, 1), on(2020, 1, 2)));
  EXPECT_TRUE(line.commit(on(2019, 6, 1), on(2020)));
}

TEST(BudgetLine, UnspentMoneyLapsesButForTheCarryOver) {
  LineMoney money = money_of({{2019, kroner(1'000'000)}}, 250'000);
  money.carry_over = 0.05;
  BudgetLine line = line_of(Buys::places, money);
  Ledger ledger;
  line.set_places(on(2019), 3, 3);
  const LineYear row = line.close_year(on(2020), ledger);
  EXPECT_EQ(row.carried_out, kroner(50'000));
  EXPECT_EQ(row.lapsed, kroner(200'000));
  line.open_year(on(2020));
  line.set_places(on(2020), 4, 4);
  const LineYear next = line.close_year(on(2021), ledger);
  EXPECT_EQ(next.carried_in, kroner(50'000));
  EXPECT_EQ(next.carried_out, kroner(50'000));
}

TEST(BudgetLine, PostedMoneyIsSpentInTheYear) {
  BudgetLine line = line_of(Buys::posted, money_of({{2019, kroner(366)}}, 0));
  Ledger ledger;
  EXPECT_EQ(line.close_year(on(2020), ledger).spent, kroner(366));
  line.open_year(on(2020));
  const LineYear part = line.close_year(on(2020, 3, 1), ledger);
  EXPECT_EQ(part.spent, kroner(60));
  EXPECT_EQ(part.appropriated, kroner(60));
}

TEST(BudgetLine, WhatCostsNothingIsLimitedByNoMoney) {
  BudgetLine line = line_of(Buys::commitments, money_of({{2019, kroner(0)}}, 0));
  Ledger ledger;
  for (int person = 0; person < 1000; ++person) ASSERT_TRUE(line.commit(on(2019), on(2025)));
  EXPECT_EQ(line.close_year(on(2020), ledger).spent, kroner(0));
  EXPECT_TRUE(ledger.postings().empty());
}

TEST(BudgetLine, AYearCutByTheHorizonShowsItsElapsedPart) {
  BudgetLine line = line_of(Buys::places, money_of({{2019, kroner(365'000)}}, 36'500));
  Ledger ledger;
  line.set_places(on(2019), 9, 9);
  const LineYear row = line.close_year(on(2019, 2, 1), ledger);
  EXPECT_EQ(row.appropriated, kroner(31'000));
  EXPECT_EQ(row.spent, kroner(27'900));
  EXPECT_EQ(row.carried_out, kroner(3'100));
  EXPECT_EQ(row.lapsed, kroner(0));
}

// Spending ahead of the calendar is no overspending while the year's money lasts.
TEST(BudgetLine, AYearCutByTheHorizonShowsWhatRanAheadOfIt) {
  BudgetLine line = line_of(Buys::commitments, money_of({{2019, kroner(365'000)}}, 365'000));
  Ledger ledger;
  for (int person = 0; person < 4; ++person) ASSERT_TRUE(line.commit(on(2019), on(2019, 2, 1)));
  for (int person = 0; person < 4; ++person) {
    line.end_commitment(on(2019, 2, 1), on(2019), on(2019, 2, 1));
  }
  const LineYear row = line.close_year(on(2019, 2, 1), ledger);
  EXPECT_EQ(row.spent, kroner(124'000));
  EXPECT_EQ(row.appropriated, row.spent);
  EXPECT_EQ(row.overspent, kroner(0));
}

TEST(BudgetLine, MisuseIsAnError) {
  BudgetLine line = line_of(Buys::places, money_of({{2019, kroner(1)}}, 1));
  Ledger ledger;
  line.set_places(on(2019, 5, 1), 1, 1);
  EXPECT_THROW(line.set_places(on(2019, 4, 1), 1, 1), std::logic_error);
  EXPECT_THROW((void)line.close_year(on(2020, 1, 2), ledger), std::logic_error);
  EXPECT_THROW(line.open_year(on(2020)), std::logic_error);
  EXPECT_THROW(line.end_commitment(on(2019, 6, 1), on(2019, 7, 1), on(2020)), std::logic_error);
  EXPECT_THROW(line_of(Buys::places, {}), ParameterError);
}

}  // namespace
}  // namespace fotfeste::testing
