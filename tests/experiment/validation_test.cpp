#include "fotfeste/experiment/validation.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

/// A small trial with a level and a contrast; `more` are options.
Scenario small_trial(std::vector<std::string> more = {}) {
  more.insert(
      more.begin(),
      {"population.people=120 people", "horizon=372 days",
       "published={level: {outcome: ever, arm: ips, at: 12 months, value: 50 %, low: 40 %, high: "
       "60 %, about: some, source: s}, other: {outcome: ever, arm: usual_care, at: 12 months, "
       "value: 30 %, low: 20 %, high: 40 %, about: some, source: s}, gain: {outcome: ever, arm: "
       "ips, against: usual_care, at: 12 months, value: 20 %, low: 5 %, high: 35 %, about: some, "
       "source: s}}"});
  return load_scenario("trial", more, shipped_scenarios());
}

std::vector<Validated> rows_of(const Scenario& trial, ValidationPlan plan = {}) {
  return validate(trial, plan, {}, {});
}

TEST(Validation, IsTheSameOnAnyNumberOfThreads) {
  const Scenario trial =
      small_trial({"context={market: {key: market.level, low: 0.8, high: 1.2, source: s}}"});
  const auto one = rows_of(trial, {.replications = 12, .places = 4, .threads = 1});
  const auto three = rows_of(trial, {.replications = 12, .places = 4, .threads = 3});
  for (std::size_t row = 0; row < one.size(); ++row) {
    EXPECT_EQ(one[row].simulated.mean, three[row].simulated.mean);
    EXPECT_EQ(one[row].context_sd, three[row].context_sd);
  }
}

TEST(Validation, ContrastsAreDifferencesOfTheArms) {
  const auto rows = rows_of(small_trial(), {.replications = 20});
  EXPECT_NEAR(rows[2].simulated.mean, rows[0].simulated.mean - rows[1].simulated.mean, 1e-12);
  EXPECT_TRUE(rows[2].is_contrast());
  EXPECT_EQ(rows[2].simulated.n, 20);
}

TEST(Validation, MeasuresTheMissInTheErrorsOfBothSides) {
  for (const Validated& row : rows_of(small_trial(), {.replications = 20})) {
    const double se_published = (row.published.high - row.published.low) / 2 / 1.959964;
    const double se_simulated = row.simulated.sd / std::sqrt(20.);
    EXPECT_NEAR(*row.z,
                (row.simulated.mean - row.published.value) /
                    std::sqrt(se_published * se_published + se_simulated * se_simulated),
                1e-4);
    EXPECT_EQ(row.inside,
              row.published.low <= row.simulated.mean && row.simulated.mean <= row.published.high);
    EXPECT_LT(row.predicted.low, row.simulated.mean);
    EXPECT_GT(row.predicted.high, row.simulated.mean);
  }
}

/// What differs between places is told apart from chance: nothing where the places are the same,
/// and about the standard deviation of the places where they are far apart.
TEST(Validation, TellsPlacesFromChance) {
  const ValidationPlan plan{.replications = 200, .places = 20};
  const auto same = rows_of(
      small_trial({"context={market: {key: market.level, low: 1, high: 1, source: s}}"}), plan);
  EXPECT_LT(same[0].context_sd, 0.02);
  const auto apart = rows_of(
      small_trial({"context={market: {key: market.level, low: 0.2, high: 1.3, source: s}}"}), plan);
  EXPECT_GT(apart[0].context_sd, 0.06);
  EXPECT_LT(apart[0].context_sd, 0.30);
}

TEST(Validation, RefusesAStudyOfSeveralRegions) {
  Scenario study = load_scenario("today", {}, shipped_scenarios());
  EXPECT_THROW((void)rows_of(study), std::invalid_argument);
}

TEST(Validation, BiasIsTheMeanMissOfTheLevelsOfAGroup) {
  const auto rows = rows_of(small_trial(), {.replications = 10});
  const auto groups = bias_by_group(rows);
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups[0].n, 2);
  EXPECT_NEAR(groups[0].bias, (rows[0].bias() + rows[1].bias()) / 2, 1e-12);
}

}  // namespace
}  // namespace fotfeste::testing
