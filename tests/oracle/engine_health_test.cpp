// Health alone is a Markov chain of three states.
#include <gtest/gtest.h>

#include <Eigen/Dense>
#include <array>
#include <cmath>
#include <unsupported/Eigen/MatrixFunctions>

#include "fotfeste/model/health.hpp"
#include "fotfeste/model/purpose.hpp"
#include "tests/support/tiny_world.hpp"
#include "tests/support/z_test.hpp"

namespace fotfeste::testing {
namespace {

constexpr double severity = 0.7;
constexpr double looked_at = 97;  // days
constexpr int lives = 40'000;

World ill_alone() {
  World world = tiny_world(1, days(looked_at));
  world.groups[0].severity = severity;
  Parameters& p = world.parameters;
  p.worsen_stable = per_day(0.006);
  p.worsen_strained = per_day(0.004);
  p.recover_strained = per_day(0.011);
  p.recover_crisis = per_day(0.025);
  p.worsen_severity = 0.8;
  return world;
}

/// Rates written down anew, not read from the mechanism.
Eigen::Matrix3d generator(double worsen_stable) {
  const double s = std::exp(0.8 * severity);
  Eigen::Matrix3d q;
  q << -worsen_stable * s, worsen_stable * s, 0,  //
      0.011, -(0.011 + 0.004 * s), 0.004 * s,     //
      0, 0.025, -0.025;
  return q;
}

std::size_t state(Health h) { return static_cast<std::size_t>(h); }

/// Where people who began in each state are after `looked_at` days: one world a life.
struct Lives {
  std::array<std::array<Replications, 3>, 3> moved;  ///< by first and last state
  std::array<Replications, 3> end;

  Lives() {
    const World world = ill_alone();
    for (std::uint64_t life = 0; life < lives; ++life) {
      const StreamKey key = stream_key(5, life);
      const double u = uniform(key, {0, 0}, static_cast<std::uint32_t>(Purpose::first_health), 0);
      const Health first = stationary_health(world.parameters, severity, u);
      Health now = first;
      Region region(world, 0, key);
      region.observe(0, [&](const Happening& h) {
        if (h.what == What::health_changed) now = h.health;
      });
      region.run_until(to_ticks(world.horizon));
      for (const Health h : {Health::stable, Health::strained, Health::crisis}) {
        moved[state(first)][state(h)].add(h == now ? 1 : 0);
        end[state(h)].add(h == now ? 1 : 0);
      }
    }
  }
};

TEST(HealthAlone, MovesAsTheMatrixExponentialSays) {
  const Lives seen;
  const Eigen::Matrix3d exact = (generator(0.006) * looked_at).exp();
  const Eigen::Matrix3d wrong = (generator(0.0072) * looked_at).exp();
  for (int from = 0; from < 3; ++from) {
    for (int to = 0; to < 3; ++to) {
      EXPECT_TRUE(agrees(seen.moved[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)],
                         exact(from, to), 0.08));
    }
  }
  EXPECT_TRUE(rejects(seen.moved[0][0], wrong(0, 0)));

  const double a = 0.006 * std::exp(0.8 * severity) / 0.011;
  const double b = 0.004 * std::exp(0.8 * severity) / 0.025;
  const double total = 1 + a + a * b;
  EXPECT_TRUE(agrees(seen.end[0], 1 / total, 0.025));
  EXPECT_TRUE(agrees(seen.end[1], a / total, 0.025));
  EXPECT_TRUE(agrees(seen.end[2], a * b / total, 0.025));
  EXPECT_TRUE(rejects(seen.end[2], a * b * 1.2 / total));
}

TEST(HealthAlone, SwitchedOffEverybodyStaysStable) {
  World world = ill_alone();
  world.people.people = 2000;
  EXPECT_GT(run(world).events, 2500U);
  world.switches.health = false;
  const RegionOutcome outcome = run(world);
  EXPECT_EQ(outcome.events, 2000U);  // they enter, and nothing more happens
}

}  // namespace
}  // namespace fotfeste::testing
