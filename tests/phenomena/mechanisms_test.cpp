// What each mechanism carries: the same trial with one of them switched off.

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/phenomena/arms.hpp"

namespace fotfeste::testing {
namespace {

TrialArm without(const std::string& name, const Change& change) {
  TrialArm arm = run_arm({}, change);
  fmt::print("{:<16} off: {:.2f} months, {:.0f} % ever in work by month 18\n", name,
             arm.months_of_work(), arm.ever_in_work(18));
  return arm;
}

double months_without(const std::string& name, const Change& change) {
  return without(name, change).months_of_work();
}

double as_it_is() {
  static const double months = months_without("nothing", {});
  return months;
}

TEST(Mechanisms, that_hurt_leave_more_work_when_off) {
  EXPECT_GT(months_without("health", [](World& w) { w.switches.health = false; }),
            as_it_is() + 0.4);
  EXPECT_GT(months_without("problems", [](World& w) { w.switches.problems = false; }),
            as_it_is() + 0.4);
  EXPECT_GT(months_without("discouragement", [](World& w) { w.switches.discouragement = false; }),
            as_it_is() + 0.1);
  EXPECT_GT(months_without("disengagement", [](World& w) { w.switches.disengagement = false; }),
            as_it_is() + 0.1);
  EXPECT_GT(months_without("rush", [](World& w) { w.switches.rush = false; }), as_it_is());
}

TEST(Mechanisms, that_help_leave_less_work_when_off) {
  EXPECT_LT(months_without("employers", [](World& w) { w.switches.employers = false; }),
            as_it_is() - 0.2);
  EXPECT_LT(months_without("search effort", [](World& w) { w.parameters.search_effort = 0; }),
            as_it_is() - 0.4);
  EXPECT_LT(months_without("colleagues", [](World& w) { w.parameters.natural_solve = {}; }),
            as_it_is() - 0.2);
}

TEST(Mechanisms, without_luck_nobody_is_left_behind) {
  const TrialArm equal = without("frailty", [](World& w) { w.parameters.frailty_sd = 0; });
  const TrialArm usual = without("nothing", {});
  EXPECT_GT(equal.months_of_work(), usual.months_of_work() + 2);
  EXPECT_GT(equal.ever_in_work(18), usual.ever_in_work(18) + 15);
}

TEST(Mechanisms, of_slow_change_are_small_in_two_years) {
  EXPECT_NEAR(months_without("drift", [](World& w) { w.switches.drift = false; }), as_it_is(), 0.5);
  EXPECT_NEAR(months_without("work and health", [](World& w) { w.parameters.health_match = 0; }),
              as_it_is(), 0.25);
  EXPECT_NEAR(months_without("experience", [](World& w) { w.parameters.accommodation = 0; }),
              as_it_is(), 0.25);
}

TEST(Mechanisms, of_trust_move_little_because_support_builds_it_fast) {
  const Change one_half = [](World& w) { w.switches.trust = false; };
  const double without_trust = months_without("trust", one_half);
  EXPECT_NEAR(without_trust, as_it_is(), 0.3);
  EXPECT_NE(without_trust, as_it_is());
  EXPECT_EQ(months_without("trust, and its growth",
                           [&](World& w) {
                             one_half(w);
                             w.parameters.trust_gain = 0;
                           }),
            without_trust)
      << "one half wherever it is read";
}

/// Mean fit of the jobs that staff made.
double fit(const TrialArm& arm) {
  double sum = 0;
  double n = 0;
  for (const JobSpell& spell : arm.outcome().jobs) {
    if (spell.channel != Channel::developed) continue;
    sum += spell.match;
    ++n;
  }
  return sum / n;
}

TEST(Mechanisms, of_fit_and_severity_move_their_state_and_little_work) {
  const TrialArm usual = without("nothing", {});
  const TrialArm unknown =
      without("fit by trust", [](World& w) { w.parameters.match_logit_trust = 0; });
  EXPECT_LT(fit(unknown), fit(usual) - 0.005);
  EXPECT_NEAR(unknown.months_of_work(), usual.months_of_work(), 0.25);
  const TrialArm unhindered =
      without("severity", [](World& w) { w.parameters.capability_level_severity = 0; });
  EXPECT_GT(unhindered.outcome().mean_capability, usual.outcome().mean_capability + 0.03);
  EXPECT_NEAR(unhindered.months_of_work(), usual.months_of_work(), 0.25);
}

}  // namespace
}  // namespace fotfeste::testing
