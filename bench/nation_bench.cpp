#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include "fotfeste/model/region.hpp"
#include "fotfeste/scenario/scenario.hpp"

namespace fotfeste {
namespace {

/// The shipped nation, or a register of another size with lines in proportion, whole regions one
/// after the other.
World shipped(const char* name, double years_run) {
  const ScenarioLibrary library({FOTFESTE_SOURCE_DIR "/scenarios"});
  World world = load_scenario(name, {}, library).world();
  world.horizon = world.warm_up + years(years_run);
  return world;
}

std::uint64_t run_all_regions(const World& world, std::uint64_t replication) {
  std::uint64_t events = 0;
  for (int region = 0; region < world.people.regions; ++region) {
    events += Region(world, region, stream_key(1, replication)).finish().events;
  }
  return events;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

void report(benchmark::State& state, const World& world, std::uint64_t events) {
  state.SetItemsProcessed(static_cast<std::int64_t>(events));
  state.counters["people"] = world.people.stock;
  state.counters["peak_MB"] = peak_megabytes();
}

/// A register of this many people for a year after its warm-up: time and memory should be linear in
/// them.
void register_of(benchmark::State& state) {
  World world = shipped("county", 1);
  const int people = static_cast<int>(state.range(0));
  const double scale = static_cast<double>(people) / world.people.stock;
  constexpr int people_in_region = 15'000;
  world.people.stock = people;
  world.people.regions = std::max(1, people / people_in_region);
  world.people.entrants_per_month *= scale;
  world.people.pensioners = static_cast<int>(world.people.pensioners * scale);
  world.region_key.clear();
  for (Line& line : world.lines) {
    if (line.places) line.places = static_cast<int>(*line.places * scale);
    for (YearAmount& amount : line.money.amounts) {
      amount.amount.ore = static_cast<std::int64_t>(static_cast<double>(amount.amount.ore) * scale);
    }
  }
  std::uint64_t events = 0;
  std::uint64_t replication = 0;
  for (auto _ : state) events += run_all_regions(world, replication++);
  report(state, world, events);
}
BENCHMARK(register_of)
    ->Arg(1'000)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Arg(500'000)
    ->Arg(2'000'000)
    ->Unit(benchmark::kSecond);

/// The shipped nation: a stock of 180 000 with its inflow over ten years, beside its two years of
/// warm-up.
void nation_over_ten_years(benchmark::State& state) {
  const World world = shipped("today", 10);
  std::uint64_t events = 0;
  std::uint64_t replication = 0;
  for (auto _ : state) events += run_all_regions(world, replication++);
  report(state, world, events);
}
BENCHMARK(nation_over_ten_years)->Unit(benchmark::kSecond);

}  // namespace
}  // namespace fotfeste
