#pragma once

#include <cstdint>

#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// A code at a tick. The order is (tick, code) and nothing else.
struct Reminder {
  Tick tick;
  std::uint32_t code;
};

__extension__ using WideKey = unsigned __int128;

/// The order of reminders as the order of one number, so that comparing takes no branch.
constexpr WideKey wide_key(Tick tick, std::uint32_t code) {  ///< REQUIRES tick >= 0
  return static_cast<WideKey>(tick) << 32 | code;
}
constexpr Reminder reminder_of(WideKey key) {
  return {static_cast<Tick>(key >> 32), static_cast<std::uint32_t>(key)};
}

}  // namespace fotfeste
