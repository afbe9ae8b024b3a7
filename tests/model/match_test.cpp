#include "fotfeste/model/match.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "tests/support/distribution.hpp"
#include "tests/support/numeric.hpp"

namespace fotfeste::testing {
namespace {

Parameters fitting() {
  Parameters p;
  p.match_logit_own = 0.13;
  p.match_logit_trust = 0.9;
  p.match_scale = 0.31;
  p.match_split_loss = 0.5;
  p.match_threshold = 0.25;
  p.match_threshold_other = 0.15;
  p.preferred_own = 0.5;
  p.preferred_base = 0.2;
  p.preferred_trust = 0.4;
  p.preferred_tried = 0.25;
  p.preferred_tried_scale = 10;
  p.preferred_cap = 0.95;
  p.preferred_ratio = 1.7;
  return p;
}

constexpr int sample_size = 200'000;

std::vector<double> matches(const MatchSetting& setting) {
  AnyLuck luck(1);
  std::vector<double> sample(sample_size);
  for (double& m : sample) m = match_quality(fitting(), setting, luck());
  return sample;
}

/// P(match <= m) for the best of `n`: the logit of one match is logistic.
double law(double m, double mu, int n) {
  return std::pow(logistic((logit(m) - mu) / fitting().match_scale), n);
}

// The bound is distribution-free: a correct sampler breaks it once in a billion seeds.
TEST(Match, QualityIsLogitLogistic) {
  const double bound = dkw_bound(sample_size, 1e-9);
  EXPECT_LT(largest_gap(matches({}), [](double m) { return law(m, 0.13, 1); }), bound);
  const MatchSetting developed{.developed = true, .trust = 0.4, .split_desks = true};
  EXPECT_LT(
      largest_gap(matches(developed), [](double m) { return law(m, 0.13 + 0.9 * 0.4 - 0.5, 1); }),
      bound);
  EXPECT_LT(largest_gap(matches({.developed = true, .candidates = 3}),
                        [](double m) { return law(m, 0.13, 3); }),
            bound);
}

TEST(Match, TheLawSeesAnotherMeanAndAnotherNumberOfCandidates) {
  const double bound = dkw_bound(sample_size, 1e-9);
  EXPECT_GT(largest_gap(matches({}), [](double m) { return law(m, 0.15, 1); }), bound);
  EXPECT_GT(largest_gap(matches({.candidates = 3}), [](double m) { return law(m, 0.13, 2); }),
            bound);
}

// Common luck: more trust never makes a worse match.
TEST(Match, TrustAndChoiceNeverMakeItWorse) {
  AnyLuck luck(2);
  for (int time = 0; time < 1000; ++time) {
    const double u = luck();
    const double low = match_quality(fitting(), {.developed = true, .trust = 0.2}, u);
    EXPECT_LT(low, match_quality(fitting(), {.developed = true, .trust = 0.3}, u));
    EXPECT_LT(low, match_quality(fitting(), {.developed = true, .trust = 0.2, .candidates = 2}, u));
    EXPECT_EQ(match_quality(fitting(), {.trust = 0.9}, u), match_quality(fitting(), {}, u));
  }
}

TEST(Match, ThePreferredShareRisesWithTrustAndChoice) {
  const Parameters p = fitting();
  EXPECT_EQ(preferred_probability(p, {.trust = 0.7}, 12), 0.5);
  EXPECT_NEAR(preferred_probability(p, {.developed = true, .trust = 0.7}, 0), 0.48, 1e-15);
  EXPECT_NEAR(preferred_probability(p, {.developed = true}, 10), 0.2 + 0.25 * (1 - std::exp(-1.0)),
              1e-14);
  Parameters keen = p;
  keen.preferred_base = 0.9;
  EXPECT_EQ(preferred_probability(keen, {.developed = true, .trust = 1}, 30), 0.95);
}

TEST(Match, PeopleHoldOutForAPreferredJob) {
  EXPECT_EQ(match_threshold(fitting(), true, true), 0.25);
  EXPECT_EQ(match_threshold(fitting(), false, true), 0.4);
  EXPECT_EQ(match_threshold(fitting(), false, false), 0.25);
}

TEST(Match, APreferredJobLastsTheRatioLonger) {
  const double preferred = preferred_factor(fitting(), true);
  const double other = preferred_factor(fitting(), false);
  EXPECT_NEAR(other / preferred, 1.7, 1e-14);
  EXPECT_NEAR(other * preferred, 1, 1e-14);
}

}  // namespace
}  // namespace fotfeste::testing
