#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

#include "fotfeste/model/budget_line.hpp"

namespace fotfeste::testing {
namespace {

__extension__ using Wide = __int128;

const Calendar calendar{{2019, 1, 1}};

struct Commitment {
  Tick from;
  Tick until;
};

/// A line driven through years by random decisions, with the plainest possible books beside it.
class History {
 public:
  History(unsigned seed, Buys buys, LineMoney money)
      : random_{seed},
        buys_(buys),
        money_(money),
        line_(2, buys, std::move(money), calendar, Discounting(0, 0)) {}

  /// From `start` to `end`, with the periods cut at each 1 January and at `cut`.
  void run(Tick start, Tick cut, Tick end) {
    now_ = start;
    while (now_ < end) {
      line_.open_year(now_);
      if (buys_ == Buys::places) decide();
      const Tick new_year = calendar.start_of_year(calendar.year_of(now_) + 1);
      const Tick stop = std::min({new_year, end, now_ < cut ? cut : end});
      live_until(stop);
      end_due(stop);
      account_to(stop);
      rows_.push_back(line_.close_year(stop, ledger_));
    }
  }

  /// What the units cost in a year, from the books beside the line [øre x ticks of the year].
  Wide exact_cost(int year) const {
    const auto entry = cost_.find(year);
    return entry == cost_.end() ? Wide{0} : entry->second;
  }
  const std::vector<LineYear>& rows() const { return rows_; }
  const Ledger& ledger() const { return ledger_; }

 private:
  std::int64_t below(std::int64_t n) {
    return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(n));
  }

  void live_until(Tick stop) {
    while (true) {
      const Tick next = now_ + below(20 * ticks_per_day) + 1;
      if (next >= stop) return;
      end_due(next);
      account_to(next);
      line_.apply_supplements(next);
      decide();
    }
  }

  void decide() {
    if (buys_ == Buys::positions) {
      const int open = line_.openable_positions(now_);
      vacant_ = std::max(0, vacant_ + open);
      const int hired = static_cast<int>(below(vacant_ + 1));
      paid_ += hired;
      vacant_ -= hired;
      line_.set_positions(now_, paid_, vacant_);
    } else if (buys_ == Buys::places) {
      paid_ = line_.affordable_places(now_) - static_cast<int>(below(2));
      paid_ = std::max(paid_, 0);
      line_.set_places(now_, paid_, paid_);
    } else if (buys_ == Buys::commitments) {
      const Commitment wish{now_, now_ + below(700 * ticks_per_day) + 1};
      if (line_.commit(wish.from, wish.until)) running_.push_back(wish);
      if (!running_.empty() && below(4) == 0) end_at(below(std::ssize(running_)));
    }
  }

  void end_at(std::int64_t which) {
    const auto place = running_.begin() + which;
    line_.end_commitment(now_, place->from, place->until);
    running_.erase(place);
  }

  /// Planned ends up to `until`, in their order.
  void end_due(Tick until) {
    while (!running_.empty()) {
      const auto first = std::min_element(
          running_.begin(), running_.end(),
          [](const Commitment& a, const Commitment& b) { return a.until < b.until; });
      if (first->until > until) return;
      account_to(first->until);
      end_at(first - running_.begin());
    }
  }

  void account_to(Tick t) {
    const int year = calendar.year_of(now_);
    const Wide units = buys_ == Buys::commitments ? std::ssize(running_) : paid_;
    const Nok vacant = scaled(money_.unit_cost, 25, 100);
    cost_[year] += (units * money_.unit_cost.ore + Wide{vacant_} * vacant.ore) * (t - now_);
    now_ = t;
  }

  std::mt19937_64 random_;
  Buys buys_;
  LineMoney money_;
  BudgetLine line_;
  Ledger ledger_;
  std::vector<LineYear> rows_;
  std::vector<Commitment> running_;
  std::map<int, Wide> cost_;
  Tick now_ = 0;
  int paid_ = 0;
  int vacant_ = 0;
};

LineMoney random_money(std::mt19937_64& random) {
  LineMoney money;
  for (int year = 2019; year < 2024; ++year) {
    money.amounts.push_back({year, {static_cast<std::int64_t>(random() % 2'000'000'000)}});
  }
  money.supplements = {{{2020, 3, 7}, {static_cast<std::int64_t>(random() % 100'000'000)}},
                       {{2021, 9, 1}, {-static_cast<std::int64_t>(random() % 1'000'000)}}};
  money.unit_cost = {static_cast<std::int64_t>(random() % 100'000'000) + 10'000'000};
  money.vacant_share = 0.25;
  money.carry_over = static_cast<double>(random() % 3) * 0.05;
  money.municipality_share = static_cast<double>(random() % 5) * 0.1;
  return money;
}

Nok from_cost(Wide cost, int year) {
  const Wide ticks = Wide{Calendar::days_in_year(year)} * ticks_per_day;
  return {static_cast<std::int64_t>((2 * cost + ticks) / (2 * ticks))};
}

class AnyHistory : public ::testing::TestWithParam<Buys> {};

TEST_P(AnyHistory, KeepsTheIdentityAndTheExactBooks) {
  std::mt19937_64 random{static_cast<unsigned>(GetParam()) + 10};
  for (unsigned seed = 0; seed < 200; ++seed) {
    History history(seed, GetParam(), random_money(random));
    const auto cut = static_cast<Tick>(random() % (900 * ticks_per_day));
    history.run(0, cut, calendar.tick_of({2023, 5, 17}) + 12345);
    std::map<int, Nok> spent;
    for (const LineYear& row : history.rows()) {
      ASSERT_EQ(row.appropriated + row.carried_in + row.overspent,
                row.spent + row.lapsed + row.carried_out);
      ASSERT_GE(row.lapsed.ore, 0);
      ASSERT_GE(row.carried_out.ore, 0);
      spent[row.year] += row.spent;
    }
    for (const auto& [year, sum] : spent) {
      ASSERT_EQ(history.ledger().sum_of_year(year).exact, sum) << year;
      if (GetParam() != Buys::posted) {
        ASSERT_EQ(sum, from_cost(history.exact_cost(year), year)) << year;
      }
    }
    ASSERT_EQ(history.ledger().total().present,
              static_cast<double>(history.ledger().total().exact.ore));
  }
}

// Whoever obeys the line never overspends, but for cuts of what already runs.
TEST_P(AnyHistory, WithoutCutsNothingIsOverspent) {
  std::mt19937_64 random{static_cast<unsigned>(GetParam()) + 20};
  for (unsigned seed = 0; seed < 200; ++seed) {
    LineMoney money = random_money(random);
    money.supplements.pop_back();
    std::int64_t amount = 0;
    for (YearAmount& entry : money.amounts) entry.amount.ore = amount += entry.amount.ore / 4;
    History history(seed, GetParam(), money);
    history.run(0, calendar.tick_of({2020, 8, 8}), calendar.start_of_year(2024));
    for (const LineYear& row : history.rows()) {
      ASSERT_EQ(row.overspent.ore, 0) << row.year << " seed " << seed;
    }
  }
}

TEST_P(AnyHistory, ThePartsOfAYearAddUpToItsAppropriation) {
  std::mt19937_64 random{static_cast<unsigned>(GetParam()) + 30};
  for (unsigned seed = 0; seed < 100; ++seed) {
    const LineMoney money = random_money(random);
    History history(seed, GetParam(), money);
    history.run(0, static_cast<Tick>(random() % (365 * ticks_per_day)) + 1,
                calendar.start_of_year(2020));
    Nok appropriated;
    for (const LineYear& row : history.rows()) appropriated += row.appropriated;
    ASSERT_EQ(appropriated, money.amounts.front().amount);
  }
}

TEST_P(AnyHistory, TwiceThePriceAndTheMoneyCostTwiceAsMuch) {
  std::mt19937_64 random{static_cast<unsigned>(GetParam()) + 40};
  for (unsigned seed = 0; seed < 50; ++seed) {
    LineMoney money = random_money(random);
    // whole kroner per tick of a year, so that nothing is rounded
    money.unit_cost = {4 * 365 * ticks_per_day};
    money.municipality_share = 0;
    money.supplements.clear();
    for (YearAmount& entry : money.amounts) entry = {entry.year, {8 * money.unit_cost.ore}};
    History once(seed, GetParam(), money);
    once.run(0, 0, calendar.start_of_year(2020));
    money.unit_cost.ore *= 2;
    for (YearAmount& entry : money.amounts) entry.amount.ore *= 2;
    History twice(seed, GetParam(), money);
    twice.run(0, 0, calendar.start_of_year(2020));
    ASSERT_EQ(twice.ledger().total().exact.ore, 2 * once.ledger().total().exact.ore);
  }
}

INSTANTIATE_TEST_SUITE_P(Lines, AnyHistory,
                         ::testing::Values(Buys::positions, Buys::places, Buys::commitments,
                                           Buys::posted));

}  // namespace
}  // namespace fotfeste::testing
