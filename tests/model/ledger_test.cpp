#include "fotfeste/model/ledger.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <stdexcept>
#include <tuple>
#include <vector>

#include "fotfeste/model/perspectives.hpp"
#include "fotfeste/units/error.hpp"

namespace fotfeste::testing {
namespace {

using Key = std::tuple<int, int, int, int>;  // kind, index, payer, year

struct Entry {
  Account account;
  Payer payer;
  int year;
  Nok amount;
};

std::vector<Entry> random_entries(unsigned seed, int n) {
  std::mt19937_64 random{seed};
  std::vector<Entry> entries;
  for (int entry = 0; entry < n; ++entry) {
    entries.push_back({{static_cast<AccountKind>(random() % account_kind_count),
                        static_cast<std::uint8_t>(random() % 4)},
                       static_cast<Payer>(random() % payer_count),
                       2019 + static_cast<int>(random() % 6),
                       {static_cast<std::int64_t>(random() % 2'000'001) - 1'000'000}});
  }
  return entries;
}

Ledger ledger_of(const std::vector<Entry>& entries) {
  Ledger ledger;
  for (const Entry& e : entries) ledger.post(e.account, e.payer, e.year, e.amount, 1.0);
  return ledger;
}

// C6: per payer = per account = per year = all postings; the oracle is a plain map.
TEST(Ledger, EverySumAgreesToTheOre) {
  const auto entries = random_entries(1, 5000);
  const Ledger ledger = ledger_of(entries);
  std::map<Key, std::int64_t> oracle;
  std::int64_t total = 0;
  for (const Entry& e : entries) {
    oracle[{static_cast<int>(e.account.kind), e.account.index, static_cast<int>(e.payer),
            e.year}] += e.amount.ore;
    total += e.amount.ore;
  }
  ASSERT_EQ(ledger.postings().size(), oracle.size());
  for (const Posting& p : ledger.postings()) {
    const Key key{static_cast<int>(p.account.kind), p.account.index, static_cast<int>(p.payer),
                  p.year};
    ASSERT_EQ(p.money.exact.ore, oracle.at(key));
  }
  Money by_payer;
  Money by_kind;
  Money by_year;
  for (int payer = 0; payer < payer_count; ++payer) {
    by_payer = by_payer + ledger.sum(static_cast<Payer>(payer));
  }
  for (int kind = 0; kind < account_kind_count; ++kind) {
    by_kind = by_kind + ledger.sum(static_cast<AccountKind>(kind));
  }
  for (int year = 2019; year < 2025; ++year) by_year = by_year + ledger.sum_of_year(year);
  for (const Money& sum : {by_payer, by_kind, by_year, ledger.total()}) {
    EXPECT_EQ(sum.exact.ore, total);
    EXPECT_EQ(sum.present, static_cast<double>(total));
  }
}

TEST(Ledger, RegionsAddUpInAnyGrouping) {
  const auto entries = random_entries(2, 3000);
  const Ledger whole = ledger_of(entries);
  for (const std::size_t cut : {std::size_t{0}, std::size_t{1}, std::size_t{1234}}) {
    const auto middle = entries.begin() + static_cast<std::ptrdiff_t>(cut);
    Ledger first = ledger_of({entries.begin(), middle});
    const Ledger second = ledger_of({middle, entries.end()});
    first += second;
    ASSERT_EQ(first.postings().size(), whole.postings().size());
    for (std::size_t row = 0; row < whole.postings().size(); ++row) {
      ASSERT_EQ(first.postings()[row].money.exact, whole.postings()[row].money.exact);
      ASSERT_EQ(first.postings()[row].account, whole.postings()[row].account);
    }
  }
}

TEST(Ledger, ALedgerAddedToItselfDoubles) {
  Ledger ledger = ledger_of(random_entries(3, 200));
  const Nok once = ledger.total().exact;
  ledger += ledger;
  EXPECT_EQ(ledger.total().exact, once + once);
}

TEST(Ledger, PartsAddUpToTheWhole) {
  const Ledger ledger = ledger_of(random_entries(4, 1000));
  Nok later;
  for (int year = 2022; year < 2025; ++year) later += ledger.of_year(year).total().exact;
  EXPECT_EQ(ledger.through(2021).total().exact + later, ledger.total().exact);
  EXPECT_EQ(ledger.of_payer(Payer::county).total().exact, ledger.sum(Payer::county).exact);
}

TEST(Ledger, ASumThatDoesNotFitIsAnError) {
  Ledger ledger;
  const Account account{AccountKind::wage, 0};
  ledger.post(account, Payer::employer, 2019, {std::numeric_limits<std::int64_t>::max()}, 1);
  EXPECT_THROW(ledger.post(account, Payer::employer, 2019, {1}, 1), std::overflow_error);
}

TEST(Ledger, AMissingOreIsReportedByLineAndYear) {
  LineYear row;
  row.line = 3;
  row.year = 2021;
  row.appropriated = kroner(100);
  row.spent = kroner(90);
  row.lapsed = kroner(10);
  EXPECT_NO_THROW(ensure_identity(row));
  row.lapsed.ore -= 1;
  try {
    ensure_identity(row);
    FAIL();
  } catch (const std::logic_error& error) {
    EXPECT_STREQ(error.what(), "line 3, year 2021: 10000 øre came in, 9999 øre went out");
  }
}

TEST(Ledger, RowsOfRegionsAddUpPerLineAndYear) {
  std::vector<LineYear> rows;
  for (int region = 0; region < 3; ++region) {
    for (int year = 2020; year > 2018; --year) {
      LineYear row;
      row.line = 1;
      row.year = year;
      row.spent = row.appropriated = kroner(year);
      row.refused = 2;
      rows.push_back(row);
    }
  }
  const auto sums = add_up(rows);
  ASSERT_EQ(sums.size(), 2U);
  EXPECT_EQ(sums[0].year, 2019);
  EXPECT_EQ(sums[0].spent, kroner(3 * 2019));
  EXPECT_EQ(sums[1].refused, 6U);
  LineYear other = rows[0];
  EXPECT_THROW(other += rows[1], std::logic_error);
}

TEST(Perspectives, FollowFromTheirDefinition) {
  Ledger ledger;
  const auto post = [&](AccountKind kind, Payer payer, std::int64_t n) {
    ledger.post({kind, 0}, payer, 2019, kroner(n), 0.5);
  };
  post(AccountKind::positions, Payer::state_programme, 100);
  post(AccountKind::places, Payer::state_programme, 200);
  post(AccountKind::subsidies, Payer::state_programme, 50);
  post(AccountKind::health_hours, Payer::health_service, 10);
  post(AccountKind::employer_hours, Payer::employer, 7);
  post(AccountKind::assessment_allowance, Payer::state_benefits, 1000);
  post(AccountKind::wage, Payer::employer, 400);
  post(AccountKind::employer_contribution, Payer::employer, 56);
  post(AccountKind::direct_tax, Payer::client, 300);
  post(AccountKind::indirect_tax, Payer::client, 150);
  post(AccountKind::production, Payer::nobody, 600);
  const Perspectives p = perspectives(ledger, {.displacement = 0.25, .cost_of_public_funds = 0.2});
  EXPECT_EQ(p.programme.exact, kroner(360));
  EXPECT_EQ(p.benefits.exact, kroner(1000));
  EXPECT_EQ(p.public_purse.exact, kroner(360 + 1000 - 300 - 56));
  EXPECT_EQ(p.public_purse_after_indirect_tax.exact, kroner(1004 - 150));
  EXPECT_EQ(p.production.exact, kroner(450));
  EXPECT_EQ(p.resources.exact, kroner(317));
  EXPECT_EQ(p.cost_of_public_funds.exact, (Nok{20080}));
  EXPECT_EQ(p.social.exact, (Nok{45000 - 31700 - 20080}));
  EXPECT_DOUBLE_EQ(p.social.present, 0.5 * (45000 - 31700 - 20080));
  EXPECT_THROW((void)perspectives(ledger, {.displacement = 1.5}), ParameterError);
}

// With shares 0 nothing is rounded: perspectives of parts add up to the perspective of the whole.
TEST(Perspectives, AddUpOverPayersAndYears) {
  const Ledger ledger = ledger_of(random_entries(5, 4000));
  const Perspectives whole = perspectives(ledger, {});
  Nok social_of_payers;
  Nok purse_of_payers;
  for (int payer = 0; payer < payer_count; ++payer) {
    const Perspectives part = perspectives(ledger.of_payer(static_cast<Payer>(payer)), {});
    social_of_payers += part.social.exact;
    purse_of_payers += part.public_purse.exact;
  }
  Nok social_of_years;
  Nok purse_of_years;
  for (int year = 2019; year < 2025; ++year) {
    const Perspectives part = perspectives(ledger.of_year(year), {});
    social_of_years += part.social.exact;
    purse_of_years += part.public_purse.exact;
  }
  EXPECT_EQ(social_of_payers, whole.social.exact);
  EXPECT_EQ(social_of_years, whole.social.exact);
  EXPECT_EQ(purse_of_payers, whole.public_purse.exact);
  EXPECT_EQ(purse_of_years, whole.public_purse.exact);
}

TEST(Perspectives, ATransferIsNoSocialCostButCostsPublicFunds) {
  Ledger ledger;
  ledger.post({AccountKind::social_assistance, 0}, Payer::municipality, 2019, kroner(100), 1);
  ledger.post({AccountKind::subsidies, 2}, Payer::state_programme, 2019, kroner(50), 1);
  EXPECT_EQ(perspectives(ledger, {0.2, 0}).social.exact, kroner(0));
  EXPECT_EQ(perspectives(ledger, {0.2, 0.2}).social.exact, kroner(-30));
}

}  // namespace
}  // namespace fotfeste::testing
