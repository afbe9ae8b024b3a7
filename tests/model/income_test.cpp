#include "fotfeste/model/income.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <random>
#include <vector>

#include "fotfeste/model/perspectives.hpp"
#include "fotfeste/model/region_income.hpp"
#include "tests/model/benefit_rules.hpp"

namespace fotfeste::testing {
namespace {

__extension__ using Wide = __int128;

const Calendar calendar{{2019, 1, 1}};

Tick on(int year, int month = 1, int day = 1) { return calendar.tick_of({year, month, day}); }

JobSpell job_of(Tick start, Tick end, Contract contract, std::uint32_t job) {
  JobSpell spell;
  spell.start = start;
  spell.end = end;
  spell.contract = contract;
  spell.job = job;
  return spell;
}

/// Somebody with 2 G of each rule, paid 200 kr an hour.
Livelihood someone(Benefit at_entry, std::int64_t weekly_hours) {
  Livelihood life;
  life.at_entry = at_entry;
  life.yearly = {kroner(200'000), kroner(240'000), kroner(150'000), kroner(110'000), {}};
  life.weekly_hours = weekly_hours * 1000;
  life.hourly_wage = kroner(200);
  life.productivity = 0.6;
  return life;
}

IncomeBook book_of(const Economics& economics, const Livelihood& person, const Life& life,
                   Tick to = on(2021)) {
  return IncomeAccounts(economics, calendar, on(2019), to).book(person, life);
}

TEST(Income, AYearlyAmountIsDividedByTheDaysOfItsYear) {
  const Economics economics = rules_of_2019();
  Life life;
  life.entry = on(2020, 12, 31);
  const IncomeBook book =
      book_of(economics, someone(Benefit::assessment_allowance, 0), life, on(2022));
  EXPECT_EQ(book.at(2020, AccountKind::assessment_allowance).exact,
            scaled(kroner(200'000), 1, 366));
  EXPECT_EQ(book.at(2021, AccountKind::assessment_allowance).exact, kroner(200'000));
}

TEST(Income, WorkHalvesTheAllowanceAndPaysWages) {
  const Economics economics = rules_of_2019();
  const std::vector<JobSpell> jobs = {job_of(on(2019), on(2020), Contract::permanent, 1)};
  Life life;
  life.jobs = jobs;
  Livelihood person = someone(Benefit::assessment_allowance, 0);
  person.weekly_hours = 18'750;
  const IncomeBook book = book_of(economics, person, life, on(2020));
  EXPECT_EQ(book.sum(AccountKind::assessment_allowance).exact, kroner(100'000));
  const Nok wage = scaled(kroner(200), 18'750 * 365, 7 * 1000);
  EXPECT_EQ(book.sum(AccountKind::wage).exact, wage);
  EXPECT_EQ(book.sum(AccountKind::employer_contribution).exact, scaled(wage, 141, 1000));
  const Nok tax = scaled(Nok{wage.ore * 22 + 10'000'000 * 17}, 1, 100);
  EXPECT_EQ(book.sum(AccountKind::direct_tax).exact, tax);
  EXPECT_EQ(book.sum(AccountKind::indirect_tax).exact,
            scaled(wage + kroner(100'000) - tax, 17, 100));
}

TEST(Income, TheAllowanceStopsAboveSixtyPercentButForOneRampUp) {
  const Economics economics = rules_of_2019();
  const std::vector<JobSpell> jobs = {job_of(on(2019), on(2019, 3, 1), Contract::permanent, 1),
                                      job_of(on(2019, 12, 1), on(2021), Contract::permanent, 2)};
  Life life;
  life.jobs = jobs;
  const IncomeBook book = book_of(economics, someone(Benefit::assessment_allowance, 30), life);
  // 20 % in the 59 days of the first job and the 31 of the second in 2019, whole between
  EXPECT_EQ(book.at(2019, AccountKind::assessment_allowance).exact,
            scaled(kroner(200'000), 275 * 10 + 90 * 2, 3650));
  // the ramp-up ends 365.25 days after it began: 6 hours into 2020
  EXPECT_EQ(book.at(2020, AccountKind::assessment_allowance).exact,
            scaled(kroner(200'000), 1, 4 * 5 * 366));
  const IncomeBook more = book_of(economics, someone(Benefit::assessment_allowance, 31), life);
  EXPECT_EQ(more.at(2020, AccountKind::assessment_allowance).exact, kroner(0));
}

// 30 hours are 80 % of full time: too many for the allowance but in the year of the ramp-up, which
// the first such job begins.
TEST(Income, ABenefitIsReceivedBesideAsMuchWorkAsItsRuleAllows) {
  const Economics economics = rules_of_2019();
  const std::vector<JobSpell> jobs = {job_of(on(2019, 2), on(2019, 3), Contract::permanent, 1),
                                      job_of(on(2020, 1, 1), on(2021), Contract::permanent, 2)};
  Life life;
  life.jobs = jobs;
  const auto receives = [&](std::int64_t hours, Tick t) {
    return receives_benefit(economics, someone(Benefit::assessment_allowance, hours), life, t);
  };
  EXPECT_TRUE(receives(30, on(2019, 1)));
  EXPECT_TRUE(receives(30, on(2020, 1, 15)));
  EXPECT_FALSE(receives(30, on(2020, 3))) << "the ramp-up is over";
  EXPECT_FALSE(receives(31, on(2019, 2, 15))) << "more than a ramp-up allows";
  EXPECT_TRUE(receives(22, on(2020, 3)));
  EXPECT_TRUE(receives(31, on(2019, 6))) << "between the jobs";
}

TEST(Income, NoBenefitIsReceivedWithoutARightToOne) {
  const Economics economics = rules_of_2019();
  const Tick when = on(2020);
  Life life;
  EXPECT_FALSE(receives_benefit(economics, someone(Benefit::none, 0), life, when));
  life.pension = on(2019, 6);
  EXPECT_TRUE(receives_benefit(economics, someone(Benefit::none, 0), life, when));
  life.until = on(2019, 12);
  EXPECT_FALSE(receives_benefit(economics, someone(Benefit::none, 0), life, when)) << "67 years";
}

TEST(Income, APensionStaysToTheHorizonOrSixtySeven) {
  const Economics economics = rules_of_2019();
  PersonOutcome outcome;
  outcome.age_at_entry = 66;
  outcome.entry = on(2019);
  outcome.pension = on(2019, 7, 1);
  outcome.gone = never;
  const Life life = life_of(economics, outcome, {});
  const IncomeBook book = book_of(economics, someone(Benefit::other, 0), life);
  EXPECT_EQ(book.at(2019, AccountKind::disability_pension).exact,
            scaled(kroner(240'000), 184, 365));
  EXPECT_EQ(book.at(2019, AccountKind::other_benefit).exact, scaled(kroner(150'000), 181, 365));
  EXPECT_EQ(book.at(2020, AccountKind::disability_pension).exact,
            scaled(kroner(240'000), 1, 4 * 366));
}

TEST(Income, SocialAssistanceFollowsTheAllowanceAndNothingElse) {
  const Economics economics = rules_of_2019();
  Life life;
  life.assistance = on(2020);
  const IncomeBook allowed = book_of(economics, someone(Benefit::assessment_allowance, 0), life);
  EXPECT_EQ(allowed.at(2020, AccountKind::social_assistance).exact, kroner(110'000));
  EXPECT_EQ(allowed.at(2020, AccountKind::assessment_allowance).exact, kroner(0));
  const IncomeBook other = book_of(economics, someone(Benefit::other, 0), life);
  EXPECT_EQ(other.at(2020, AccountKind::other_benefit).exact, kroner(150'000));
}

TEST(Income, LeavingTheRegisterStopsNoPayment) {
  Economics economics = rules_of_2019();
  economics.allowance_limit = days(1096);
  PersonOutcome outcome;
  outcome.age_at_entry = 40;
  outcome.gone = on(2019, 2, 1);
  const Life life = life_of(economics, outcome, {});
  const IncomeBook book =
      book_of(economics, someone(Benefit::assessment_allowance, 0), life, on(2023));
  EXPECT_EQ(book.at(2021, AccountKind::assessment_allowance).exact, kroner(200'000));
  EXPECT_EQ(book.at(2022, AccountKind::social_assistance).exact, kroner(110'000));
}

TEST(Income, TrialsAndPlacementsLeaveTheBenefitWhole) {
  const Economics economics = rules_of_2019();
  for (const Contract contract : {Contract::trial, Contract::placement}) {
    const std::vector<JobSpell> jobs = {job_of(on(2019), on(2021), contract, 1)};
    Life life;
    life.jobs = jobs;
    const IncomeBook book = book_of(economics, someone(Benefit::assessment_allowance, 37), life);
    EXPECT_EQ(book.sum(AccountKind::assessment_allowance).exact, kroner(400'000));
    EXPECT_EQ(book.sum(AccountKind::wage).exact, kroner(0));
    EXPECT_EQ(book.sum(AccountKind::production).exact, kroner(0));
  }
}

TEST(Income, TheEmployerPaysWhatTheSubsidyLeaves) {
  Economics economics = rules_of_2019();
  economics.wage_subsidy = 0.4;
  const std::vector<JobSpell> jobs = {job_of(on(2019), on(2020), Contract::subsidised, 1)};
  Life life;
  life.jobs = jobs;
  const IncomeBook book = book_of(economics, someone(Benefit::other, 20), life, on(2020));
  const Nok wage = scaled(kroner(200), 20 * 365, 7);
  EXPECT_EQ(book.sum(AccountKind::wage_subsidy).exact, scaled(wage, 2, 5));
  EXPECT_EQ(book.sum(AccountKind::subsidised_wage).exact, wage - scaled(wage, 2, 5));
  EXPECT_EQ(book.sum(AccountKind::employer_contribution).exact, scaled(wage, 141, 1000));
}

// Productivity rises from .6 to 1 in two years: .8 on the mean of them, and a conversion does not
// set it back.
TEST(Income, WorkIsWorthMoreTheLongerTheJobLasts) {
  Economics economics = rules_of_2019();
  economics.productivity_time = days(731);
  const std::vector<JobSpell> jobs = {job_of(on(2019), on(2020), Contract::temporary, 1),
                                      job_of(on(2020), on(2022), Contract::permanent, 1)};
  Life life;
  life.jobs = jobs;
  const IncomeBook book = book_of(economics, someone(Benefit::other, 20), life, on(2022));
  const double per_day = 20'000.0 * 20 / 7 * 1.141;
  const double first_two = static_cast<double>(book.at(2019, AccountKind::production).exact.ore +
                                               book.at(2020, AccountKind::production).exact.ore);
  EXPECT_NEAR(first_two, 0.8 * 731 * per_day, 1.1);
  EXPECT_NEAR(static_cast<double>(book.at(2021, AccountKind::production).exact.ore), 365 * per_day,
              1);
  const std::vector<JobSpell> two_jobs = {jobs[0],
                                          job_of(on(2020), on(2022), Contract::permanent, 2)};
  life.jobs = two_jobs;
  const IncomeBook changed = book_of(economics, someone(Benefit::other, 20), life, on(2022));
  EXPECT_EQ(changed.at(2019, AccountKind::production).exact,
            book.at(2019, AccountKind::production).exact);
  EXPECT_LT(changed.at(2020, AccountKind::production).exact,
            book.at(2020, AccountKind::production).exact);
}

TEST(Income, OnlyTheTimeFromWarmUpToHorizonCounts) {
  const Economics economics = rules_of_2019();
  const IncomeAccounts accounts(economics, calendar, on(2019, 7, 1), on(2019, 8, 1));
  const IncomeBook book = accounts.book(someone(Benefit::other, 0), Life{});
  EXPECT_EQ(book.sum(AccountKind::other_benefit).exact, scaled(kroner(150'000), 31, 365));
  Life later;
  later.entry = on(2019, 9, 1);
  EXPECT_EQ(accounts.book(someone(Benefit::other, 0), later).sum(AccountKind::other_benefit).exact,
            kroner(0));
}

TEST(Income, AFlowIsDiscountedDayByDay) {
  Economics economics = rules_of_2019();
  economics.decision = {2019, 1, 1};
  const IncomeBook book = book_of(economics, someone(Benefit::other, 0), Life{}, on(2020));
  double oracle = 0;
  for (int day = 0; day < 365; ++day) oracle += std::pow(1.04, -(day + 0.5) / 365.25) / 365;
  EXPECT_NEAR(book.sum(AccountKind::other_benefit).present, 15'000'000 * oracle, 1);
}

struct RandomLife {
  Livelihood person;
  Life life;
  std::vector<JobSpell> jobs;
};

RandomLife random_life(std::mt19937_64& random) {
  const auto day = [&](int n) { return static_cast<Tick>(random() % static_cast<unsigned>(n)); };
  RandomLife one;
  one.person = someone(static_cast<Benefit>(random() % 3), 5 + day(32));
  one.life.entry = day(500) * ticks_per_day;
  if (random() % 3 == 0) one.life.pension = one.life.entry + day(900) * ticks_per_day;
  if (random() % 3 == 0) one.life.assistance = one.life.entry + day(900) * ticks_per_day;
  if (random() % 4 == 0) one.life.until = one.life.entry + day(1200) * ticks_per_day;
  Tick now = one.life.entry + day(100) * ticks_per_day;
  for (std::uint32_t job = 0; job < 5; ++job) {
    const Tick end = now + (1 + day(200)) * ticks_per_day;
    one.jobs.push_back(job_of(now, end, static_cast<Contract>(1 + random() % 5), job));
    now = end + day(2) * 50 * ticks_per_day;
  }
  return one;
}

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

TEST(Income, TheSumOverClientsIsTheLedgerToTheOre) {
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

TEST(Income, AtRateZeroPresentValuesAreThePlainSums) {
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

TEST(Income, TwiceThePricesAreTwiceTheMoney) {
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

TEST(Income, PensionersStandApart) {
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
