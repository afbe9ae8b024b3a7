#include "fotfeste/model/engagement.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/numeric.hpp"

namespace fotfeste::testing {
namespace {

Parameters leaving() {
  Parameters p;
  p.disengage_rate = per_month(0.05);
  p.disengage_discouragement = 0.5;
  p.disengage_trust_exp = 1.6;
  p.disengage_severity = 0.4;
  p.disengage_integration = 0.47;
  p.disengage_in_job = 0.5;
  p.no_show = 0.4;
  p.no_show_strained = 1.5;
  p.no_show_crisis = 0.9;
  p.no_show_in_job = 0.5;
  return p;
}

TEST(Disengagement, HasTheHazardOfTheRules) {
  AnyLuck luck(1);
  const Parameters p = leaving();
  for (int time = 0; time < 200; ++time) {
    const EngagementSetting who{.trust = luck(),
                                .discouragement = luck.between(0, 2),
                                .severity = luck.between(0, 1.5),
                                .integration = luck(),
                                .in_job = time % 2 == 1};
    const double days_since = luck.between(1, 60);
    const double hazard = std::log(0.05 / 30.4375) + std::log1p(0.5 * who.discouragement) +
                          1.6 * std::log1p(-who.trust) + 0.4 * (who.severity - 0.5) +
                          std::log1p(-0.47 * who.integration) - (who.in_job ? std::log(2.0) : 0);
    EXPECT_NEAR(disengagement_probability(p, who, days(days_since)),
                -std::expm1(-std::exp(hazard) * days_since), 1e-14);
  }
}

// How often it is asked does not matter: staying through two checks is staying through one.
TEST(Disengagement, DependsOnTimeNotOnTheNumberOfChecks) {
  const Parameters p = leaving();
  const EngagementSetting who{.trust = 0.2, .severity = 0.7};
  const double stays = (1 - disengagement_probability(p, who, days(9))) *
                       (1 - disengagement_probability(p, who, days(21)));
  EXPECT_NEAR(stays, 1 - disengagement_probability(p, who, days(30)), 1e-14);
}

TEST(Disengagement, FullTrustHoldsEverybody) {
  EXPECT_EQ(disengagement_probability(leaving(), {.trust = 1}, days(1000)), 0);
}

TEST(NoShow, FallsWithTrustAndRisesWithIllness) {
  Parameters p = leaving();
  EXPECT_NEAR(no_show_probability(p, 0.25, Health::stable, false), 0.3, 1e-15);
  EXPECT_NEAR(no_show_probability(p, 0.25, Health::strained, false), 0.45, 1e-15);
  EXPECT_NEAR(no_show_probability(p, 0.25, Health::strained, true), 0.225, 1e-15);
  EXPECT_EQ(no_show_probability(p, 1, Health::crisis, false), 0.9);
  EXPECT_EQ(no_show_probability(p, 1, Health::crisis, true), 0.45);
  p.no_show = 0.8;
  EXPECT_EQ(no_show_probability(p, 0, Health::strained, false), 0.9);
  p.no_show = 0;
  EXPECT_EQ(no_show_probability(p, 0, Health::crisis, false), 0);
}

}  // namespace
}  // namespace fotfeste::testing
