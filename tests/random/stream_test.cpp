#include "fotfeste/random/stream.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "tests/support/equal_cells.hpp"

namespace fotfeste::testing {
namespace {

constexpr std::uint32_t many = 1U << 20;
constexpr double false_alarm = 1e-9;

/// One way of numbering streams: all else equal, `n` is the seed, the replication, ….
struct Numbering {
  std::string name;
  UniformPair (*draws)(std::uint32_t n);
};
std::ostream& operator<<(std::ostream& out, const Numbering& n) { return out << n.name; }

const Numbering numberings[] = {
    {"Seed", [](std::uint32_t n) { return uniform_pair(stream_key(n, 0), {}, 0, 0); }},
    {"Replication", [](std::uint32_t n) { return uniform_pair(stream_key(1, n), {}, 0, 0); }},
    {"Person",
     [](std::uint32_t n) {
       return uniform_pair(stream_key(1, 0), {n, 0}, 0, 0);
     }},
    {"Space",
     [](std::uint32_t n) {
       return uniform_pair(stream_key(1, 0), {0, n}, 0, 0);
     }},
    {"Purpose", [](std::uint32_t n) { return uniform_pair(stream_key(1, 0), {}, n, 0); }},
    {"Count", [](std::uint32_t n) { return uniform_pair(stream_key(1, 0), {}, 0, n); }},
};

class Streams : public ::testing::TestWithParam<Numbering> {
 protected:
  [[nodiscard]] UniformPair draws(std::uint32_t n) const { return GetParam().draws(n); }
};

std::size_t cell(double u, double cells) { return static_cast<std::size_t>(u * cells); }

/// The last ten of the 52 bits.
std::size_t low_bits(double u) { return static_cast<std::uint64_t>(u * 0x1p52) % 1024; }

TEST_P(Streams, FirstDrawsAreUniformInHighAndLowBits) {
  std::vector<std::size_t> first(1024);
  std::vector<std::size_t> second(1024);
  std::vector<std::size_t> low(1024);
  for (std::uint32_t n = 0; n < many; ++n) {
    const UniformPair u = draws(n);
    ++first[cell(u.first, 1024)];
    ++second[cell(u.second, 1024)];
    ++low[low_bits(u.first)];
  }
  EXPECT_GT(p_value_of_equal_cells(first), false_alarm);
  EXPECT_GT(p_value_of_equal_cells(second), false_alarm);
  EXPECT_GT(p_value_of_equal_cells(low), false_alarm);
}

// Pairs of neighbours fill the 32 x 32 squares evenly, which no correlation would.
TEST_P(Streams, NeighboursAreIndependent) {
  std::vector<std::size_t> neighbours(1024);
  std::vector<std::size_t> halves(1024);
  for (std::uint32_t n = 0; n < many; ++n) {
    const UniformPair ours = draws(2 * n);
    const UniformPair theirs = draws(2 * n + 1);
    ++neighbours[cell(ours.first, 32) * 32 + cell(theirs.first, 32)];
    ++halves[cell(ours.first, 32) * 32 + cell(ours.second, 32)];
  }
  EXPECT_GT(p_value_of_equal_cells(neighbours), false_alarm);
  EXPECT_GT(p_value_of_equal_cells(halves), false_alarm);
}

INSTANTIATE_TEST_SUITE_P(All, Streams, ::testing::ValuesIn(numberings),
                         ::testing::PrintToStringParamName{});

TEST(OpenUnit, NeverReachesItsEnds) {
  EXPECT_EQ(open_unit(0), 0x1p-53);
  EXPECT_EQ(open_unit(~std::uint64_t{0}), 1 - 0x1p-53);
  EXPECT_LT(open_unit(~std::uint64_t{0}), 1);
}

TEST(OpenUnit, IsSymmetricAndExact) {
  std::mt19937_64 random{1};
  for (int trial = 0; trial < 100'000; ++trial) {
    const std::uint64_t bits = random();
    const double u = open_unit(bits);
    ASSERT_EQ(static_cast<std::uint64_t>(u * 0x1p53), (bits >> 12) * 2 + 1);
    ASSERT_EQ(open_unit(~bits), 1 - u);
  }
}

TEST(StreamKeys, DifferForEverySeedAndReplication) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> keys;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    for (std::uint64_t replication = 0; replication < 300; ++replication) {
      const StreamKey key = stream_key(seed, replication);
      keys.insert({key.low, key.high});
    }
  }
  EXPECT_EQ(keys.size(), 300U * 300U);
}

// A draw names itself: other counters, in whatever order they are asked for, do not touch it.
TEST(Draws, AreTheHalvesOfTheBlockTheyAreNamedAfter) {
  const StreamKey key = stream_key(20, 3);
  const PhiloxBlock block = philox({11, 12, 13, 14}, {key.low, key.high});
  const UniformPair pair = uniform_pair(key, {11, 12}, 13, 14);
  EXPECT_EQ(pair.first, open_unit(std::uint64_t{block[1]} << 32 | block[0]));
  EXPECT_EQ(pair.second, open_unit(std::uint64_t{block[3]} << 32 | block[2]));
  EXPECT_EQ(uniform(key, {11, 12}, 13, 14), pair.first);
}

TEST(Draws, AreTheNumbersOfTheEngine) {
  const StreamKey key = stream_key(20, 3);
  PhiloxEngine numbers = engine(key, {5, 6}, 7);
  for (std::uint32_t count = 0; count < 10; ++count) {
    const UniformPair pair = uniform_pair(key, {5, 6}, 7, count);
    ASSERT_EQ(open_unit(numbers()), pair.first);
    ASSERT_EQ(open_unit(numbers()), pair.second);
  }
}

}  // namespace
}  // namespace fotfeste::testing
