// What sheltered work does to people: they can do more and are further from working life.

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/phenomena/arms.hpp"

namespace fotfeste::testing {
namespace {

struct Row {
  double capability, attachment, early, late;
};

/// Everybody enters at once; the states are those of month 12.
Row after_a_year(const std::string& name, const Change& change = {}) {
  const Duration at_once = days(1);
  TrialSetup setup{.pathway = name, .entry_window = at_once, .months = 12};
  const TrialArm year = run_arm(setup, change);
  setup.months = 36.2;
  const TrialArm three_years = run_arm(setup, change);
  const Row row{year.outcome().mean_capability, year.outcome().mean_attachment,
                three_years.ever_in_work(12), three_years.in_paid_work(36)};
  fmt::print("P11 {:<9}: capability {:.3f} attachment {:.3f} ever 12 {:.1f} % at 36 {:.1f} %\n",
             name, row.capability, row.attachment, row.early, row.late);
  return row;
}

TEST(Shelter, lifts_capability_lowers_attachment_and_costs_jobs_that_do_not_come_back) {
  const Row ordinary = after_a_year("ordinary");
  const Row sheltered = after_a_year("aps");
  const Row supported = after_a_year("ips");
  EXPECT_GT(sheltered.capability, ordinary.capability + 0.04);
  EXPECT_GT(sheltered.capability, supported.capability + 0.01);
  EXPECT_LT(sheltered.attachment, ordinary.attachment - 0.15);
  EXPECT_LT(ordinary.attachment, supported.attachment - 0.03);
  EXPECT_LT(sheltered.early, ordinary.early - 20);
  EXPECT_LT(sheltered.late, ordinary.late - 3) << "not regained";
  EXPECT_LT(ordinary.late, supported.late - 15);
}

}  // namespace
}  // namespace fotfeste::testing
