// Prints one line a topic, "<topic> <hash>": every result the house promises to be the same bits
// on every compiler and processor. portability_test.cpp builds and compares it. To promise more,
// add a function to `topics`.

#include <cstdint>
#include <cstdio>
#include <variant>

#include "fotfeste/model/region.hpp"
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

/// Every mechanism acts, none with a value that means anything.
Parameters any_parameters() {
  Parameters p;
  for (const ParameterField& field : parameter_fields()) {
    if (const auto* number = std::get_if<double Parameters::*>(&field.member)) p.** number = 0.3;
    if (const auto* rate = std::get_if<Rate Parameters::*>(&field.member)) {
      p.** rate = per_day(0.01);
    }
    if (const auto* span = std::get_if<Duration Parameters::*>(&field.member)) {
      p.** span = days(100);
    }
  }
  return p;
}

World any_world() {
  World world;
  world.parameters = any_parameters();
  world.groups = {{.name = "people", .severity = 0.5, .severity_spread = 0.2}};
  world.roles = {{.name = "worker",
                  .direct_hours = 20,
                  .caseload = 20,
                  .turnover = per_year(0.5),
                  .recruitment_lag = days(60),
                  .positions = {{days(0), 8, false}}}};
  Phase phase{.activity = Activity::place_and_train, .role = 0, .offer = Offer::trial};
  phase.contact.meeting = {days(7), 0.5};
  phase.contact.employer_contact = {days(14), 1};
  phase.contact.coordination = {days(21), 0.4};
  phase.contact.proactive = true;
  phase.contact.in_job_first = phase.contact.in_job_middle = phase.contact.in_job_late = days(14);
  phase.contact.client_hours = phase.contact.employer_hours = 0.4;
  world.pathways = {{.name = "support", .phases = {phase}, .integration = 0.5}};
  world.allocation = {{0, 1}};
  world.people.people = 300;
  world.people.entry_window = days(100);
  world.market.employers = 50;
  world.horizon = days(800);
  world.economics.staff.resize(1);
  return world;
}

/// The same people in a register, with a measure that a budget pays.
World any_system() {
  World world = any_world();
  world.system = true;
  world.people = {.stock = 300, .entrants_per_month = 10};
  world.allocation.clear();
  world.pathways.push_back(world.pathways.front());
  world.fallback = 0;
  world.pathways.front().can_be_left = false;
  world.pathways.back().limit = days(200);
  world.pathways.back().next = 0;
  Line line;
  line.name = "measure";
  line.buys = Buys::commitments;
  line.pathway = 1;
  line.referral_weight = 1;
  line.money.amounts = {{2019, kroner(3'000'001)}, {2020, kroner(2'000'003)}};
  line.money.unit_cost = kroner(123'457);
  world.lines = {line};
  world.referral.active = true;
  return world;
}

void run(const World& world, Hash& hash) {
  const RegionOutcome outcome = Region(world, 0, stream_key(2019, 7)).finish();
  hash.add(outcome.events);
  for (const JobSpell& job : outcome.jobs) {
    hash.add(static_cast<std::uint64_t>(job.start));
    hash.add(static_cast<std::uint64_t>(job.end));
    hash.add(static_cast<double>(job.match));
  }
  for (const double hours : outcome.staff.front().hours) hash.add(hours);
  for (const RegisterMonth& month : outcome.months) {
    hash.add(std::uint64_t{month.in_register});
    hash.add(std::uint64_t{month.in_ordinary_work});
  }
  for (const LineYear& year : outcome.lines) {
    hash.add(static_cast<std::uint64_t>(year.spent.ore));
    hash.add(year.occupied_days);
  }
  hash.add(static_cast<std::uint64_t>(outcome.ledger.total().exact.ore));
}

void lives(Hash& hash) { run(any_world(), hash); }
void systems(Hash& hash) { run(any_system(), hash); }

struct Topic {
  const char* name;
  void (*run)(Hash&);
};

constexpr Topic topics[] = {
    {"draws", draws},     {"logarithms", logarithms}, {"exponentials", exponentials},
    {"samples", samples}, {"clocks", clocks},         {"lives", lives},
    {"systems", systems}};

}  // namespace

int main() {
  for (const Topic& topic : topics) {
    Hash hash;
    topic.run(hash);
    std::printf("%s %016llx\n", topic.name, static_cast<unsigned long long>(hash.value()));
  }
}
