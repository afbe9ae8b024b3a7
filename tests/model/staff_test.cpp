#include "fotfeste/model/staff.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "fotfeste/random/portable_math.hpp"
#include "tests/support/numeric.hpp"

namespace fotfeste::testing {
namespace {

TEST(Staff, ATaskTakesItsShareOfTheWeek) {
  EXPECT_EQ(task_time(27, 27), to_ticks(days(7)));
  EXPECT_EQ(task_time(1.5, 21), to_ticks(days(0.5)));
  EXPECT_EQ(task_time(0, 21), 1);
}

TEST(Staff, TaskLengthsSpreadEvenlyAroundTheirMean) {
  EXPECT_EQ(task_hours(0.6, 0), 0.3);
  EXPECT_NEAR(task_hours(0.6, 1), 0.9, 1e-15);
  EXPECT_NEAR(task_hours(0.6, 0.5), 0.6, 1e-15);
}

TEST(Staff, ANewWorkerLearns) {
  Parameters p;
  p.skill_new_worker = 0.6;
  p.skill_time = days(270);
  EXPECT_NEAR(skill(p, days(0)), 0.6, 1e-15);
  EXPECT_NEAR(skill(p, days(270 * std::log(2.0))), 0.8, 1e-14);
  EXPECT_NEAR(skill(p, days(27000)), 1, 1e-14);
}

TEST(Staff, WorkersDifferAroundAMeanOfOne) {
  Parameters p;
  p.skill_spread = 0.4;
  constexpr int pieces = 200'000;
  double mean = 0;
  for (int piece = 0; piece < pieces; ++piece) {
    mean += worker_quality(p, (piece + 0.5) / pieces) / pieces;
  }
  EXPECT_NEAR(mean, 1, 1e-4);
  EXPECT_NEAR(std::log(worker_quality(p, 0.9) / worker_quality(p, 0.1)), 0.8 * 1.2815515655446004,
              1e-9);
}

// What is seen of luck is luck with noise: its correlation with the truth is the sight.
TEST(Staff, SeeLuckThroughNoise) {
  Parameters p;
  p.frailty_sd = 1.2;
  p.discretion_sight = 0.4;
  const auto seen = [&](double luck, double noise) {
    return visible_prospect(p, luck, noise, 1, 40);
  };
  const double covariance =
      normal_mean([&](double z) { return z * normal_mean([&](double e) { return seen(z, e); }); });
  const double variance = normal_mean(
      [&](double z) { return normal_mean([&](double e) { return seen(z, e) * seen(z, e); }); });
  EXPECT_NEAR(variance, 1.2 * 1.2, 1e-9);
  EXPECT_NEAR(covariance / std::sqrt(variance), 0.4, 1e-9);
}

TEST(Staff, SeeHealthAndAge) {
  Parameters p;
  EXPECT_NEAR(visible_prospect(p, 0, 0, 0.66, 40), std::log(0.66), 1e-14);
  EXPECT_NEAR(visible_prospect(p, 0, 0, 0, 40), std::log(0.2), 1e-14);
  EXPECT_NEAR(visible_prospect(p, 3, 3, 1, 60), -0.2, 1e-14);
}

}  // namespace
}  // namespace fotfeste::testing
