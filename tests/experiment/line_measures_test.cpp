// What the budget lines and the ledger say of a run.

#include <gtest/gtest.h>

#include "tests/experiment/outcome_figures.hpp"

namespace fotfeste::testing {
namespace {

TEST(Lines, HaveARowForEachBudgetYear) {
  RegionOutcome o = four_people();
  LineYear row;
  row.line = 0;
  row.year = 2020;
  row.appropriated = kroner(1000);
  row.spent = kroner(700);
  row.committed = kroner(900);
  row.lapsed = kroner(250);
  row.carried_out = kroner(50);
  row.occupied_days = 366 * 4;
  row.commitment_days = 366;
  o.lines = {row};
  o.refused = {{2020, 0, 0, Refusal::money, 2}, {2020, 0, 1, Refusal::money, 5}};
  const Figures f = figures(small_world(), o, 2);
  EXPECT_EQ(f.at("lines.appropriated.ips.2020"), 2000.0);
  EXPECT_EQ(f.at("lines.unspent.ips.2020"), 600.0);
  EXPECT_EQ(f.at("lines.spent.ips.2019"), 0.0);
  EXPECT_EQ(f.at("lines.in_use.ips.2020"), 10.0);
  EXPECT_EQ(f.at("lines.spent.all.2020"), 1400.0);
  EXPECT_EQ(f.at("lines.in_use.all.2020"), 10.0);
  EXPECT_EQ(f.at("lines.cost_per_place.ips.2020"), 140.0);
  EXPECT_EQ(f.at("lines.cost_per_place.all.2020"), 140.0);
  EXPECT_FALSE(f.at("lines.cost_per_place.ips.2019")) << "there was no place";
  EXPECT_EQ(f.at("lines.refused_money.ips.2020"), 14.0);
}

TEST(MoneyMeasures, CountTheLedgerFromTheDecisionOn) {
  RegionOutcome o;
  o.ledger.post({AccountKind::positions, 0}, Payer::state_programme, 2018, kroner(999), 1);
  o.ledger.post({AccountKind::positions, 0}, Payer::state_programme, 2019, kroner(100), 1);
  o.ledger.post({AccountKind::positions, 0}, Payer::municipality, 2020, kroner(50), 0.5);
  o.ledger.post({AccountKind::assessment_allowance, 0}, Payer::state_benefits, 2020, kroner(30), 1);
  o.ledger.post({AccountKind::direct_tax, 0}, Payer::client, 2020, kroner(10), 1);
  const Figures f = figures(small_world(), o);
  EXPECT_EQ(f.at("money.programme.2y"), 150.0);
  EXPECT_EQ(f.at("money.programme.2y.discounted"), 125.0);
  EXPECT_EQ(f.at("money.programme.2019"), 100.0);
  EXPECT_EQ(f.at("money.public_purse.2y"), 170.0);
  EXPECT_EQ(f.at("money.payer.municipality.2y"), 50.0);
}

}  // namespace
}  // namespace fotfeste::testing
