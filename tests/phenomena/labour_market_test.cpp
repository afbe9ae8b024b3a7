// The labour market around the staff: a fall in demand, and openings that others have taken.

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <map>
#include <vector>

#include "tests/phenomena/arms.hpp"

namespace fotfeste::testing {
namespace {

double layoffs(const TrialArm& arm, Tick from, Tick until) {
  double n = 0;
  for (const OrdinaryJob& job : arm.ordinary_jobs()) {
    if (job.why == JobEnd::layoff && job.end >= from && job.end < until) ++n;
  }
  return n;
}

TEST(LabourMarket, a_crash_dips_work_and_repair_is_slow) {
  const TrialSetup setup{.entry_window = days(1), .months = 36.2};
  const TrialArm calm = run_arm(setup);
  const TrialArm crash = run_arm(setup, [](World& world) {
    world.market.steps = {{days(540), 0.35}, {days(600), 0.6}, {days(720), 0.8}, {days(900), 1}};
  });
  std::map<double, double> dip;
  for (const double month : {12., 18., 20., 24., 30., 36.}) {
    dip[month] = crash.in_paid_work(month) - calm.in_paid_work(month);
    fmt::print("P16 month {}: {:+.1f} points\n", month, dip[month]);
  }
  const Tick from = to_ticks(days(540));
  const Tick until = to_ticks(days(900));
  const double ratio = layoffs(crash, from, until) / layoffs(calm, from, until);
  fmt::print("P16 layoffs x {:.2f}\n", ratio);
  EXPECT_EQ(dip[12], 0) << "nothing happens before the crash";
  EXPECT_LT(dip[20], -2);
  EXPECT_LT(dip[24], -3);
  EXPECT_LT(dip[36], -1) << "not repaired a year after the market";
  EXPECT_GT(dip[36], dip[24]);
  EXPECT_GT(ratio, 1.3);
}

/// Extra months of ordinary work for each specialist, by their number, in a region of 4000.
std::vector<double> extra_for_each(double free) {
  const TrialSetup setup{.pathway = "ordinary"};
  const TrialArm base = run_arm(setup);
  const double days_run = to_days(to_ticks(setup.entry_window + months(setup.months)));
  const double starts = static_cast<double>(base.outcome().job_starts) / days_run;
  const Change limited = [&](World& world) {
    world.market.finite_openings = true;
    world.market.base_starts_per_day = starts;
    world.parameters.openings_free = free;
  };
  const double without = run_arm(setup, limited).months_of_work();
  std::vector<double> extra;
  for (const double specialists : {20., 50., 100., 200.}) {
    const double share = specialists * 20 / setup.people;
    const TrialArm with = run_arm({.shares = {{"ips", share}, {"ordinary", 1 - share}}}, limited);
    extra.push_back((with.months_of_work() - without) * setup.people / specialists);
    fmt::print("P25 free {} specialists {:3.0f}: {:.0f} extra months for each\n", free, specialists,
               extra.back());
  }
  return extra;
}

TEST(LabourMarket, more_specialists_meet_fewer_openings) {
  const std::vector<double> unlimited = extra_for_each(1);
  const std::vector<double> some = extra_for_each(0.8);
  const std::vector<double> few = extra_for_each(0.6);
  EXPECT_NEAR(unlimited.back() / unlimited.front(), 1, 0.12);
  for (std::size_t step = 1; step < unlimited.size(); ++step) {
    EXPECT_LT(some[step], unlimited[step]);
    EXPECT_LT(few[step], some[step]);
  }
  EXPECT_LT(few.back() / few.front(), unlimited.back() / unlimited.front());
  EXPECT_LT(few.back(), 0.93 * unlimited.back());
}

}  // namespace
}  // namespace fotfeste::testing
