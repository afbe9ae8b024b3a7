#include "fotfeste/model/health.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace fotfeste::testing {
namespace {

Parameters illness() {
  Parameters p;
  p.worsen_stable = per_day(0.0021);
  p.worsen_strained = per_day(0.0008);
  p.recover_strained = per_day(0.007);
  p.recover_crisis = per_day(0.031);
  p.worsen_severity = 0.8;
  p.health_match = 0.9;
  p.health_match_neutral = 0.35;
  p.accept_strained = 0.66;
  return p;
}

constexpr std::array every_state = {Health::stable, Health::strained, Health::crisis};

std::array<double, 3> law_of_first_state(const Parameters& p, double severity) {
  constexpr int pieces = 400'000;
  std::array<double, 3> share{};
  for (int piece = 0; piece < pieces; ++piece) {
    const Health h = stationary_health(p, severity, (piece + 0.5) / pieces);
    share[static_cast<std::size_t>(h)] += 1.0 / pieces;
  }
  return share;
}

/// What flows into each state less what flows out of it [1/day].
std::array<double, 3> net_flow(const Parameters& p, double severity,
                               const std::array<double, 3>& share) {
  std::array<double, 3> net{};
  for (const Health h : every_state) {
    const auto from = static_cast<std::size_t>(h);
    const HealthRates rates = health_rates(p, h, {.severity = severity});
    net[from] -= share[from] * rates.total();
    net[static_cast<std::size_t>(worse(h))] += share[from] * rates.worsen;
    net[static_cast<std::size_t>(better(h))] += share[from] * rates.recover;
  }
  return net;
}

TEST(Health, TheFirstStateIsStationary) {
  for (const double severity : {0.0, 0.5, 1.3}) {
    const auto share = law_of_first_state(illness(), severity);
    for (const double flow : net_flow(illness(), severity, share)) EXPECT_NEAR(flow, 0, 2e-7);
  }
}

TEST(Health, TheBalanceSeesARateOfAnotherSeverity) {
  const auto share = law_of_first_state(illness(), 0.5);
  EXPECT_GT(std::abs(net_flow(illness(), 0.52, share)[0]), 1e-5);
}

TEST(Health, OnlyNeighboursAreReached) {
  EXPECT_EQ(health_rates(illness(), Health::stable, {}).recover, 0);
  EXPECT_EQ(health_rates(illness(), Health::crisis, {}).worsen, 0);
  EXPECT_EQ(worse(worse(Health::stable)), Health::crisis);
  EXPECT_EQ(better(better(Health::crisis)), Health::stable);
}

TEST(Health, WorkMovesTheRatesByMatchAndRush) {
  const Parameters p = illness();
  const double severity = 0.7;
  for (const double match : {0.1, 0.35, 0.8}) {
    const double fit = std::exp(p.health_match * (match - p.health_match_neutral));
    for (const Health h : every_state) {
      const HealthRates idle = health_rates(p, h, {.severity = severity});
      const HealthRates at_work =
          health_rates(p, h, {.severity = severity, .works = true, .match = match, .rush = 2.5});
      EXPECT_NEAR(at_work.worsen, idle.worsen * 2.5 / fit, 1e-15);
      EXPECT_NEAR(at_work.recover, idle.recover * fit, 1e-15);
    }
  }
}

TEST(Health, SeverityWorsensOnly) {
  const Parameters p = illness();
  const HealthRates mild = health_rates(p, Health::strained, {.severity = 0});
  const HealthRates severe = health_rates(p, Health::strained, {.severity = 1});
  EXPECT_NEAR(severe.worsen / mild.worsen, std::exp(0.8), 1e-12);
  EXPECT_EQ(severe.recover, mild.recover);
}

TEST(Health, ACrisisTakesNoOpportunity) {
  const Parameters p = illness();
  EXPECT_EQ(acceptance_by_health(p, Health::stable), 1);
  EXPECT_EQ(acceptance_by_health(p, Health::strained), 0.66);
  EXPECT_EQ(acceptance_by_health(p, Health::crisis), 0);
}

}  // namespace
}  // namespace fotfeste::testing
