// Limits of keeping a job.
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "tests/support/distribution.hpp"
#include "tests/support/numeric.hpp"
#include "tests/support/tiny_world.hpp"
#include "tests/support/z_test.hpp"

namespace fotfeste::testing {
namespace {

/// Everybody finds one permanent job soon and never another: after it comes a phase in which nobody
/// searches.
World one_job_each(int people, Duration horizon) {
  World world = tiny_world(people, horizon);
  Parameters& p = world.parameters;
  p.own_search_rate = per_day(0.3);
  p.search_treatment = 0;
  Pathway pathway;
  pathway.name = "one job";
  pathway.phases.resize(2);
  pathway.phases[0].activity = Activity::follow_up;
  pathway.phases[1].activity = Activity::treatment;
  pathway.return_phase = 1;
  pathway.can_be_left = false;
  world.pathways = {pathway};
  world.allocation = {{0, 1}};
  return world;
}

constexpr double quit = 0.006;    // per day, at a middling match
constexpr double layoff = 0.002;  // per day
constexpr double turnover = 0.6;
constexpr double quit_match = 2.5;
constexpr double market = 0.8;
constexpr double match_spread = 0.8;  // logit, wide so that the match matters

double rate_of(double match, double slope) {
  return turnover * (quit * std::exp(-slope * (match - 0.5)) + layoff / market);
}

/// Mean of 1 / rate over the logit-logistic law of the match.
double mean_length(double slope) {
  return integral(
      [&](double u) {
        return u <= 0 || u >= 1 ? 0.0 : 1 / rate_of(logistic(match_spread * logit(u)), slope);
      },
      0, 1, 20'000);
}

RegionOutcome jobs_that_end() {
  World world = one_job_each(40'000, days(12'000));
  world.market.turnover = turnover;
  world.market.steps = {{days(0), market}};
  Parameters& p = world.parameters;
  p.quit_rate = per_day(quit);
  p.layoff_rate = per_day(layoff);
  p.quit_match = quit_match;
  p.match_scale = match_spread;
  return run(world);
}

/// Lengths times the rate that the match calls for, of the jobs that match badly, or well: both are
/// unit exponential.
double gap_of(const RegionOutcome& outcome, bool well, double slope) {
  std::vector<double> used_up;
  for (const JobSpell& job : outcome.jobs) {
    const double match = static_cast<double>(job.match);
    if ((match > 0.5) != well) continue;
    used_up.push_back(to_days(job.end - job.start) * rate_of(match, slope));
  }
  return largest_gap(used_up, [](double x) { return -std::expm1(-x); }) /
         dkw_bound(used_up.size(), 1e-9);
}

TEST(JobLength, IsExponentialGivenTheMatch) {
  const RegionOutcome outcome = jobs_that_end();
  ASSERT_EQ(outcome.jobs.size(), outcome.people.size());
  for (const bool well : {false, true}) {
    EXPECT_LT(gap_of(outcome, well, quit_match), 1);
    EXPECT_GT(gap_of(outcome, well, 0.6 * quit_match), 1);
  }
  Replications length;
  Replications quits;
  for (const JobSpell& job : outcome.jobs) {
    ASSERT_NE(job.why, JobEnd::ongoing);
    length.add(to_days(job.end - job.start));
    const double match = static_cast<double>(job.match);
    const double share = 1 - turnover * layoff / market / rate_of(match, quit_match);
    quits.add((job.why == JobEnd::quit ? 1 : 0) - share);
  }
  const double mean = mean_length(quit_match);
  EXPECT_TRUE(agrees(length, mean, 0.06 * mean));
  EXPECT_TRUE(rejects(length, 1.06 * mean));
  EXPECT_TRUE(agrees(quits, 0, 0.025));
}

// With a first month, a first quarter and a settled time of their own the hazard has steps.
TEST(JobLength, HasTheStepsOfTheTenureStages) {
  World world = one_job_each(20'000, days(12'000));
  Parameters& p = world.parameters;
  p.quit_rate = per_day(0.002);
  p.newness = 2;
  p.newness_first_month = 1.5;
  p.settled = 0.7;
  const auto used_up = [&](double lasted, double first_month) {
    const double d30 = std::min(lasted, 30.0);
    const double d90 = std::min(std::max(0.0, lasted - 30), 60.0);
    const double d365 = std::min(std::max(0.0, lasted - 90), 275.0);
    const double later = std::max(0.0, lasted - 365);
    return 0.002 * (first_month * d30 + 2 * d90 + d365 + 0.7 * later);
  };
  const auto gap = [&](const World& w, double first_month) {
    std::vector<double> sample;
    for (const JobSpell& job : run(w).jobs) {
      if (job.why == JobEnd::ongoing) continue;
      sample.push_back(used_up(to_days(job.end - job.start), first_month));
    }
    EXPECT_EQ(sample.size(), 20'000U);
    return largest_gap(sample, [](double x) { return -std::expm1(-x); });
  };
  const double bound = dkw_bound(20'000, 1e-9);
  EXPECT_LT(gap(world, 3), bound);
  EXPECT_GT(gap(world, 2.3), bound);
  world.switches.first_months = false;
  EXPECT_LT(gap(world, 2), bound);
}

constexpr double visible_days = 20;
constexpr double patience_days = 30;
constexpr double colleagues = 0.03;  // per day and unit of competence
constexpr double goodwill = 0.6;
constexpr double competence = 0.4;

/// One job each that only an escalated problem ends.
RegionOutcome jobs_with_problems() {
  World world = one_job_each(30'000, years(60));
  world.market.turnover = turnover;
  Parameters& p = world.parameters;
  p.problem_rate = per_day(0.01);
  p.problem_visible = days(visible_days);
  p.patience = days(patience_days);
  p.natural_solve = per_day(colleagues);
  p.employer_goodwill_low = p.employer_goodwill_high = goodwill;
  p.employer_competence_low = p.employer_competence_high = competence;
  p.fired_share = 0.7;
  return run(world);
}

double chance_to_escalate(double g) {
  const double seen = 1 / visible_days;
  const double solved = colleagues * competence;
  const double impatience = turnover / (patience_days * (0.5 + g));
  return seen / (seen + solved) * impatience / (impatience + solved);
}

// How many problems colleagues solve before one escalates is geometric.
TEST(ProblemsWithoutStaff, EscalateAsTheTwoStagesSay) {
  Replications solved;
  Replications fired;
  const RegionOutcome outcome = jobs_with_problems();
  for (const PersonOutcome& person : outcome.people) {
    ASSERT_EQ(person.escalated, 1);
    ASSERT_EQ(person.problems, person.solved_by_colleagues + 1);
    solved.add(person.solved_by_colleagues);
  }
  for (const JobSpell& job : outcome.jobs) {
    ASSERT_TRUE(job.blow);
    fired.add(job.why == JobEnd::fired ? 1 : 0);
  }
  const double p = chance_to_escalate(goodwill);
  EXPECT_TRUE(agrees(solved, (1 - p) / p, 0.1 / p));
  const double wrong = chance_to_escalate(goodwill + 0.1);
  EXPECT_TRUE(rejects(solved, (1 - wrong) / wrong));
  EXPECT_TRUE(agrees(fired, 0.7, 0.025));
  EXPECT_TRUE(rejects(fired, 0.72));
}

TEST(ProblemsWithoutStaff, SwitchedOffNoneArise) {
  World world = one_job_each(500, days(1000));
  world.parameters.problem_rate = per_day(0.5);
  world.parameters.problem_visible = world.parameters.patience = days(1);
  EXPECT_GT(run(world).people[0].problems, 0);
  world.switches.problems = false;
  for (const PersonOutcome& person : run(world).people) EXPECT_EQ(person.problems, 0);
}

// A chain of temporary contracts: prolonged, it is permanent; not, it ends.
TEST(Contracts, AreProlongedByTheMatch) {
  World world = one_job_each(40'000, days(2000));
  Parameters& p = world.parameters;
  p.permanent_share = 0;
  p.temporary_days = days(100);
  p.convert_temporary = 0.4;
  p.conversion_cap = 0.45;
  p.match_logit_own = 0.2;
  Replications prolonged;
  for (const JobSpell& job : run(world).jobs) {
    if (job.contract != Contract::temporary) continue;
    const double length = to_days(job.end - job.start);
    ASSERT_GE(length, 50 - 1e-6);
    ASSERT_LE(length, 150 + 1e-6);
    prolonged.add(job.why == JobEnd::converted ? 1 : 0);
  }
  ASSERT_EQ(prolonged.n(), 40'000);
  const auto chance = [](double cap) {
    return integral(
        [&](double u) {
          const double match = u <= 0 ? 0 : u >= 1 ? 1 : logistic(0.2 + 0.3 * logit(u));
          return std::min(cap, 2 * match * 0.4);
        },
        0, 1, 20'000);
  };
  EXPECT_TRUE(agrees(prolonged, chance(0.45), 0.025));
  EXPECT_TRUE(rejects(prolonged, chance(1)));
}

}  // namespace
}  // namespace fotfeste::testing
