// Prints one line a topic, "<topic> <hash>": every result the house promises to be the same bits
// on every compiler and processor. portability_test.cpp builds and compares it. To promise more,
// add a function to `topics`.

#include <cstdint>
#include <cstdio>

#include "fotfeste/random/distributions.hpp"
#include "fotfeste/random/portable_math.hpp"
#include "fotfeste/random/residual_clock.hpp"
#include "fotfeste/random/stream.hpp"

namespace {

using namespace fotfeste;

constexpr std::uint32_t many = 100'000;

/// Hash of numbers by their bits and order (FNV-1a by words, with a shift to spread high bits).
class Hash {
 public:
  void add(std::uint64_t bits) {
    sum_ = (sum_ ^ bits) * 0x100000001B3;
    sum_ ^= sum_ >> 29;
  }
  void add(double value) { add(__builtin_bit_cast(std::uint64_t, value)); }
  [[nodiscard]] std::uint64_t value() const { return sum_; }

 private:
  std::uint64_t sum_ = 0xCBF29CE484222325;
};

UniformPair luck(std::uint32_t person, std::uint32_t purpose) {
  return uniform_pair(stream_key(2019, 7), {person, 1}, purpose, 0);
}

void draws(Hash& hash) {
  for (std::uint32_t person = 0; person < 10 * many; ++person) {
    const UniformPair u = luck(person, 0);
    hash.add(u.first);
    hash.add(u.second);
  }
}

void logarithms(Hash& hash) {
  for (std::uint32_t person = 0; person < many; ++person) {
    const UniformPair u = luck(person, 1);
    hash.add(portable::log(u.first));
    hash.add(portable::log(1000 * u.second));
    hash.add(portable::log(u.first * 0x1p-1040));
  }
}

void exponentials(Hash& hash) {
  for (std::uint32_t person = 0; person < many; ++person) {
    const UniformPair u = luck(person, 2);
    hash.add(portable::exp(1500 * u.first - 760));
    hash.add(portable::exp(u.second - 0.5));
    hash.add(portable::exp2(100 * u.first - 50));
    hash.add(portable::pow(u.first, 3 * u.second));
  }
}

void samples(Hash& hash) {
  const double weights[] = {0.1, 2.5, 0.0, 1.0 / 3};
  for (std::uint32_t person = 0; person < many; ++person) {
    const UniformPair u = luck(person, 3);
    hash.add(portable::normal_quantile(u.first));
    hash.add(portable::normal_quantile(u.second * 0x1p-60));
    hash.add(frailty(u.second, 0.6));
    hash.add(uniform_in(u.second, -0.1, 0.7));
    hash.add(std::uint64_t{weighted_choice(u.first, weights)});
  }
}

void clocks(Hash& hash) {
  for (std::uint32_t person = 0; person < many; ++person) {
    const UniformPair u = luck(person, 4);
    ResidualClock clock = ResidualClock::start(u.first, per_year(0.9), person);
    Tick now = person;
    for (const double factor : {1.7, 0.3, 0.0, 2.9}) {
      now += to_ticks(months(u.second));
      clock.change_rate(factor * per_year(0.9), now);
      hash.add(static_cast<std::uint64_t>(clock.due()));
    }
  }
}

struct Topic {
  const char* name;
  void (*run)(Hash&);
};

constexpr Topic topics[] = {{"draws", draws},
                            {"logarithms", logarithms},
                            {"exponentials", exponentials},
                            {"samples", samples},
                            {"clocks", clocks}};

}  // namespace

int main() {
  for (const Topic& topic : topics) {
    Hash hash;
    topic.run(hash);
    std::printf("%s %016llx\n", topic.name, static_cast<unsigned long long>(hash.value()));
  }
}
