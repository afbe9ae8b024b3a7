#include "fotfeste/experiment/calibration.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

/// A trial whose published figure is what the model gives at `rate` (own_search_rate, /month).
CalibrationStudy study_with_truth(double rate) {
  const std::vector<std::string> options{
      "population.people=600 people", "arms.ips.people=600 people", "horizon=372 days",
      "published={found: {outcome: ever, arm: usual_care, at: 12 months, value: 20 %, low: 16 %, "
      "high: 24 %, fitted: true, about: all, source: s}}"};
  CalibrationStudy study;
  study.studies = {load_scenario("trial", options, shipped_scenarios())};
  study.parameters = {{"own_search_rate", "/month", 0.0585, 0.0836, 0.117}};
  const Fit fit(study, 7, 1);
  const double truth = fit.figures({rate}, {}).front();
  PublishedResult& published = study.studies.front().published.front();
  published.value = truth;
  published.low = truth - 0.02;
  published.high = truth + 0.02;
  return study;
}

constexpr CalibrationPlan small_plan{
    .seed = 7, .threads = 1, .evaluations = 25, .design = 30, .draws = 100};

TEST(Calibration, FindsTheParameterThatMadeTheFigure) {
  const CalibrationStudy study = study_with_truth(0.1);
  const CalibrationResult result = calibrate(study, small_plan, {}, {});
  EXPECT_GT(result.misfit_start, 2);
  EXPECT_LT(result.misfit_best, result.misfit_start / 10);
  const ParameterFound& rate = result.parameters.front();
  EXPECT_NEAR(rate.mean, 0.1, 3 * rate.sd);
  EXPECT_GT(rate.identified, 0.3);
  ASSERT_EQ(rate.pulls.size(), 1U);
  EXPECT_GT(rate.pulls.front(), 1);  // more search, more people who ever worked
  for (const auto& draw : result.posterior) {
    EXPECT_GE(draw.front(), 0.0585);
    EXPECT_LE(draw.front(), 0.117);
  }
}

TEST(Calibration, SaysThatAFigureTellsNothingOfAParameter) {
  CalibrationStudy study = study_with_truth(0.0836);
  study.parameters = {{"allowance_extension", "probability", 0.3, 0.55, 0.8}};
  CalibrationPlan many_draws = small_plan;
  many_draws.draws = 1000;
  const CalibrationResult result = calibrate(study, many_draws, {}, {});
  EXPECT_LT(result.parameters.front().identified, 0.15);
  EXPECT_NEAR(result.parameters.front().pulls.front(), 0, 1e-9);
  EXPECT_EQ(result.misfit_best, result.misfit_start);
}

TEST(Calibration, IsTheSameOnAnyNumberOfThreads) {
  const CalibrationStudy study = study_with_truth(0.1);
  CalibrationPlan plan = small_plan;
  const CalibrationResult one = calibrate(study, plan, {}, {});
  plan.threads = 3;
  const CalibrationResult three = calibrate(study, plan, {}, {});
  EXPECT_EQ(one.posterior, three.posterior);
  EXPECT_EQ(one.parameters.front().best, three.parameters.front().best);
}

TEST(Calibration, StopsWhenItIsTold) {
  const CalibrationStudy study = study_with_truth(0.1);
  const std::atomic<bool> stop{true};
  EXPECT_THROW((void)calibrate(study, small_plan, stop, {}), Cancelled);
}

TEST(Fit, MovesWithTheParametersAlone) {
  const CalibrationStudy study = study_with_truth(0.1);
  const Fit fit(study, 3, 1);
  const double low = fit.figures({0.06}, {}).front();
  EXPECT_EQ(low, fit.figures({0.06}, {}).front());
  EXPECT_LT(low, fit.figures({0.11}, {}).front());
}

TEST(Fit, RefusesAStudyWithNothingToFit) {
  CalibrationStudy study = study_with_truth(0.1);
  study.studies.front().published.front().fitted = false;
  EXPECT_THROW((void)Fit(study, 1, 1), std::invalid_argument);
}

}  // namespace
}  // namespace fotfeste::testing
