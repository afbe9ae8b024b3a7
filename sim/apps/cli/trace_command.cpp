#include <fmt/format.h>

#include "fotfeste/report/life_story.hpp"
#include "sim/apps/cli/commands.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/interrupt.hpp"
#include "sim/apps/cli/loading.hpp"
#include "sim/apps/shared/scenario_folders.hpp"

namespace fotfeste {
namespace {

/// A policy under which the person's life is told.
struct Telling {
  std::string name;
  const World* world;
};

using Tellings = std::vector<Telling>;

Tellings tellings_of(const Scenario& scenario) {
  Tellings all;
  for (const Arm& arm : scenario.arms) all.push_back({arm.name, &arm.world});
  return all;
}

/// What all the lives share is told once, then each of them.
std::string stories(const Tellings& tellings, const std::vector<Life>& lives) {
  std::size_t shared = lives.front().happenings.size();
  for (const Life& life : lives) {
    shared = std::min(shared, shared_beginning(lives.front().happenings, life.happenings));
  }
  const bool several = lives.size() > 1;
  std::string text;
  for (std::size_t n = 0; n < lives.size(); ++n) {
    const std::span<const Happening> all{lives[n].happenings};
    StoryTeller teller(*tellings[n].world, lives[n].person);
    const std::string beginning = teller.tell(all.first(shared));
    if (n == 0) text += teller.introduction() + "\n" + beginning;
    if (several) text += "\nUnder " + tellings[n].name + ":\n";
    text += teller.tell(all.subspan(shared)) + teller.sum_up(all) + "\n";
  }
  if (several && std::all_of(lives.begin(), lives.end(),
                             [&](const Life& life) { return life.happenings.size() == shared; })) {
    text += "\nFor this client nothing differs.\n";
  }
  return text;
}

}  // namespace

ExitCode trace_client(const Options& options) {
  const ScenarioLibrary library = shipped_scenarios();
  const Scenario base = loaded_under_one_reading(options.scenarios.front(), options, library);
  std::optional<Scenario> other;
  Tellings tellings = tellings_of(base);
  if (!options.against.empty()) {
    other = loaded_under_one_reading(options.against, options, library);
    for (const Telling& telling : tellings_of(*other)) tellings.push_back(telling);
  }
  std::vector<const World*> worlds;
  for (const Telling& telling : tellings) worlds.push_back(telling.world);
  const ClientChoice client{*options.client, stream_key(options.seed, options.replication)};
  Lives lives;
  try {
    lives = follow(worlds, client, stop_requested());
  } catch (const std::invalid_argument& why) {
    throw UsageError(std::string{"error: "} + why.what());
  }
  if (lives.lives.empty()) {
    throw UsageError(
        fmt::format("error: there is no client {}; clients of {} are numbered from 0 "
                    "to about {}",
                    client.number, base.name, lives.clients - 1));
  }
  print(
      fmt::format("Client {} of {}, replication {}, seed {}. Persons are invented: nobody lives "
                  "or lived this life.\n",
                  client.number, base.name, options.replication, options.seed));
  print(stories(tellings, lives.lives));
  return success;
}

}  // namespace fotfeste
