#include "fotfeste/experiment/measures.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "tests/experiment/outcome_figures.hpp"

namespace fotfeste::testing {
namespace {

TEST(Entrants, AreCountedByMonthsSinceEntryAndByGroup) {
  const Figures f = figures(small_world(), four_people());
  EXPECT_EQ(f.at("entrants.ever.6m"), 0.5);
  EXPECT_EQ(f.at("entrants.ever.6m@old"), 0.5);
  EXPECT_EQ(f.at("entrants.point.6m"), 0.25);  // day 182.6
  EXPECT_EQ(f.at("entrants.point_with_subsidised.6m"), 0.5);
  EXPECT_EQ(f.at("entrants.point_with_subsidised.6m@young"), 1.0);
  EXPECT_EQ(f.at("entrants.point.18m"), 0.0);
  EXPECT_EQ(f.at("entrants.work_or_education.12m"), 0.5);
  EXPECT_EQ(f.count("entrants.ever.60m"), 0U) << "two years do not show five";
}

// Everybody has the allowance, which stops above 40 % of full time. At 6 and 12 months only the
// young one is in ordinary work, at 50 %, which the ramp-up covers to day 100 + 182.
TEST(Entrants, MayStillBeOnABenefitBesideTheirWork) {
  World world = small_world();
  for (Group& group : world.groups) group.income.assessment_allowance = 1;
  BenefitRule& rule = world.economics.benefits[0];
  rule.fixed = kroner(200'000);
  rule.stops_above = 0.4;
  rule.ramp_up_above = 0.6;
  rule.ramp_up = days(182);
  const Figures f = figures(world, four_people());
  EXPECT_EQ(f.at("entrants.on_benefit.6m"), 1.0);
  EXPECT_EQ(f.at("entrants.on_benefit.12m"), 0.0);
  EXPECT_FALSE(f.at("entrants.on_benefit.18m").has_value()) << "nobody is in ordinary work";
  EXPECT_FALSE(f.at("entrants.on_benefit.6m@old").has_value());
}

// By day 365.25 the first has 182 of 182 days, the third none; at 6 months 82.6 and 30 are too few.
TEST(Entrants, AreInSteadyWorkWithNinetyOneDaysOfTheLastHalfYear) {
  const Figures f = figures(small_world(), four_people());
  EXPECT_EQ(f.at("entrants.steady.6m"), 0.0);
  EXPECT_EQ(f.at("entrants.steady.12m"), 0.25);
}

TEST(Entrants, SteadyWorkBeginsWithExactlyNinetyOneDays) {
  RegionOutcome o;
  o.people = {person(0, 0), person(1, 0)};
  const double half_year = 6 * days_per_month;
  o.jobs = {spell(0, 1, Contract::permanent, half_year - 91, half_year),
            spell(1, 2, Contract::permanent, half_year - 90.99, half_year)};
  EXPECT_EQ(figures(small_world(), o).at("entrants.steady.6m"), 0.5);
}

TEST(Entrants, HaveMonthsHoursAndFullTimeMonthsOfOrdinaryWork) {
  const Figures f = figures(small_world(), four_people());
  const double days_worked = (300 + 30) / 4.0;  // 300 and 30 days, four people
  EXPECT_NEAR(*f.at("entrants.months.24m"), days_worked / 30.4375, 1e-12);
  EXPECT_NEAR(*f.at("entrants.months_discounted.24m"), days_worked / 30.4375, 1e-12);
  EXPECT_NEAR(*f.at("entrants.hours.24m"), days_worked / 7 * 18.75, 1e-9);
  EXPECT_NEAR(*f.at("entrants.hours_subsidised.24m"), 25.0 / 7 * 18.75, 1e-9);
  EXPECT_NEAR(*f.at("entrants.full_time_months.24m"), days_worked / 30.4375 / 2, 1e-12);
}

// One year at 4 % and half a year later: the integral of 1.04^-(t/365.25) in closed form.
TEST(Entrants, MonthsAreDiscountedFromTheDecision) {
  World world = small_world();
  world.economics.discount_rate = 0.04;
  RegionOutcome o;
  o.people = {person(0, 0)};
  o.jobs = {spell(0, 1, Contract::permanent, 0.5 * days_per_year, 1.5 * days_per_year)};
  const double years = (std::pow(1.04, -0.5) - std::pow(1.04, -1.5)) / std::log(1.04);
  EXPECT_NEAR(*figures(world, o).at("entrants.months_discounted.24m"), 12 * years, 1e-10);
}

// The merged first job of person 0 lasted 300 days, of person 2, whose trial does not count, 30.
TEST(FirstJobs, ContractsOfOneJobAreOneSpell) {
  const Figures f = figures(small_world(), four_people());
  EXPECT_EQ(f.at("entrants.first_job_kept.30d"), 0.5);
  EXPECT_EQ(f.at("entrants.first_job_kept.182d"), 0.5);
  EXPECT_EQ(f.at("entrants.first_job_kept.365d"), 0.0);
}

TEST(FirstJobs, OnlyThoseWatchedLongEnoughCount) {
  RegionOutcome o;
  o.people = {person(0, 0)};
  o.jobs = {spell(0, 1, Contract::permanent, 600, 731)};
  const Figures f = figures(small_world(), o);
  EXPECT_EQ(f.at("entrants.first_job_kept.30d"), 1.0);
  EXPECT_FALSE(f.at("entrants.first_job_kept.182d").has_value());
}

TEST(Entrants, WhoEnteredLateOrBelongsToTheStockIsLeftOut) {
  RegionOutcome o = four_people();
  o.people[0].in_stock = true;
  o.people[2].entry = at_day(600);
  o.people[2].first_ordinary = never;
  const Figures f = figures(small_world(), o);
  EXPECT_EQ(f.at("entrants.ever.6m"), 0.0);
  EXPECT_FALSE(f.at("entrants.ever.6m@old") != 0.0) << "one is left, who never worked";
  EXPECT_FALSE(figures(small_world(), RegionOutcome{}).at("entrants.ever.6m").has_value());
}

TEST(Population, MonthsOfWorkFallInTheirBudgetYears) {
  const Figures f = figures(small_world(), four_people());
  EXPECT_NEAR(*f.at("population.months.2019"), (265 + 30) / 30.4375, 1e-12);
  EXPECT_NEAR(*f.at("population.months.2020"), 35 / 30.4375, 1e-12);
  EXPECT_NEAR(*f.at("population.months.2y"), 330 / 30.4375, 1e-12);
  EXPECT_NEAR(*f.at("population.months_subsidised.2y"), 100 / 30.4375, 1e-12);
  EXPECT_NEAR(*f.at("population.full_time_years.2y"), 330 / 365.25 / 2, 1e-12);
}

TEST(Population, HarmIsPerHundredPersonsAndYear) {
  RegionOutcome o = four_people();
  o.people[0].crises = 3;
  o.people[1].pension = at_day(365);
  o.people[3].gone = at_day(365.5);
  const Figures f = figures(small_world(), o);
  const double person_years = 3.5 * 731 / 365.25;
  EXPECT_NEAR(*f.at("population.crises"), 300 / person_years, 1e-10);
  EXPECT_NEAR(*f.at("population.lost_jobs"), 100 / person_years, 1e-10);
  EXPECT_NEAR(*f.at("population.pensions@young"), 100 / (2 * 731 / 365.25), 1e-10);
}

TEST(Population, WhoWasAPensionerOnDayZeroIsNotCounted) {
  RegionOutcome o = four_people();
  o.people[0].pensioner = true;
  EXPECT_NEAR(*figures(small_world(), o).at("population.months.2y"), 30 / 30.4375, 1e-12);
}

// C12. Months are added up person by person for the whole, so that a lost group would show.
TEST(Measures, GroupsAddUpToTheWhole) {
  RegionOutcome o = four_people();
  o.refused = {{2019, 0, 0, Refusal::money, 2}, {2020, 0, 1, Refusal::capacity, 5}};
  const Tally tally = measure(small_world(), o);
  std::map<std::string, double> parts;
  for (std::size_t index = 0; index < tally.parts.size(); ++index) {
    const Measure& m = tally.measures[index];
    if (!m.group.empty()) parts[m.key] += tally.parts[index].sum;
  }
  int compared = 0;
  for (std::size_t index = 0; index < tally.parts.size(); ++index) {
    const Measure& m = tally.measures[index];
    if (!m.group.empty() || parts.count(m.key) == 0) continue;
    ++compared;
    EXPECT_NEAR(tally.parts[index].sum, parts[m.key], 1e-12 * (1 + parts[m.key])) << m.key;
  }
  EXPECT_GT(compared, 30);
}

TEST(Contacts, ArePerPersonAndYear) {
  RegionOutcome o = four_people();
  o.people[0].meetings_planned = 12;
  o.people[0].completed = {1, 8, 2, 0, 0, 3};
  o.people[2].trust_building_hours = 4;
  const Figures f = figures(small_world(), o);
  const double person_years = 4 * 731 / 365.25;
  EXPECT_NEAR(*f.at("contacts.planned"), 12 / person_years, 1e-10);
  EXPECT_NEAR(*f.at("contacts.done"), 14 / person_years, 1e-10);
  EXPECT_NEAR(*f.at("contacts.trust_building_hours@old"), 8 / person_years, 1e-10);
}

TEST(Staff, UtilisationAndWaitsComeFromHoursAndTasks) {
  RegionOutcome o;
  o.staff.resize(1);
  o.staff[0].filled_days = 1462;
  o.staff[0].vacant_days = 731;
  o.staff[0].hours_capacity = 200;
  o.staff[0].hours = {10, 90, 0, 0, 0, 20};
  o.staff[0].done = {5, 60, 0, 0, 0, 10};
  o.staff[0].wait_days = {10, 60, 0, 0, 0, 5};
  const Figures f = figures(small_world(), o, 3);
  EXPECT_EQ(f.at("staff.filled.adviser"), 6.0) << "two positions a region, three regions";
  EXPECT_EQ(f.at("staff.utilisation.adviser"), 0.6);
  EXPECT_EQ(f.at("staff.wait.adviser"), 1.0);
  EXPECT_EQ(f.at("staff.wait.adviser.intake"), 2.0);
  EXPECT_FALSE(f.at("staff.wait.adviser.response").has_value());
  EXPECT_NEAR(*f.at("staff.vacant.adviser"), 1.0 / 3, 1e-15);
}

TEST(Staff, ContactsAreTotalsOfTheRole) {
  RegionOutcome o;
  o.staff.resize(1);
  o.staff[0].contacts_done = 7;
  o.staff[0].meetings_planned = 5;
  o.staff[0].meetings_missed = 2;
  const Figures f = figures(small_world(), o, 3);
  EXPECT_EQ(f.at("staff.contacts_done.adviser"), 21.0);
  EXPECT_EQ(f.at("staff.contacts_planned.adviser"), 15.0);
  EXPECT_EQ(f.at("staff.contacts_missed.adviser"), 6.0);
}

RegionOutcome three_stays() {
  RegionOutcome o = four_people();
  o.pathways = {{0, 0, 0, PathwayEnd::graduated, at_day(10), at_day(20), at_day(300)},
                {2, 0, 0, PathwayEnd::disengaged, at_day(50), at_day(90), at_day(95)},
                {3, 0, 0, PathwayEnd::ongoing, at_day(400), never, at_day(731)}};
  return o;
}

TEST(Services, WaitsAreFromReferralToTheFirstWorker) {
  const Figures f = figures(small_world(), three_stays());
  EXPECT_EQ(f.at("services.started.ips"), 3.0);
  EXPECT_EQ(f.at("services.started.ips@old"), 2.0);
  EXPECT_NEAR(*f.at("services.reached.ips"), 2.0 / 3, 1e-15);
  EXPECT_EQ(f.at("services.wait.ips"), 25.0);
  EXPECT_EQ(f.at("services.median_wait.ips"), 10.5);
  EXPECT_EQ(f.at("services.ends.disengaged.ips"), 1.0);
}

TEST(Services, GrossMonthsAreThoseOfPeopleServedFromTheirFirstDayThere) {
  const Figures f = figures(small_world(), three_stays());
  // Person 0 works 300 days after being served; person 2 is in work when served, with 20 days left.
  EXPECT_NEAR(*f.at("services.gross_months.ips"), 320 / 30.4375, 1e-12);
  EXPECT_EQ(f.at("lines.served.ips.2019"), 2.0);
  EXPECT_EQ(f.at("lines.served.ips.2020"), 0.0);
  EXPECT_NEAR(*f.at("services.served.ips@young"), 1 / (731 / 365.25), 1e-12);
}

TEST(Register, IsASeriesByCalendarMonth) {
  RegionOutcome o;
  RegisterMonth february;
  february.at = at_day(31);
  february.in_register = 40;
  february.exits_work = 3;
  february.exits_pension = 1;
  february.in_pathway = {7};
  o.months = {february};
  const Figures f = figures(small_world(), o, 10);
  EXPECT_EQ(f.at("series.in_register.2019-02-01"), 400.0);
  EXPECT_EQ(f.at("series.in_pathway.ips.2019-02-01"), 70.0);
  EXPECT_EQ(f.at("register.exit_share"), 0.1);
  EXPECT_EQ(f.at("register.exits_to_work"), 0.75);
}

}  // namespace
}  // namespace fotfeste::testing
