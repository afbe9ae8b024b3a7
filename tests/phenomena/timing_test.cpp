// How soon a job should come: waiting costs months of work and saves jobs and health.

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/phenomena/arms.hpp"

namespace fotfeste::testing {
namespace {

struct Row {
  double months, lasting, crises;
};

/// Specialists who seek jobs every week, the first contact with an employer after `delay` days.
Row delayed(const TrialSetup& setup, double delay, const Change& change = {}) {
  const TrialArm arm = run_arm(setup, [&](World& world) {
    ContactPolicy& contact = contact_of(world, "ips");
    contact.employer_contact.every = days(7);
    contact.delay = days(delay);
    if (change) change(world);
  });
  const Row row{arm.months_of_work(), arm.lasting_staff_made_jobs(),
                arm.mean([](const auto& person) { return int{person.crises}; })};
  fmt::print(
      "severity {} delay {:3.0f} d: months {:.2f} staff-made jobs that last {:.1f} % crises "
      "{:.3f}\n",
      setup.severity, delay, row.months, row.lasting, row.crises);
  return row;
}

/// People far from work whose trust grows slowly.
const TrialSetup vulnerable{.people = 12'000, .severity = 1.3};

Change rush(double hazard_ratio) {
  return [hazard_ratio](World& world) {
    world.parameters.trust_gain /= 2;
    world.parameters.trust_start = 0.05;
    if (hazard_ratio > 0) world.parameters.rush_hazard_ratio = hazard_ratio;
  };
}

const Change as_calibrated = rush(0);

TEST(Timing, waiting_costs_months_and_saves_jobs_and_health) {
  Row before = delayed(vulnerable, 0, as_calibrated);
  const Row at_once = before;
  for (const double delay : {30., 60., 120., 270.}) {
    const Row row = delayed(vulnerable, delay, as_calibrated);
    EXPECT_LT(row.months, before.months);
    EXPECT_GT(row.lasting, before.lasting - 0.5);
    before = row;
  }
  EXPECT_GT(before.lasting, at_once.lasting + 4);
  EXPECT_LT(before.crises, at_once.crises);
}

TEST(Timing, the_stronger_the_rush_the_more_waiting_saves) {
  double cost_before = -1e9;
  double saved_before = 0;
  for (const double hazard_ratio : {2.1, 4., 8.}) {
    fmt::print("P4 hazard ratio {}\n", hazard_ratio);
    const Row at_once = delayed(vulnerable, 0, rush(hazard_ratio));
    const Row month = delayed(vulnerable, 30, rush(hazard_ratio));
    const Row half_year = delayed(vulnerable, 180, rush(hazard_ratio));
    EXPECT_GT(month.months - at_once.months, cost_before);
    EXPECT_GT(half_year.lasting - at_once.lasting, saved_before);
    EXPECT_LT(half_year.crises, at_once.crises);
    cost_before = month.months - at_once.months;
    saved_before = half_year.lasting - at_once.lasting;
  }
}

TEST(Timing, without_a_rush_waiting_saves_no_jobs) {
  TrialSetup fewer = vulnerable;
  fewer.people = 4000;
  const Row at_once = delayed(fewer, 0, rush(1));
  const Row waited = delayed(fewer, 180, rush(1));
  const Row rushed = delayed(fewer, 0, rush(8));
  const Row prepared = delayed(fewer, 180, rush(8));
  EXPECT_LT(waited.months, at_once.months);
  EXPECT_LT(waited.lasting - at_once.lasting, 0.5 * (prepared.lasting - rushed.lasting));
  EXPECT_LT(at_once.crises - waited.crises, 0.2 * (rushed.crises - prepared.crises));
}

TEST(Timing, milder_illness_does_not_change_the_sign) {
  for (const double severity : {0.2, 0.6}) {
    const TrialSetup setup{.people = 12'000, .severity = severity};
    const Row at_once = delayed(setup, 0);
    const Row month = delayed(setup, 30);
    const Row two = delayed(setup, 60);
    EXPECT_LT(month.months, at_once.months - 0.1);
    EXPECT_LT(two.months, month.months);
    EXPECT_GT(two.lasting, at_once.lasting);
  }
}

struct Offered {
  double months, lasting;
};

Offered offered(double severity, Offer offer, double placement_days, const std::string& name,
                const Change& change = {}) {
  const TrialArm arm = run_arm({.severity = severity}, [&](World& world) {
    pathway(world, "ips").phases.front().offer = offer;
    world.parameters.placement_days = days(placement_days);
    if (change) change(world);
  });
  const Offered row{arm.months_of_work(), arm.lasting_first_jobs()};
  fmt::print("P10 severity {} {}: months {:.2f} lasting {:.1f} %\n", severity, name, row.months,
             row.lasting);
  return row;
}

TEST(Timing, a_short_trial_is_no_worse_than_a_job_and_unpaid_placements_are) {
  for (const double severity : {0.3, 0.8}) {
    const Offered ordinary = offered(severity, Offer::ordinary, 250, "ordinary job");
    const Offered trial = offered(severity, Offer::trial, 250, "trial of 30 d");
    const Offered brief = offered(severity, Offer::placement, 100, "placement of 100 d");
    const Offered lengthy = offered(severity, Offer::placement, 250, "placement of 250 d");
    EXPECT_GT(trial.months, ordinary.months - 0.3);
    EXPECT_GT(trial.lasting, ordinary.lasting);
    EXPECT_GT(ordinary.months, brief.months + 1);
    EXPECT_GT(brief.months, lengthy.months + 0.5);
    EXPECT_GT(lengthy.lasting, ordinary.lasting);
  }
}

TEST(Timing, unpaid_placements_cost_little_where_nobody_is_locked_in) {
  const auto loss = [](const Change& change) {
    return offered(0.8, Offer::ordinary, 250, "ordinary job", change).months -
           offered(0.8, Offer::placement, 250, "placement of 250 d", change).months;
  };
  const double locked_in = loss({});
  EXPECT_LT(loss([](World& world) {
              world.parameters.search_placement = 1;
              world.parameters.convert_placement = 1;
              world.switches.drift = false;
            }),
            0.8 * locked_in);
}

/// Share who have worked by month 12 and who work at month 36 [%].
std::pair<double, double> after_entry_in_a_day(const std::string& name, bool own_search) {
  const TrialArm arm =
      run_arm({.pathway = name, .entry_window = days(1), .months = 36.2}, [&](World& world) {
        if (own_search) return;
        world.parameters.search_sheltered = 1;
        world.switches.drift = false;
      });
  const std::pair<double, double> row{arm.ever_in_work(12), arm.in_paid_work(36)};
  fmt::print("P11 {}: ever by month 12 {:.1f} %, at month 36 {:.1f} %\n", name, row.first,
             row.second);
  return row;
}

TEST(Timing, sheltered_work_costs_jobs_that_are_not_regained) {
  const auto ordinary = after_entry_in_a_day("ordinary", true);
  const auto sheltered = after_entry_in_a_day("aps", true);
  const auto placed = after_entry_in_a_day("ips", true);
  EXPECT_LT(sheltered.first, ordinary.first - 10);
  EXPECT_GT(placed.first, ordinary.first + 5);
  EXPECT_LT(sheltered.second, ordinary.second - 2);
  EXPECT_GT(placed.second, ordinary.second + 10);
}

TEST(Timing, sheltered_work_that_neither_stops_search_nor_detaches_costs_little) {
  const auto ordinary = after_entry_in_a_day("ordinary", false);
  const auto sheltered = after_entry_in_a_day("aps", false);
  EXPECT_GT(sheltered.first, ordinary.first - 7);
  EXPECT_GT(sheltered.second, ordinary.second - 3);
}

}  // namespace
}  // namespace fotfeste::testing
