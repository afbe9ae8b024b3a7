#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <functional>

#include "fotfeste/kernel/event_queue.hpp"
#include "fotfeste/random/distributions.hpp"
#include "fotfeste/random/portable_math.hpp"
#include "fotfeste/random/stream.hpp"
#include "tests/support/z_test.hpp"

namespace fotfeste::testing {
namespace {

constexpr std::array<double, 3> rates = {0.031, 0.013, 0.007};  // per day
constexpr double total_rate = 0.031 + 0.013 + 0.007;
constexpr double until = 23;  // days

/// The wait for a cause [days], from a number in (0, 1).
using Law = std::function<double(std::uint32_t cause, double u)>;

double exponential_wait(std::uint32_t cause, double u) { return exponential(u) / rates[cause]; }

/// Share that has left by each cause, and how much likelier the first cause is among the early
/// leavers.
struct Findings {
  std::array<Replications, 3> left_by;
  Replications early_excess;
};

/// Everyone has a reminder for each cause; the first to come wins, the others are stale.
struct Cohort {
  static constexpr std::uint32_t size = 2000;
  std::array<double, 3> by_cause{};
  std::array<double, 2> early{};  ///< left in the first half of the time: all, by the first cause
  std::array<double, 2> late{};

  Cohort(const Law& law, StreamKey key) {
    EventQueue queue{std::size_t{3} * size, 100, to_ticks(days(until))};
    for (std::uint32_t code = 0; code < 3 * size; ++code) {
      queue.put(to_delay(days(law(code % 3, uniform(key, {code / 3, 0}, code % 3, 0)))), code);
    }
    std::array<bool, size> has_left{};
    for (; !queue.empty(); queue.pop()) {
      const auto [now, code] = queue.top();
      if (has_left[code / 3]) continue;
      has_left[code / 3] = true;
      ++by_cause[code % 3];
      auto& half = to_days(now) < until / 2 ? early : late;
      ++half[0];
      if (code % 3 == 0) ++half[1];
    }
  }
};

Findings simulate(const Law& law) {
  Findings found;
  for (std::uint64_t replication = 0; replication < 1500; ++replication) {
    const Cohort cohort{law, stream_key(88, replication)};
    for (std::size_t cause = 0; cause < 3; ++cause)
      found.left_by[cause].add(cohort.by_cause[cause] / Cohort::size);
    found.early_excess.add(cohort.early[1] / cohort.early[0] - cohort.late[1] / cohort.late[0]);
  }
  return found;
}

double exact_share(std::size_t cause) {
  return rates[cause] / total_rate * -std::expm1(-total_rate * until);
}

TEST(CompetingRisks, LeaveByEachCauseInProportionToItsRate) {
  const Findings found = simulate(exponential_wait);
  for (std::size_t cause = 0; cause < 3; ++cause) {
    EXPECT_TRUE(agrees(found.left_by[cause], exact_share(cause), 0.02 * exact_share(cause)));
  }
}

TEST(CompetingRisks, CauseTellsNothingAboutTime) {
  EXPECT_TRUE(agrees(simulate(exponential_wait).early_excess, 0, 0.01));
}

TEST(CompetingRisks, TheChecksSeeSwappedCausesAWrongRateAndAnotherLaw) {
  const Findings swapped =
      simulate([](std::uint32_t cause, double u) { return exponential_wait((cause + 1) % 3, u); });
  EXPECT_TRUE(rejects(swapped.left_by[0], exact_share(0)));
  const Findings faster = simulate([](std::uint32_t cause, double u) {
    return exponential_wait(cause, u) / (cause == 1 ? 1.03 : 1);
  });
  EXPECT_TRUE(rejects(faster.left_by[1], exact_share(1)));
  const Findings weibull = simulate([](std::uint32_t cause, double u) {
    return portable::pow(exponential(u), cause == 0 ? 1 / 1.1 : 1) / rates[cause];
  });
  EXPECT_TRUE(rejects(weibull.early_excess, 0));
}

/// Share of pairs in which the treated one leaves first, when treatment multiplies the hazard.
Replications treated_first(double hazard_ratio) {
  constexpr std::uint32_t pairs = 2000;
  Replications found;
  for (std::uint64_t replication = 0; replication < 500; ++replication) {
    const StreamKey key = stream_key(89, replication);
    EventQueue queue{2 * pairs, 10, never};
    for (std::uint32_t code = 0; code < 2 * pairs; ++code) {
      const double rate = 0.019 * (code % 2 == 0 ? hazard_ratio : 1);
      queue.put(to_delay(days(exponential(uniform(key, {code, 0}, 0, 0)) / rate)), code);
    }
    std::array<bool, pairs> is_decided{};
    double treated = 0;
    for (; !queue.empty(); queue.pop()) {
      const std::uint32_t code = queue.top().code;
      if (!is_decided[code / 2] && code % 2 == 0) ++treated;
      is_decided[code / 2] = true;
    }
    found.add(treated / pairs);
  }
  return found;
}

TEST(HazardRatio, IsTheOddsOfLeavingFirst) {
  constexpr double ratio = 1.37;
  constexpr double exact = ratio / (1 + ratio);
  EXPECT_TRUE(agrees(treated_first(ratio), exact, 0.01 * exact));
  EXPECT_TRUE(rejects(treated_first(ratio * 1.04), exact));
  EXPECT_TRUE(rejects(treated_first(1 / ratio), exact));
}

}  // namespace
}  // namespace fotfeste::testing
