#include "fotfeste/model/income.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "tests/model/income_lives.hpp"

namespace fotfeste::testing {
namespace {

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

}  // namespace
}  // namespace fotfeste::testing
