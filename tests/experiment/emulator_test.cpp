#include "fotfeste/experiment/emulator.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace fotfeste::testing {
namespace {

double uniform_number(std::mt19937_64& luck) {
  return 2 * static_cast<double>(luck() >> 11) * 0x1p-53 - 1;
}

Eigen::MatrixXd points(int n, std::uint64_t seed) {
  std::mt19937_64 luck{seed};
  Eigen::MatrixXd all(n, 3);
  for (Eigen::Index row = 0; row < n; ++row) {
    for (Eigen::Index column = 0; column < 3; ++column) all(row, column) = uniform_number(luck);
  }
  return all;
}

double quadratic(const Eigen::VectorXd& x) {
  return 0.3 + 0.2 * x(0) - 0.1 * x(1) + 0.05 * x(1) * x(1);
}

TEST(Emulator, IsExactForItsOwnKindOfFunction) {
  const Eigen::MatrixXd design = points(60, 1);
  Eigen::VectorXd figures(60);
  for (Eigen::Index run = 0; run < 60; ++run) figures(run) = quadratic(design.row(run).transpose());
  const Emulator emulator(design, figures);
  const Eigen::MatrixXd elsewhere = points(20, 2);
  for (Eigen::Index run = 0; run < 20; ++run) {
    EXPECT_NEAR(emulator(elsewhere.row(run).transpose()), quadratic(elsewhere.row(run).transpose()),
                1e-4);
  }
  EXPECT_GT(emulator.r2(), 0.9999);
  EXPECT_LT(emulator.residual_sd(), 1e-3);
}

TEST(Emulator, KnowsHowMuchItDoesNotKnow) {
  const Eigen::MatrixXd design = points(400, 3);
  std::mt19937_64 luck{4};
  Eigen::VectorXd figures(400);
  for (Eigen::Index run = 0; run < 400; ++run) {
    figures(run) = quadratic(design.row(run).transpose()) + 0.1 * uniform_number(luck);
  }
  // The noise has the standard deviation of a uniform number on (-0.1, 0.1).
  EXPECT_NEAR(Emulator(design, figures).residual_sd(), 0.1 / std::sqrt(3.), 0.01);
}

}  // namespace
}  // namespace fotfeste::testing
