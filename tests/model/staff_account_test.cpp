#include "fotfeste/model/staff_account.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <utility>

#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

const Calendar calendar{{2019, 1, 1}};

StaffCost adviser() {
  StaffCost cost;
  cost.salary = kroner(500'000);
  cost.overhead = 0.4;
  cost.supervisor = kroner(800'000);
  cost.vacant_share = 0.1;
  return cost;
}

TEST(StaffAccount, FullCostIsSalaryOverheadAndAnEighthOfASupervisor) {
  EXPECT_EQ(full_cost(adviser()), kroner(500'000 + 200'000 + 100'000));
}

TEST(StaffAccount, PositionsArePaidProRataByYear) {
  StaffAccount account(3, adviser(), calendar, Discounting(0, 0));
  Ledger ledger;
  account.set_positions(0, {10, 0});
  account.set_positions(calendar.tick_of({2019, 7, 1}), {8, 2});
  account.post(calendar.tick_of({2020, 1, 1}), ledger);
  account.post(calendar.tick_of({2021, 1, 1}), ledger);
  const Account staff{AccountKind::staff, 3};
  EXPECT_EQ(ledger.of_year(2019).sum(staff).exact,
            scaled(kroner(800'000), 10 * 181 + 8 * 184, 365));
  EXPECT_EQ(ledger.of_year(2020).sum(staff).exact, kroner(6'400'000));
  EXPECT_EQ(ledger.of_year(2020).sum(AccountKind::vacant_staff).exact, kroner(160'000));
  EXPECT_EQ(ledger.total().present, static_cast<double>(ledger.total().exact.ore));
  EXPECT_EQ(ledger.sum(Payer::state_programme).exact, ledger.total().exact);
}

TEST(StaffAccount, TimeDoesNotGoBack) {
  StaffAccount account(0, adviser(), calendar, Discounting(0.04, 0));
  account.set_positions(100, {1, 0});
  EXPECT_THROW(account.set_positions(99, {1, 0}), std::logic_error);
}

TEST(StaffAccount, ClientsNeedWholePositionsAndFilledOnesFirst) {
  const auto paid = [](StaffCount there, int clients) {
    const StaffCount count = needed(there, clients, 20);
    return std::pair{count.filled, count.vacant};
  };
  EXPECT_EQ(paid({10, 2}, 0), std::pair(0, 0));
  EXPECT_EQ(paid({10, 2}, 1), std::pair(1, 0));
  EXPECT_EQ(paid({10, 2}, 20), std::pair(1, 0));
  EXPECT_EQ(paid({10, 2}, 21), std::pair(2, 0));
  EXPECT_EQ(paid({10, 2}, 201), std::pair(10, 1));
  EXPECT_EQ(paid({10, 2}, 900), std::pair(10, 2));
}

}  // namespace
}  // namespace fotfeste::testing
