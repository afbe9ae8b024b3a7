#pragma once

// Part of engine.hpp: what almost every event calls.

namespace fotfeste {

inline void Engine::set(Client& c, Timer timer, Tick t) {
  const auto kind = static_cast<std::size_t>(timer);
  const std::size_t slot = kind < hazard_timers ? 0 : 1;
  c.due[kind] = t;
  if (t >= c.next[slot]) return;
  c.next[slot] = t;
  events_.put(t, c.index * slot_count + static_cast<std::uint32_t>(slot));
}

inline const PhasePlan& Engine::plan_of(const Client& c) const {
  return plan_.phase(c.pathway, c.phase);
}

inline UniformPair Engine::draw_pair(Client& c, Purpose purpose) const {
  const auto kind = static_cast<std::size_t>(purpose);
  return uniform_pair(key_, c.luck_of, static_cast<std::uint32_t>(purpose), c.draws[kind]++);
}

inline double Engine::draw(Client& c, Purpose purpose) const { return draw_pair(c, purpose).first; }

inline void Engine::tell(const Client& c, const Happening& h) const {
  if (c.index == observed_) [[unlikely]]
    report(h);
}

}  // namespace fotfeste
