#include "fotfeste/model/rush.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace fotfeste::testing {
namespace {

Parameters hasty() {
  Parameters p;
  p.need = 0.45;
  p.capability_start = 0.5;
  p.capability_start_severity = 0.15;
  p.trust_start = 0.1;
  p.gap_cap = 2;
  p.rush_hazard_ratio = 3;
  return p;
}

// The definition of the hazard ratio: what it says, a typical client meets at intake.
TEST(Rush, TheTypicalClientAtIntakeHasAGapOfOne) {
  const Parameters p = hasty();
  const double typical = 0.5 - 0.15 / 2;
  const double gap = preparedness_gap(p, p.need, typical, 0.1, true);
  EXPECT_NEAR(gap, 1, 1e-14);
  EXPECT_NEAR(rush_factor(p, gap), 3, 1e-13);
}

TEST(Rush, FallsInProportionToPreparedness) {
  const Parameters p = hasty();
  const double reference = 0.45 - (0.425 + 0.1) / 2;
  EXPECT_NEAR(preparedness_gap(p, 0.45, 0.5, 0.2, true), (0.45 - 0.35) / reference, 1e-13);
  EXPECT_EQ(preparedness_gap(p, 0.45, 0.6, 0.4, true), 0);
  EXPECT_EQ(preparedness_gap(p, 0.9, 0.1, 0.0, true), 2);
  EXPECT_EQ(rush_factor(p, 0), 1);
  EXPECT_NEAR(rush_factor(p, 0.5), std::sqrt(3.0), 1e-13);
}

TEST(Rush, ANeedBelowTheStartIsMeasuredWithAFloor) {
  Parameters p = hasty();
  p.need = 0.1;
  EXPECT_NEAR(preparedness_gap(p, 0.35, 0.5, 0.1, true), (0.35 - 0.3) / 0.05, 1e-12);
}

TEST(Rush, NobodyPushedThoseWhoFoundTheJobAlone) {
  Parameters p = hasty();
  EXPECT_EQ(preparedness_gap(p, 0.9, 0.1, 0, false), 0);
  p.rush_own_jobs = 0.25;
  EXPECT_EQ(preparedness_gap(p, 0.9, 0.1, 0, false), 0.5);
}

}  // namespace
}  // namespace fotfeste::testing
