#pragma once

#include <atomic>
#include <cstdint>
#include <vector>

#include "fotfeste/model/happening.hpp"
#include "fotfeste/model/outcome.hpp"
#include "fotfeste/model/world.hpp"
#include "fotfeste/random/stream.hpp"

namespace fotfeste {

/// What happened to one person in one replication of a world, first to last.
struct Life {
  PersonOutcome person;
  std::vector<Happening> happenings;
};

/// Which person. Clients of all regions are numbered in turns: client n lives in region
/// n mod regions and is number n / regions there, where those of day 0 come first, then those who
/// enter, in order of entry.
struct ClientChoice {
  std::uint32_t number = 0;
  StreamKey key;  ///< of the replication
};

struct Lives {
  std::vector<Life> lives;    ///< one per world; empty when there is no such client in one of them
  std::uint32_t clients = 0;  ///< clients in the region, times regions
};

/// The life of a person under each of the worlds, which share people, luck and warm-up as in
/// `run_study`. Throws Cancelled soon after `cancel` is set, std::invalid_argument when the worlds
/// cannot be compared.
[[nodiscard]] Lives follow(const std::vector<const World*>& worlds, const ClientChoice& client,
                           const std::atomic<bool>& cancel);

}  // namespace fotfeste
