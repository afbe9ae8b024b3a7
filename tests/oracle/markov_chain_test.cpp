#include <gtest/gtest.h>

#include <Eigen/Dense>
#include <cmath>
#include <unsupported/Eigen/MatrixFunctions>
#include <vector>

#include "tests/support/markov_population.hpp"
#include "tests/support/z_test.hpp"

namespace fotfeste::testing {
namespace {

using Matrix = Eigen::MatrixXd;

/// Per year: waiting, followed up, at work, pensioned. Nobody comes back from the last.
RateTable yearly_rates() {
  return {{0, 1.31, 0.42, 0.11}, {0.37, 0, 0.93, 0.07}, {0.58, 0.23, 0, 0.03}, {0, 0, 0, 0}};
}
constexpr double years_followed = 1.7;
const std::vector<double> cost_per_year = {1.9, 3.3, -2.7, 4.1};
constexpr double discount_rate = 0.09;  // per year, large so that an error in it shows

Matrix generator(const RateTable& rates) {
  const auto n = static_cast<Eigen::Index>(rates.size());
  Matrix q(n, n);
  for (Eigen::Index from = 0; from < n; ++from) {
    for (Eigen::Index to = 0; to < n; ++to) {
      q(from, to) = rates[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
    }
    q(from, from) = 0;
    q(from, from) = -q.row(from).sum();
  }
  return q;
}

/// e^{QT} as the mean over a Poisson number of jumps of a chain that jumps at the largest rate.
Matrix by_uniformization(const Matrix& q, double t) {
  const double jumps = -q.diagonal().minCoeff() * t;
  const Matrix jump = Matrix::Identity(q.rows(), q.cols()) + q * (t / jumps);
  Matrix power = Matrix::Identity(q.rows(), q.cols());
  double weight = std::exp(-jumps);
  Matrix sum = weight * power;
  for (int k = 1; k < 60 + 4 * jumps; ++k) {
    power *= jump;
    weight *= jumps / k;
    sum += weight * power;
  }
  return sum;
}

Matrix by_exponential(const Matrix& q, double t) { return (q * t).exp(); }

/// Van Loan: the integral of e^{-rt} e^{Qt} over [0, T] is the upper right block of one
/// exponential.
double discounted_cost(const Matrix& q, double rate, double t) {
  const Eigen::Index n = q.rows();
  Matrix block = Matrix::Zero(2 * n, 2 * n);
  block.topLeftCorner(n, n) = q - rate * Matrix::Identity(n, n);
  block.topRightCorner(n, n) = Matrix::Identity(n, n);
  const Matrix integral = (block * t).exp().topRightCorner(n, n);
  return integral.row(0) * Eigen::Map<const Eigen::VectorXd>(cost_per_year.data(), n);
}

double discounted_cost_in_closed_form(const Matrix& q, double rate, double t) {
  const Eigen::Index n = q.rows();
  const Matrix shifted = rate * Matrix::Identity(n, n) - q;
  const Matrix integral =
      shifted.inverse() * (Matrix::Identity(n, n) - by_uniformization(q, t) * std::exp(-rate * t));
  return integral.row(0) * Eigen::Map<const Eigen::VectorXd>(cost_per_year.data(), n);
}

struct Findings {
  std::vector<Replications> in_state = std::vector<Replications>(4);
  Replications discounted_cost;
};

/// Cost of a sojourn seen from time 0, from the day numbers alone.
double discounted(double per_year, double rate, Tick from, Tick until) {
  const double start = to_days(from) / days_per_year;
  const double end = to_days(until) / days_per_year;
  return per_year * (std::exp(-rate * start) - std::exp(-rate * end)) / rate;
}

Findings simulate(const RateTable& per_year, double rate, bool uses_wheel = false) {
  MarkovPopulation::Setup setup{
      .rates = per_year, .entities = 2000, .horizon = to_ticks(years(years_followed))};
  setup.uses_wheel = uses_wheel;
  for (auto& row : setup.rates) {
    for (double& entry : row) entry /= days_per_year;
  }
  Findings found;
  for (std::uint64_t replication = 0; replication < 500; ++replication) {
    MarkovPopulation people{setup, stream_key(7040, replication)};
    double cost = 0;
    people.run([&](std::uint32_t, std::uint32_t state, Tick from, Tick until) {
      cost += discounted(cost_per_year[state], rate, from, until);
    });
    std::vector<double> count(4);
    for (std::uint32_t id = 0; id < setup.entities; ++id) ++count[people.state_of(id)];
    for (std::size_t state = 0; state < 4; ++state)
      found.in_state[state].add(count[state] / setup.entities);
    found.discounted_cost.add(cost / setup.entities);
  }
  return found;
}

TEST(MarkovChain, TwoWaysToTheMatrixExponentialAgree) {
  const Matrix q = generator(yearly_rates());
  const Matrix difference =
      by_exponential(q, years_followed) - by_uniformization(q, years_followed);
  EXPECT_LT(difference.cwiseAbs().maxCoeff(), 1e-14);
  EXPECT_NEAR(discounted_cost(q, discount_rate, years_followed),
              discounted_cost_in_closed_form(q, discount_rate, years_followed), 1e-13);
}

TEST(MarkovChain, CompetingClocksFillTheStatesAsTheExponentialSays) {
  const Matrix exact = by_uniformization(generator(yearly_rates()), years_followed);
  for (const bool uses_wheel : {false, true}) {
    const Findings found = simulate(yearly_rates(), discount_rate, uses_wheel);
    for (Eigen::Index state = 0; state < 4; ++state) {
      const double share = exact(0, state);
      EXPECT_TRUE(agrees(found.in_state[static_cast<std::size_t>(state)], share, 0.03 * share))
          << state;
    }
  }
}

TEST(MarkovChain, TheCheckSeesAWrongRateAndSwappedDestinations) {
  const Matrix exact = by_uniformization(generator(yearly_rates()), years_followed);
  RateTable faster = yearly_rates();
  faster[0][2] *= 1.05;
  EXPECT_TRUE(rejects(simulate(faster, discount_rate).in_state[2], exact(0, 2)));
  RateTable swapped = yearly_rates();
  std::swap(swapped[1][2], swapped[1][0]);
  EXPECT_TRUE(rejects(simulate(swapped, discount_rate).in_state[2], exact(0, 2)));
}

TEST(DiscountedCost, IsTheIntegralVanLoanGives) {
  const double exact = discounted_cost(generator(yearly_rates()), discount_rate, years_followed);
  EXPECT_TRUE(
      agrees(simulate(yearly_rates(), discount_rate).discounted_cost, exact, 0.012 * exact));
}

TEST(DiscountedCost, TheCheckSeesAWrongDiscountRateAndAWrongHazard) {
  const double exact = discounted_cost(generator(yearly_rates()), discount_rate, years_followed);
  EXPECT_TRUE(rejects(simulate(yearly_rates(), discount_rate * 1.3).discounted_cost, exact));
  RateTable faster = yearly_rates();
  faster[1][2] *= 1.05;
  EXPECT_TRUE(rejects(simulate(faster, discount_rate).discounted_cost, exact));
}

}  // namespace
}  // namespace fotfeste::testing
