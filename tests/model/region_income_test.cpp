#include "fotfeste/model/region_income.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <utility>
#include <vector>

#include "fotfeste/model/perspectives.hpp"
#include "tests/model/income_lives.hpp"

namespace fotfeste::testing {
namespace {

/// A region of random lives in a world of two groups.
RegionOutcome random_region(World& world, unsigned seed) {
  world.economics = rules_of_2019();
  world.groups.resize(2);
  world.groups[1].income.hours = 30;
  world.horizon = days(1096);
  std::mt19937_64 random{seed};
  RegionOutcome region;
  for (std::uint32_t id = 0; id < 300; ++id) {
    const RandomLife one = random_life(random);
    PersonOutcome person;
    person.id = id;
    person.group = static_cast<GroupId>(id % 2);
    person.pensioner = id % 10 == 0;
    person.benefit_luck = static_cast<double>(random() % 1000) / 1000;
    person.age_at_entry = 30 + static_cast<float>(random() % 36);
    person.entry = one.life.entry;
    person.pension = person.pensioner ? 0 : one.life.pension;
    person.assistance_from = one.life.assistance;
    region.people.push_back(person);
    for (JobSpell job : one.jobs) {
      job.person = id;
      region.jobs.push_back(job);
    }
  }
  std::stable_sort(region.jobs.begin(), region.jobs.end(),
                   [](const JobSpell& a, const JobSpell& b) { return a.end < b.end; });
  return region;
}

TEST(RegionIncome, TheSumOverClientsIsTheLedgerToTheOre) {
  World world;
  const RegionOutcome region = random_region(world, 8);
  const IncomeAccounts accounts(world.economics, calendar, 0, to_ticks(world.horizon));
  std::map<std::pair<int, int>, std::int64_t> by_client;
  for (std::uint32_t id = 0; id < region.people.size(); ++id) {
    const PersonOutcome& person = region.people[id];
    std::vector<JobSpell> jobs;
    for (const JobSpell& job : region.jobs) {
      if (job.person == id) jobs.push_back(job);
    }
    const GroupIncome& income = world.groups[person.group].income;
    const Livelihood livelihood =
        person.pensioner
            ? livelihood_of(world.economics, income, Benefit::disability_pension, 0.5, 0.5)
            : draw_livelihood(world.economics, income, person.benefit_luck);
    const IncomeBook book = accounts.book(livelihood, life_of(world.economics, person, jobs));
    for (int year = 2019; year < 2022; ++year) {
      for (int kind = first_income_kind; kind < account_kind_count; ++kind) {
        by_client[{kind, year}] += book.at(year, static_cast<AccountKind>(kind)).exact.ore;
      }
    }
  }
  Ledger ledger;
  post_income(world, region, ledger);
  for (const auto& [key, sum] : by_client) {
    const Ledger of_year = ledger.of_year(key.second);
    ASSERT_EQ(of_year.sum(static_cast<AccountKind>(key.first)).exact.ore, sum);
  }
  EXPECT_EQ(ledger.sum(AccountKind::social_assistance).exact,
            ledger.sum(Payer::municipality).exact);
  EXPECT_EQ(ledger.sum(AccountKind::production).exact, ledger.sum(Payer::nobody).exact);
  EXPECT_GT(ledger.sum(AccountKind::wage).exact, kroner(1'000'000));
}

TEST(RegionIncome, AtRateZeroPresentValuesAreThePlainSums) {
  World world;
  const RegionOutcome region = random_region(world, 9);
  world.economics.discount_rate = 0;
  world.economics.wage_subsidy = 0.3;
  Ledger ledger;
  post_income(world, region, ledger);
  ASSERT_GT(ledger.postings().size(), 20U);
  for (const Posting& posting : ledger.postings()) {
    ASSERT_EQ(posting.money.present, static_cast<double>(posting.money.exact.ore));
  }
  const Perspectives p = perspectives(ledger, {});
  EXPECT_EQ(p.social.present, static_cast<double>(p.social.exact.ore));
}

TEST(RegionIncome, TwiceThePricesAreTwiceTheMoney) {
  World world;
  const RegionOutcome region = random_region(world, 10);
  Ledger once;
  post_income(world, region, once);
  world.economics.base_amount.ore *= 2;
  for (BenefitRule& rule : world.economics.benefits) rule.fixed.ore *= 2;
  for (Group& group : world.groups) group.income.hourly_wage.ore *= 2;
  Ledger twice;
  post_income(world, region, twice);
  for (const Posting& posting : twice.postings()) {
    const Nok single = once.of_year(posting.year).sum(posting.account).exact;
    // each client's year is rounded once on either side
    ASSERT_NEAR(static_cast<double>(posting.money.exact.ore), 2.0 * static_cast<double>(single.ore),
                2 * 300);
  }
}

TEST(RegionIncome, PensionersStandApart) {
  World world;
  const RegionOutcome region = random_region(world, 11);
  const auto books = income_by_group(world, region);
  ASSERT_EQ(books.size(), 3U);
  EXPECT_EQ(books.back().sum(AccountKind::assessment_allowance).exact, kroner(0));
  EXPECT_GT(books.back().sum(AccountKind::disability_pension).exact, kroner(0));
  EXPECT_GT(books.front().sum(AccountKind::assessment_allowance).exact, kroner(0));
}

}  // namespace
}  // namespace fotfeste::testing
