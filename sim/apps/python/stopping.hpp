#pragma once

#include <atomic>

namespace fotfeste {

/// While one lives, ctrl-C stops what is being simulated at once; afterwards Python does with it
/// what it would have done. Made and ended with the GIL held. A program that ignores the signal, or
/// has no Python handler for it, keeps it so.
class StoppedByKeyboard {
 public:
  StoppedByKeyboard();
  ~StoppedByKeyboard();
  StoppedByKeyboard(const StoppedByKeyboard&) = delete;
  StoppedByKeyboard& operator=(const StoppedByKeyboard&) = delete;

  /// Set when the user wants it to stop.
  [[nodiscard]] const std::atomic<bool>& requested() const;
};

/// Throws what Python has to say about a signal that came; nothing where none came.
void raise_pending_signal();

/// Throws KeyboardInterrupt, or what the program's own handler of the signal says.
[[noreturn]] void raise_interrupt();

}  // namespace fotfeste
