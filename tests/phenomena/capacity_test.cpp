// Staff with full lists: what a new post gives, and what it costs never to let anybody go.

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/phenomena/arms.hpp"

namespace fotfeste::testing {
namespace {

/// Forty specialists with twenty clients each and far more people who want them: 1600 in the first
/// year, then five a day.
World full_lists() {
  const double years_run = 4.5;
  World world = trial_world({.people = static_cast<int>(5 * 365 * years_run + 1600),
                             .entry_window = days(365 * years_run),
                             .months = 0});
  Role& specialist = role(world, "specialist");
  specialist.cap = 20;
  specialist.recruitment_lag = world.parameters.recruitment_lag;
  specialist.lag_low = 0.5;
  specialist.lag_high = 2;
  specialist.positions = {{.positions = 40, .recruited = false}};
  return world;
}

/// Jobs made by staff that began in each period.
std::vector<double> made_by_staff(const TrialArm& arm, double period_days) {
  std::vector<double> starts(static_cast<std::size_t>(4.5 * 365 / period_days) + 1);
  for (const OrdinaryJob& job : arm.ordinary_jobs()) {
    if (job.channel != Channel::developed) continue;
    ++starts[static_cast<std::size_t>(to_days(job.start) / period_days)];
  }
  return starts;
}

std::vector<double> quarters(const std::string& name, int more, bool recruited) {
  World world = full_lists();
  Role& specialist = role(world, "specialist");
  specialist.turnover = world.parameters.worker_turnover;
  if (more > 0) {
    specialist.positions.push_back(
        {.at = days(730), .positions = 40 + more, .recruited = recruited});
  }
  const std::vector<double> starts = made_by_staff(TrialArm(world), 365. / 4);
  fmt::print("P18 {:<12}:", name);
  for (std::size_t quarter = 4; quarter < 14; ++quarter) fmt::print(" {:.0f}", starts[quarter]);
  fmt::print("\n");
  return starts;
}

double sum(const std::vector<double>& starts, std::size_t from, std::size_t until) {
  double total = 0;
  for (std::size_t at = from; at < until; ++at) total += starts[at];
  return total;
}

TEST(Capacity, new_posts_work_at_full_strength_only_when_filled_and_skilled) {
  const std::vector<double> none = quarters("no posts", 0, false);
  const std::vector<double> at_once = quarters("without lag", 40, false);
  const std::vector<double> recruited = quarters("with lag", 40, true);
  EXPECT_EQ(sum(none, 0, 8), sum(recruited, 0, 8)) << "nothing happens before the posts";
  EXPECT_LT(sum(recruited, 8, 9) - sum(none, 8, 9), 0.5 * (sum(at_once, 8, 9) - sum(none, 8, 9)));
  EXPECT_LT(sum(recruited, 8, 10), sum(at_once, 8, 10) - 20);
  EXPECT_GT(sum(recruited, 11, 14), 1.25 * sum(none, 11, 14));
}

struct Flow {
  double second, ninth, served;
};

Flow flow(bool limited, int discharge_after) {
  World world = full_lists();
  Pathway& ips = pathway(world, "ips");
  ips.discharge_after = discharge_after;
  if (limited) ips.limit = days(395);
  const TrialArm arm(world);
  const std::vector<double> starts = made_by_staff(arm, 365. / 2);
  double served = 0;
  for (const PathwaySpell& spell : arm.outcome().pathways) {
    if (spell.pathway == pathway_id(world, "ips") && spell.served != never) ++served;
  }
  fmt::print("P27 {} limit, discharge {}: second half-year {:.0f}, ninth {:.0f}, served {:.0f}\n",
             limited ? "with" : "no", discharge_after, starts[1], starts[8], served);
  return {starts[1], starts[8], served};
}

TEST(Capacity, support_without_end_clogs_full_lists) {
  for (const int discharge_after : {0, 4}) {
    const Flow endless = flow(false, discharge_after);
    const Flow limited = flow(true, discharge_after);
    EXPECT_LT(endless.ninth, 0.85 * endless.second);
    EXPECT_GT(limited.ninth, endless.ninth + 20);
    EXPECT_GT(limited.served, 1.3 * endless.served);
  }
}

}  // namespace
}  // namespace fotfeste::testing
