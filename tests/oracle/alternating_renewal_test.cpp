#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdint>

#include "tests/support/markov_population.hpp"
#include "tests/support/z_test.hpp"

namespace fotfeste::testing {
namespace {

constexpr double losing = 0.0091;                            // jobs lost per day at work
constexpr double finding = 0.0047;                           // jobs found per day out of work
constexpr std::array<double, 3> looked_at = {30, 140, 900};  // days

/// Share at work on a day, of those at work on day 0.
double exact_share(double day) {
  const double settled = finding / (finding + losing);
  return settled + (1 - settled) * std::exp(-(finding + losing) * day);
}

std::array<Replications, 3> simulate(double loss, double find) {
  MarkovPopulation::Setup setup{.rates = {{0, loss}, {find, 0}}, .entities = 2000};
  setup.horizon = to_ticks(days(1000));
  std::array<Replications, 3> found;
  for (std::uint64_t replication = 0; replication < 400; ++replication) {
    MarkovPopulation people{setup, stream_key(23, replication)};
    std::array<double, 3> at_work{};
    people.run([&](std::uint32_t, std::uint32_t state, Tick from, Tick to) {
      for (std::size_t look = 0; look < 3 && state == 0; ++look) {
        const Tick day = to_ticks(days(looked_at[look]));
        if (from <= day && day < to) ++at_work[look];
      }
    });
    for (std::size_t look = 0; look < 3; ++look) found[look].add(at_work[look] / setup.entities);
  }
  return found;
}

TEST(AlternatingRenewal, IsAtWorkAsTheExponentialApproachSays) {
  const auto found = simulate(losing, finding);
  for (std::size_t look = 0; look < 3; ++look) {
    const double exact = exact_share(looked_at[look]);
    EXPECT_TRUE(agrees(found[look], exact, 0.02 * exact)) << looked_at[look];
  }
}

TEST(AlternatingRenewal, TheCheckSeesAWrongRateAndSwappedStates) {
  const auto faster = simulate(losing * 1.03, finding);
  EXPECT_TRUE(rejects(faster[1], exact_share(looked_at[1])));
  EXPECT_TRUE(rejects(faster[2], exact_share(looked_at[2])));
  const auto swapped = simulate(finding, losing);
  for (std::size_t look = 0; look < 3; ++look)
    EXPECT_TRUE(rejects(swapped[look], exact_share(looked_at[look])));
}

}  // namespace
}  // namespace fotfeste::testing
