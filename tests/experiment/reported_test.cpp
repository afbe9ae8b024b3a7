#include "fotfeste/experiment/reported.hpp"

#include <gtest/gtest.h>

#include "fotfeste/model/perspectives.hpp"
#include "fotfeste/model/region_income.hpp"
#include "tests/experiment/small_world.hpp"
#include "tests/support/trial_measures.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

PublishedResult asked(Reported outcome, double at_days, double after_days = 0) {
  PublishedResult result;
  result.outcome = outcome;
  result.at = days(at_days);
  result.after = days(after_days);
  return result;
}

double figure(const RegionOutcome& outcome, const PublishedResult& result) {
  return StudyPeople(small_world(), outcome).figure(result).value_or(-1);
}

/// Four people: one with a job made permanent and then another, one subsidised, one who left the
/// pathway, one who never worked.
RegionOutcome four_people() {
  RegionOutcome outcome;
  for (std::uint32_t id = 0; id < 4; ++id) outcome.people.push_back(person(id, 0, 10));
  for (PersonOutcome& each : outcome.people) each.first_pathway = 0;
  outcome.people[0].first_ordinary = at_day(50);
  outcome.jobs = {
      spell(0, 1, Contract::temporary, 50, 100), spell(0, 1, Contract::permanent, 100, 250),
      spell(1, 1, Contract::subsidised, 60, 300), spell(0, 2, Contract::permanent, 400, 460)};
  outcome.jobs[0].why = JobEnd::converted;
  outcome.jobs[1].why = JobEnd::fired;
  outcome.jobs[3].why = JobEnd::quit_problem;
  for (std::uint32_t id = 0; id < 4; ++id) {
    PathwaySpell stay;
    stay.person = id;
    stay.pathway = 0;
    stay.start = at_day(10);
    stay.end = at_day(731);
    outcome.pathways.push_back(stay);
  }
  outcome.pathways[2].end = at_day(110);
  outcome.pathways[2].why = PathwayEnd::disengaged;
  outcome.pathways[3].end = at_day(210);
  outcome.pathways[3].why = PathwayEnd::limit;
  outcome.people[3].first_sheltered = at_day(70);
  return outcome;
}

TEST(Reported, SharesCountFromEachPersonsEntry) {
  const RegionOutcome people = four_people();
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::ever, 39)), 0);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::ever, 40)), 0.25);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::ever_paid, 50)), 0.5);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::in_paid_work, 100)), 0.5);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::in_ordinary_work, 100)), 0.25);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::in_ordinary_work, 300)), 0);
}

TEST(Reported, LeavingAndStayingAreAboutTheFirstPathway) {
  const RegionOutcome people = four_people();
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::dropped_out, 99)), 0);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::dropped_out, 300)), 0.25);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::retained, 99)), 1);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::retained, 300)), 0.5);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::ever_sheltered, 59)), 0);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::ever_sheltered, 60)), 0.25);
}

TEST(Reported, ContractsOfOneJobAreOneJob) {
  const RegionOutcome people = four_people();
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::time_in_first_job, 365, 730)), 200);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::time_in_jobs, 365, 370)), 220);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::first_job_lasts, 365, 199)), 1);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::first_job_lasts, 365, 200)), 0);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::ended_by_dismissal, 365)), 0.5);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::ended_by_quitting, 365)), 0.5);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::ended_by_layoff, 365)), 0);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::days_to_work, 365)), 40);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::time_in_work, 290)), 50);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::hours_of_work, 290)), 50 / 7. * 18.75);
}

TEST(Reported, AfterExitMeansAfterTheFirstJobOrTheEndOfThePathway) {
  const RegionOutcome people = four_people();
  // Exits: the day after day 50, day 400 (the latest), day 110, day 210. Ten days later only the
  // first works; the second's subsidised job is over.
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::in_paid_work_later, 390, 10)), 0.25);
  EXPECT_DOUBLE_EQ(figure(people, asked(Reported::in_paid_work_later, 200, 10)), 0.5);
}

TEST(Reported, NobodyStandsBehindAFigureOfNobody) {
  const World world = small_world();
  const RegionOutcome nobody;
  EXPECT_FALSE(StudyPeople(world, nobody).figure(asked(Reported::ever, 365)));
  EXPECT_FALSE(StudyPeople(world, nobody).figure(asked(Reported::days_to_work, 365)));
}

TEST(Reported, FlowsAreOfTheMonthsAfterTheStart) {
  RegionOutcome outcome;
  for (int month = 1; month <= 3; ++month) {
    RegisterMonth m;
    m.at = at_day(30 * month);
    m.in_register = 100;
    m.exits_work = static_cast<std::uint32_t>(month);
    m.exits_pension = 1;
    m.exits_other = 1;
    outcome.months.push_back(m);
  }
  EXPECT_DOUBLE_EQ(figure(outcome, asked(Reported::exits, 30)), 9. / 200);
  EXPECT_DOUBLE_EQ(figure(outcome, asked(Reported::exits_to_work, 30)), 5. / 9);
  EXPECT_DOUBLE_EQ(figure(outcome, asked(Reported::exits_to_pension, 30)), 2. / 9);
}

// Two people, one of them in a job for a year: half of full time at 200 kroner an hour.
TEST(Reported, CountsMoneyForEachPerson) {
  World world = small_world();
  for (Group& group : world.groups) {
    group.income.hourly_wage = kroner(200);
    group.income.productivity = 1;
  }
  RegionOutcome outcome;
  for (std::uint32_t id = 0; id < 2; ++id) outcome.people.push_back(person(id, 0));
  outcome.ledger.post({AccountKind::positions, 0}, Payer::state_programme, 2019, kroner(5000), 1);
  const auto of = [&](Reported what) {
    RegionOutcome finished = outcome;
    post_income(world, finished, finished.ledger);
    return *StudyPeople(world, finished).figure(asked(what, 700));
  };
  EXPECT_DOUBLE_EQ(of(Reported::programme_cost), 2500);
  const double idle = of(Reported::purse_gain);
  EXPECT_EQ(of(Reported::value_of_work), 0);
  outcome.jobs = {spell(0, 1, Contract::permanent, 0, 364)};
  const double wage = 52 * 18.75 * 200;
  const double contribution = world.economics.employer_contribution;
  EXPECT_NEAR(of(Reported::value_of_work), wage * (1 + contribution) / 2, 1);
  EXPECT_GT(of(Reported::purse_gain), idle);
  EXPECT_DOUBLE_EQ(of(Reported::programme_cost), 2500);
}

/// The measures with which the calibration is tested share no code with these.
TEST(Reported, AgreesWithTheMeasuresOfTheCalibration) {
  const World world = trial_world({.people = 1'500, .severity = 0.8});
  RegionOutcome outcome = Region(world, 0, stream_key(5, 0)).finish();
  const TrialArm arm(std::move(outcome));
  const auto at = [](Reported what, double n_months) {
    return asked(what, months(n_months).count());
  };
  const auto check = [&](Reported what, double expected) {
    EXPECT_NEAR(100 * *StudyPeople(world, arm.outcome()).figure(at(what, 12)), expected, 1e-9);
  };
  check(Reported::ever, arm.ever_in_work(12));
  check(Reported::in_paid_work, arm.in_paid_work(12));
  check(Reported::in_ordinary_work, arm.in_ordinary_work(12));
  check(Reported::dropped_out, arm.dropped_out(12));
  check(Reported::retained, arm.retained(12));
  const Perspectives sums = perspectives(arm.outcome().ledger, social_shares(world.economics));
  EXPECT_NEAR(*StudyPeople(world, arm.outcome()).figure(at(Reported::value_of_work, 12)),
              static_cast<double>(sums.production.exact.ore) / 100 / 1'500, 1e-6);
  EXPECT_NEAR(*StudyPeople(world, arm.outcome()).figure(at(Reported::time_in_work, 24)),
              arm.months_of_work(24) * days_per_month, 1e-6);
}

}  // namespace
}  // namespace fotfeste::testing
