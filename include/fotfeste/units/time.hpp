#pragma once

#include <chrono>
#include <cstdint>
#include <limits>

namespace fotfeste {

/// A span of time in formulas [days]. Adding weeks or hours from <chrono> converts by itself.
using Duration = std::chrono::duration<double, std::chrono::days::period>;

constexpr Duration days(double n) { return Duration{n}; }
constexpr double days_per_month = 30.4375;
constexpr double days_per_year = 365.25;
constexpr Duration months(double n) { return Duration{n * days_per_month}; }
constexpr Duration years(double n) { return Duration{n * days_per_year}; }

/// A point or span on the event path: a whole number of ticks, 2^22 of them a day (20.6 ms).
/// Whole numbers make the order of events exact and the same on every machine.
using Tick = std::int64_t;

constexpr int tick_bits_per_day = 22;
constexpr Tick ticks_per_day = Tick{1} << tick_bits_per_day;
/// Later than anything that happens.
constexpr Tick never = std::numeric_limits<Tick>::max();

/// Nearest whole number of ticks. A span beyond 2^40 days is `never`.
constexpr Tick to_ticks(Duration d) {
  const double n = d.count() * static_cast<double>(ticks_per_day);
  constexpr double too_far = static_cast<double>(ticks_per_day) * 1099511627776.0;
  if (!(n < too_far)) return never;
  return static_cast<Tick>(n < 0 ? n - 0.5 : n + 0.5);
}

/// A wait on the event path: at least one tick, so that nothing happens twice at one instant.
constexpr Tick to_delay(Duration d) {
  const Tick n = to_ticks(d);
  return n < 1 ? 1 : n;
}

/// `from` later by `delay`, or `never` if either is.
constexpr Tick after(Tick from, Tick delay) {
  return from == never || delay >= never - from ? never : from + delay;
}

/// Days since the start; REQUIRES t < never.
constexpr double to_days(Tick t) {
  return static_cast<double>(t) / static_cast<double>(ticks_per_day);
}

}  // namespace fotfeste
