#pragma once

#include <atomic>

#include "sim/apps/cli/exit_code.hpp"

namespace fotfeste {

/// From now on SIGINT and SIGTERM set a flag; asked twice, the program ends at once, unless a
/// result is being written. A reader that goes away (SIGPIPE) ends it without a word.
void listen_to_signals();

/// Set when the user wants the program to stop.
[[nodiscard]] const std::atomic<bool>& stop_requested();

/// `interrupted` or `terminated`, by the signal that came.
[[nodiscard]] ExitCode stop_code();

/// While it lives, a second signal does not end the program: what is being written gets finished.
class UntilWritten {
 public:
  UntilWritten();
  ~UntilWritten();
  UntilWritten(const UntilWritten&) = delete;
  UntilWritten& operator=(const UntilWritten&) = delete;
};

}  // namespace fotfeste
