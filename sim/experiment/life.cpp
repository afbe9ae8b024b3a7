#include "fotfeste/experiment/life.hpp"

#include <algorithm>
#include <utility>

#include "fotfeste/experiment/study.hpp"
#include "fotfeste/model/region.hpp"

namespace fotfeste {
namespace {

/// A region being run under one world, and what its listener has heard so far.
struct Watch {
  Region region;
  std::vector<Happening> heard;
};

void listen(Watch& watch, std::uint32_t index) {
  watch.region.observe(index, [&watch](const Happening& h) { watch.heard.push_back(h); });
}

void advance(Region& region, Tick end, const std::atomic<bool>& cancel) {
  const Tick year = to_ticks(years(1));
  while (region.now() < end) {
    if (cancel.load()) throw Cancelled{};
    region.run_until(std::min(end, after(region.now(), year)));
  }
}

/// Adds the life at `index`, or leaves `lives` empty for good.
void finish(Watch& watch, std::uint32_t index, Lives& found) {
  const RegionOutcome outcome = watch.region.finish();
  found.clients = static_cast<std::uint32_t>(outcome.people.size());
  if (index < found.clients) {
    found.lives.push_back({outcome.people[index], std::move(watch.heard)});
  }
}

}  // namespace

Lives follow(const std::vector<const World*>& worlds, const ClientChoice& client,
             const std::atomic<bool>& cancel) {
  StudyPlan plan;
  plan.arms = worlds;
  check(plan);
  const World& base = *worlds.front();
  const auto regions = static_cast<std::uint32_t>(base.people.regions);
  const auto region = static_cast<int>(client.number % regions);
  const std::uint32_t index = client.number / regions;

  Watch trunk{Region(base, region, client.key), {}};
  listen(trunk, index);
  if (base.system) advance(trunk.region, to_ticks(base.warm_up), cancel);
  Lives found;
  for (const World* world : worlds) {
    Watch branch =
        base.system || world == &base ? trunk : Watch{Region(*world, region, client.key), {}};
    listen(branch, index);
    if (base.system && world != &base) branch.region.adopt(*world);
    advance(branch.region, to_ticks(world->horizon), cancel);
    finish(branch, index, found);
  }
  if (found.lives.size() < worlds.size()) found.lives.clear();
  found.clients *= regions;
  return found;
}

}  // namespace fotfeste
