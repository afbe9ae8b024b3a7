#include "fotfeste/random/philox.hpp"

#include <Random123/philox.h>
#include <gtest/gtest.h>

#include <boost/random/normal_distribution.hpp>
#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

namespace fotfeste::testing {
namespace {

static_assert(std::uniform_random_bit_generator<PhiloxEngine>);

struct Input {
  PhiloxBlock counter;
  PhiloxKey key;
};

Input random_input(std::mt19937& random) {
  const auto word = [&] { return static_cast<std::uint32_t>(random()); };
  return {{word(), word(), word(), word()}, {word(), word()}};
}

// The vectors for philox4x32-10 that come with Random123 (kat_vectors).
TEST(Philox, GivesTheKnownAnswers) {
  constexpr std::uint32_t ones = 0xFFFFFFFF;
  EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}),
            (PhiloxBlock{0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8}));
  EXPECT_EQ(philox({ones, ones, ones, ones}, {ones, ones}),
            (PhiloxBlock{0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD}));
  EXPECT_EQ(philox({0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344}, {0xA4093822, 0x299F31D0}),
            (PhiloxBlock{0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1}));
}

TEST(Philox, EqualsRandom123OnRandomBlocks) {
  std::mt19937 random{1};
  r123::Philox4x32 reference;
  for (int trial = 0; trial < 100'000; ++trial) {
    const auto [counter, key] = random_input(random);
    const auto expected =
        reference({{counter[0], counter[1], counter[2], counter[3]}}, {{key[0], key[1]}});
    const PhiloxBlock ours = philox(counter, key);
    for (unsigned word = 0; word < 4; ++word) ASSERT_EQ(ours[word], expected[word]);
  }
}

// Each of 192 input bits turns each of 128 output bits half of the time. Hoeffding's bound over all
// 24 576 pairs: false alarm 1e-9, resolution 6 percentage points.
TEST(Philox, EveryInputBitMovesEveryOutputBitHalfOfTheTime) {
  constexpr unsigned trials = 4096;
  std::vector<unsigned> turned(192 * 128);
  std::mt19937 random{2};
  for (unsigned trial = 0; trial < trials; ++trial) {
    const Input input = random_input(random);
    const PhiloxBlock before = philox(input.counter, input.key);
    for (unsigned bit = 0; bit < 192; ++bit) {
      Input moved = input;
      (bit < 128 ? moved.counter[bit / 32] : moved.key[bit / 32 - 4]) ^= 1U << bit % 32;
      const PhiloxBlock after = philox(moved.counter, moved.key);
      for (unsigned out = 0; out < 128; ++out) {
        turned[bit * 128 + out] += (before[out / 32] ^ after[out / 32]) >> out % 32 & 1U;
      }
    }
  }
  const double bound = std::sqrt(std::log(2 * 24'576 / 1e-9) / (2 * trials));
  for (const unsigned count : turned) ASSERT_NEAR(count / double{trials}, 0.5, bound);
}

TEST(PhiloxEngine, NumbersTheHalvesOfBlocksInOrder) {
  PhiloxEngine engine{{7, 8}, {1, 2, 3}};
  for (std::uint32_t count = 0; count < 100; ++count) {
    const PhiloxBlock block = philox({1, 2, 3, count}, {7, 8});
    ASSERT_EQ(engine(), std::uint64_t{block[1]} << 32 | block[0]);
    ASSERT_EQ(engine(), std::uint64_t{block[3]} << 32 | block[2]);
  }
}

// Mean of n standard normals: |mean| < 6.2 / sqrt(n) but for 6e-10.
TEST(PhiloxEngine, ServesBoostsDistributions) {
  PhiloxEngine engine{{1, 0}, {0, 0, 0}};
  boost::random::normal_distribution<double> normal;
  constexpr int n = 100'000;
  double sum = 0;
  double sum_of_squares = 0;
  for (int draw = 0; draw < n; ++draw) {
    const double x = normal(engine);
    sum += x;
    sum_of_squares += x * x;
  }
  EXPECT_LT(std::abs(sum / n), 6.2 / std::sqrt(n));
  EXPECT_NEAR(sum_of_squares / n, 1, 6.2 * std::sqrt(2.0 / n));
}

}  // namespace
}  // namespace fotfeste::testing
