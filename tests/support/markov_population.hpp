#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "fotfeste/kernel/event_queue.hpp"
#include "fotfeste/random/distributions.hpp"
#include "fotfeste/random/stream.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste::testing {

/// rates[from][to] per day; the diagonal is not read.
using RateTable = std::vector<std::vector<double>>;

/// Entities that move between states, each by competing exponential clocks: one reminder for each
/// state they could move to, and at a move all of them are stopped and drawn anew.
///
/// `Hooks` is told of every sojourn: hooks(entity, state, from, until).
class MarkovPopulation {
 public:
  struct Setup {
    RateTable rates;
    std::uint32_t entities = 1;
    std::uint32_t first_state = 0;
    Tick horizon = 0;
    bool last_entity_first = false;  ///< start the entities in the other order
    bool uses_wheel = false;
    Tick grain = 1;  ///< waits are multiples of it: a coarse one makes many ties [ticks]
  };

  MarkovPopulation(Setup setup, StreamKey key)
      : setup_(std::move(setup)),
        key_(key),
        queue_(setup_.uses_wheel ? 1'000'000 : 10, 100, setup_.horizon),
        next_(std::size_t{setup_.entities} * states(), never),
        entities_(setup_.entities, Entry{setup_.first_state, 0, 0}) {}

  template <class Hooks>
  void run(Hooks&& sojourn) {
    for (std::uint32_t n = 0; n < setup_.entities; ++n) {
      start_clocks(setup_.last_entity_first ? setup_.entities - 1 - n : n, 0);
    }
    for (; !queue_.empty();) {
      const auto [now, code] = queue_.top();
      queue_.pop();
      if (next_[code] != now) continue;
      events.emplace_back(now, code);
      Entry& entity = entities_[code / states()];
      sojourn(code / states(), entity.state, entity.since, now);
      entity.state = code % states();
      entity.since = now;
      start_clocks(code / states(), now);
    }
    for (std::uint32_t id = 0; id < setup_.entities; ++id) {
      sojourn(id, entities_[id].state, entities_[id].since, setup_.horizon);
    }
  }

  [[nodiscard]] std::uint32_t state_of(std::uint32_t id) const { return entities_[id].state; }

  std::vector<std::pair<Tick, std::uint32_t>> events;  ///< moves in the order they happened

 private:
  struct Entry {
    std::uint32_t state;
    Tick since;
    std::uint32_t draws;
  };

  [[nodiscard]] std::uint32_t states() const {
    return static_cast<std::uint32_t>(setup_.rates.size());
  }

  void start_clocks(std::uint32_t id, Tick now) {
    Entry& entity = entities_[id];
    for (std::uint32_t to = 0; to < states(); ++to) {
      const std::uint32_t code = id * states() + to;
      const double rate = setup_.rates[entity.state][to];
      next_[code] = never;
      if (to == entity.state || rate <= 0) continue;
      const double u = uniform(key_, {id, 0}, to, entity.draws);
      const Tick wait = to_delay(days(exponential(u) / rate));
      next_[code] = now + (wait + setup_.grain - 1) / setup_.grain * setup_.grain;
      queue_.put(next_[code], code);
    }
    ++entity.draws;
  }

  Setup setup_;
  StreamKey key_;
  EventQueue queue_;
  std::vector<Tick> next_;  ///< when each clock rings: the truth behind the reminders
  std::vector<Entry> entities_;
};

}  // namespace fotfeste::testing
