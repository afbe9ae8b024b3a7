#pragma once

#include <cstdint>
#include <stdexcept>

#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// A fault of ours, never of the user's input: says what does not hold, when, and for whom.
class ModelError : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// Throws ModelError with the simulated day and the person.
[[noreturn]] void fail(const char* what, Tick now, std::uint32_t person);

/// On in every build. `what` says the rule that must hold.
inline void ensure(bool holds, const char* what, Tick now, std::uint32_t person) {
  if (!holds) [[unlikely]]
    fail(what, now, person);
}

}  // namespace fotfeste
