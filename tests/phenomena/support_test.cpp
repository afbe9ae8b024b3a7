// Support in a job: who gives it, how often, for how long and by how many.

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "tests/phenomena/arms.hpp"

namespace fotfeste::testing {
namespace {

struct Row {
  double months, failed, hours;
};

Row supported(const std::string& name, const Change& change, double severity = 0.5) {
  const TrialArm arm = run_arm({.severity = severity}, change);
  const Row row{arm.months_of_work(), arm.failed_contracts(),
                arm.mean([](const auto& person) { return double{person.trust_building_hours}; })};
  fmt::print("{} (severity {}): months {:.2f} failed {:.1f} % trust-building hours {:.1f}\n", name,
             severity, row.months, row.failed, row.hours);
  return row;
}

Row as_it_is(double severity = 0.5) { return supported("ips", {}, severity); }

void answer_only(World& world) { contact_of(world, "ips").proactive = false; }
void leave_at_the_hire(World& world) { pathway(world, "ips").follow_along = days(1); }

TEST(Support, seeking_contact_beats_answering_beats_leaving) {
  for (const double severity : {0.5, 1.0}) {
    const Row proactive = as_it_is(severity);
    const Row reactive = supported("P5 reactive", answer_only, severity);
    const Row none = supported("P5 none after the hire", leave_at_the_hire, severity);
    EXPECT_GT(proactive.months, reactive.months + 0.3);
    EXPECT_GT(reactive.months, none.months + 0.3);
    EXPECT_LT(proactive.failed, reactive.failed - 3);
    EXPECT_LT(reactive.failed, none.failed - 3);
  }
}

TEST(Support, hardly_matters_in_jobs_without_problems) {
  const auto without_problems = [](const Change& change) {
    return [change](World& world) {
      world.switches.problems = false;
      if (change) change(world);
    };
  };
  const Row proactive = supported("P5 no problems, proactive", without_problems({}));
  const Row reactive = supported("P5 no problems, reactive", without_problems(answer_only));
  EXPECT_EQ(proactive.failed, 0);
  EXPECT_EQ(reactive.failed, 0);
  EXPECT_LT(proactive.months - reactive.months, 0.5);
}

TEST(Support, of_both_sides_by_one_desk_beats_each_half) {
  for (const double severity : {0.5, 1.0}) {
    const double both = as_it_is(severity).months;
    const auto months_with = [&](const std::string& name, const Change& change) {
      return supported(name, change, severity).months;
    };
    EXPECT_GT(both, months_with("P6 employer only", [](World& world) {
                contact_of(world, "ips").client_side = false;
              }));
    EXPECT_GT(both, months_with("P6 client only", [](World& world) {
                contact_of(world, "ips").employer_side = false;
              }));
    EXPECT_GT(both, months_with("P6 split desks",
                                [](World& world) { contact_of(world, "ips").split_desks = true; }));
  }
}

/// Follow-up in a job that solves nothing and builds nothing.
void idle_support(World& world) {
  world.switches.support_at_work = false;
  world.switches.trust = world.switches.effort = world.switches.employers = false;
}

TEST(Support, of_one_side_is_as_good_where_it_solves_nothing_and_builds_nothing) {
  const double both = supported("P6 idle, both sides", idle_support).months;
  for (const bool client : {false, true}) {
    const Row half = supported("P6 idle, one side", [client](World& world) {
      idle_support(world);
      (client ? contact_of(world, "ips").employer_side : contact_of(world, "ips").client_side) =
          false;
    });
    EXPECT_NEAR(half.months, both, 0.2);
  }
}

Change staff_leave(double a_year) {
  return [a_year](World& world) {
    role(world, "specialist").turnover = per_year(a_year);
    role(world, "specialist").recruitment_lag = world.parameters.recruitment_lag;
  };
}

TEST(Support, by_the_same_person_beats_changing_people_and_a_pool) {
  const Row fixed = as_it_is();
  const Row some = supported("P7 a fifth leave in a year", staff_leave(0.2));
  const Row half = supported("P7 half leave in a year", staff_leave(0.5));
  const Row pool = supported("P7 pool", [](World& world) { contact_of(world, "ips").pool = true; });
  EXPECT_GT(fixed.months, some.months + 0.1);
  EXPECT_GT(some.months, half.months + 0.1);
  EXPECT_GT(fixed.months, pool.months + 0.3);
  EXPECT_LT(fixed.hours, some.hours);
  EXPECT_LT(some.hours, half.hours);
  EXPECT_LT(2 * fixed.hours, pool.hours);
}

TEST(Support, by_a_pool_is_as_good_where_trust_passes_on) {
  const Change passes_on = [](World& world) { world.parameters.trust_carry_over = 1; };
  const Row fixed = supported("P7 trust passes on, fixed", passes_on);
  const Row pool = supported("P7 trust passes on, pool", [&](World& world) {
    passes_on(world);
    contact_of(world, "ips").pool = true;
  });
  EXPECT_NEAR(fixed.months, pool.months, 0.3);
}

Row with_contacts_in_a_job(double often, const Change& more = {}) {
  return supported(fmt::format("P8 contacts in a job x {}", often), [&](World& world) {
    ContactPolicy& contact = contact_of(world, "ips");
    contact.in_job_first = contact.in_job_first / often;
    contact.in_job_middle = contact.in_job_middle / often;
    contact.in_job_late = contact.in_job_late / often;
    if (more) more(world);
  });
}

TEST(Support, is_never_too_much_but_gives_less_and_less) {
  std::vector<Row> rows;
  for (const double often : {0.5, 1., 2., 4.}) rows.push_back(with_contacts_in_a_job(often));
  for (std::size_t row = 1; row < rows.size(); ++row) {
    EXPECT_GT(rows[row].months, rows[row - 1].months);
    EXPECT_LT(rows[row].failed, rows[row - 1].failed);
  }
  const auto gain_per_contact = [&](std::size_t row, double more) {
    return (rows[row].months - rows[row - 1].months) / more;
  };
  EXPECT_GT(gain_per_contact(1, 0.5), gain_per_contact(3, 2));
}

TEST(Support, in_a_job_is_no_matter_where_it_solves_nothing_and_builds_nothing) {
  const Row few = with_contacts_in_a_job(0.5, idle_support);
  const Row many = with_contacts_in_a_job(4, idle_support);
  EXPECT_NEAR(few.months, many.months, 0.15);
  EXPECT_NEAR(few.failed, many.failed, 1);
}

/// In work four years after entry, of people far from work [%].
double working_at_month_48(double days_of_support, const Change& change = {}) {
  const TrialArm arm = run_arm({.severity = 0.8, .months = 48.2}, [&](World& world) {
    pathway(world, "ips").graduation_age.reset();
    pathway(world, "ips").follow_along = days(days_of_support);
    if (change) change(world);
  });
  const double working = arm.in_paid_work(48);
  fmt::print("P9 support for {:.0f} days: {:.1f} % in work at month 48\n", days_of_support,
             working);
  return working;
}

TEST(Support, that_lasts_longer_keeps_more_people_in_work) {
  double before = 0;
  for (const double limit : {1., 30., 90., 180., 365., 730.}) {
    const double working = working_at_month_48(limit);
    EXPECT_GT(working, before);
    before = working;
  }
}

TEST(Support, that_lasts_longer_is_no_matter_where_it_does_nothing) {
  const auto nothing = [](World& world) {
    idle_support(world);
    world.switches.job_development = false;
  };
  EXPECT_NEAR(working_at_month_48(730, nothing), working_at_month_48(1, nothing), 3);
}

/// Mean days, up to two years, of preferred jobs over those of others; and refusals of offers [1].
std::pair<double, double> preferred_over_others(const Change& change) {
  const TrialArm arm = run_arm({.severity = 0.6, .months = 48}, change);
  double lasted[2] = {};
  double n[2] = {};
  for (const OrdinaryJob& job : arm.ordinary_jobs()) {
    lasted[job.preferred ? 1 : 0] += std::min(730., to_days(job.end - job.start));
    ++n[job.preferred ? 1 : 0];
  }
  const double refused = arm.mean([](const auto& person) { return int{person.refused}; }) /
                         arm.mean([](const auto& person) { return int{person.offers}; });
  const double ratio = lasted[1] / n[1] / (lasted[0] / n[0]);
  fmt::print("P26 preferred jobs last {:.2f} times as long, refused {:.3f}\n", ratio, refused);
  return {ratio, refused};
}

TEST(Support, to_find_the_job_one_wants_makes_it_last) {
  const auto [ratio, refused] = preferred_over_others({});
  EXPECT_GT(ratio, 1.05);
  EXPECT_GT(refused, 0.05);
  EXPECT_LT(refused, 0.20);
  const auto same =
      preferred_over_others([](World& world) { world.parameters.preferred_ratio = 1; });
  EXPECT_LT(same.first, 1.05);
}

}  // namespace
}  // namespace fotfeste::testing
