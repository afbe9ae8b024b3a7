// What happens when the same staff follow up more people.

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "tests/phenomena/arms.hpp"

namespace fotfeste::testing {
namespace {

constexpr std::array<double, 8> caseloads = {10, 20, 25, 30, 40, 60, 95, 160};

struct Row {
  double ever, months, lasting, wait, contacts, left;
  double adviser_hours;
};

Row at_caseload(double caseload, const Change& change = {}) {
  const TrialArm arm = run_arm({.caseload = {{"specialist", caseload}}}, change);
  const Row row{arm.ever_in_work(12),
                arm.months_of_work(),
                arm.lasting_first_jobs(),
                arm.wait(trial_role("specialist")),
                arm.contacts(),
                arm.dropped_out(18),
                arm.hours(trial_role("adviser"))};
  fmt::print(
      "P1 caseload {:3.0f}: ever {:.1f} months {:.2f} lasting {:.0f} wait {:.1f} contacts "
      "{:.0f} left {:.0f}\n",
      caseload, row.ever, row.months, row.lasting, row.wait, row.contacts, row.left);
  return row;
}

std::vector<Row> rows_by_caseload() {
  std::vector<Row> rows;
  for (const double caseload : caseloads) rows.push_back(at_caseload(caseload));
  return rows;
}

TEST(Caseload, more_clients_for_each_specialist_mean_less_work_for_each) {
  const std::vector<Row> rows = rows_by_caseload();
  EXPECT_NEAR(rows[0].months, rows[2].months, 0.3) << "flat while hours suffice";
  for (std::size_t row = 3; row < rows.size(); ++row) {
    EXPECT_LT(rows[row].months, rows[row - 1].months);
    EXPECT_LT(rows[row].contacts, rows[row - 1].contacts);
    EXPECT_GT(rows[row].wait, rows[row - 1].wait);
    EXPECT_GT(rows[row].left, rows[row - 1].left);
  }
  for (std::size_t row = 4; row < rows.size(); ++row) {
    EXPECT_LT(rows[row].ever, rows[row - 1].ever);
  }
  EXPECT_LT(rows.back().lasting, rows.front().lasting);
}

TEST(Caseload, does_not_matter_when_hours_are_unlimited) {
  const Change unlimited = [](World& world) {
    role(world, "specialist").direct_hours = 1e6;
    role(world, "adviser").direct_hours = 1e6;
    world.parameters.skill_spread = 0;
  };
  const Row few = at_caseload(10, unlimited);
  const Row many = at_caseload(160, unlimited);
  EXPECT_NEAR(few.months, many.months, 0.02);
  EXPECT_NEAR(few.contacts, many.contacts, 0.5);
}

TEST(Caseload, there_is_a_best_number_and_a_list_is_not_a_service) {
  const TrialSetup plain;
  const TrialArm ordinary = run_arm({.pathway = "ordinary"});
  const double without = ordinary.months_of_work();
  const double advised = ordinary.hours(trial_role("adviser"));
  const double adviser_year =
      trial_world().roles[trial_role("adviser")].direct_hours * years(1) / days(7);
  std::array<double, caseloads.size()> extra{};
  std::array<double, caseloads.size()> saved{};
  for (std::size_t row = 0; row < caseloads.size(); ++row) {
    const double specialists = std::ceil(plain.people / caseloads[row]);
    const Row with = at_caseload(caseloads[row]);
    extra[row] = (with.months - without) * plain.people / specialists;
    saved[row] = (advised - with.adviser_hours) / adviser_year;
    fmt::print(
        "P2 caseload {:3.0f}: {:.0f} extra months for each specialist, {:.0f} adviser-years "
        "saved\n",
        caseloads[row], extra[row], saved[row]);
  }
  const double best = *std::max_element(extra.begin(), extra.end());
  EXPECT_TRUE(best == extra[2] || best == extra[3] || best == extra[4]);
  EXPECT_LT(extra[0], 0.7 * best);
  EXPECT_LT(extra[6], 0.7 * best);
  EXPECT_LT(extra[7], 0);
  for (const double years : saved) EXPECT_NEAR(years, 89, 20) << "they meet only those who left";
}

struct Advised {
  double utilisation, meetings, effort, days;
};

Advised advised_at(double caseload, const Change& change = {}) {
  const TrialArm arm = run_arm(
      {.pathway = "ordinary", .fallback = "none", .caseload = {{"adviser", caseload}}}, change);
  const RoleId adviser = trial_role("adviser");
  const double planned = arm.mean([](const auto& person) { return person.meetings_planned; });
  const auto meetings = arm.outcome().staff[adviser].done[static_cast<std::size_t>(Task::meeting)];
  const Advised row{
      arm.utilisation(adviser),
      static_cast<double>(meetings) / static_cast<double>(arm.outcome().people.size()),
      arm.mean([](const auto& person) { return person.effort_sum; }) / planned,
      arm.months_of_work() * to_days(to_ticks(months(1)))};
  fmt::print("P24 caseload {:3.0f}: utilisation {:.2f} meetings {:.1f} effort {:.2f} days {:.1f}\n",
             caseload, row.utilisation, row.meetings, row.effort, row.days);
  return row;
}

TEST(Caseload, advisers_meet_and_help_less_beyond_some_ninety_five) {
  const double alone =
      run_arm({.pathway = "nothing", .fallback = "none"}).months_of_work() * 30.4375;
  std::vector<Advised> rows;
  for (const double caseload : {40., 80., 95., 120., 160., 240.}) {
    rows.push_back(advised_at(caseload));
    fmt::print("P24 days more than with nothing {:.1f}\n", rows.back().days - alone);
  }
  EXPECT_NEAR(rows[2].meetings / rows[0].meetings, 1, 0.03);
  EXPECT_GT(rows[2].effort, rows[0].effort - 0.02);
  EXPECT_NEAR(rows[2].days, rows[0].days, 4);
  for (std::size_t row = 3; row < rows.size(); ++row) {
    EXPECT_LT(rows[row].meetings, 0.9 * rows[row - 1].meetings);
    EXPECT_LT(rows[row].effort, rows[row - 1].effort);
    EXPECT_LT(rows[row].days, rows[row - 1].days);
    EXPECT_GT(rows[row].utilisation, 0.94);
  }
  EXPECT_GT(rows.back().days, alone);
}

TEST(Caseload, of_advisers_is_no_matter_where_meetings_lift_no_effort) {
  const auto no_effort = [](World& world) { world.switches.effort = false; };
  const Advised few = advised_at(40, no_effort);
  const Advised many = advised_at(240, no_effort);
  EXPECT_LT(many.meetings, few.meetings / 2);
  EXPECT_NEAR(many.days, few.days, 3);
}

}  // namespace
}  // namespace fotfeste::testing
