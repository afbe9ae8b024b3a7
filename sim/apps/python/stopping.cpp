#include "sim/apps/python/stopping.hpp"

#include <pybind11/pybind11.h>

#include <csignal>

namespace fotfeste {
namespace {

// What a signal handler may touch: lock-free atomics, and what was there before it was in place.
std::atomic<bool> stop_requested{false};
struct sigaction handler_before = {};
int alive = 0;  // the GIL guards it
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void on_interrupt(int number) {
  stop_requested.store(true);
  handler_before.sa_handler(number);  // Python's, which remembers the signal
}

bool is_plain_function(const struct sigaction& action) {
  return (action.sa_flags & SA_SIGINFO) == 0 && action.sa_handler != SIG_IGN &&
         action.sa_handler != SIG_DFL;
}

}  // namespace

StoppedByKeyboard::StoppedByKeyboard() {
  if (alive++ > 0) return;
  stop_requested.store(false);
  sigaction(SIGINT, nullptr, &handler_before);
  if (!is_plain_function(handler_before)) return;
  struct sigaction ours = handler_before;
  ours.sa_handler = on_interrupt;
  sigaction(SIGINT, &ours, nullptr);
}

StoppedByKeyboard::~StoppedByKeyboard() {
  if (--alive == 0) sigaction(SIGINT, &handler_before, nullptr);
}

const std::atomic<bool>& StoppedByKeyboard::requested() const { return stop_requested; }

void raise_pending_signal() {
  if (PyErr_CheckSignals() != 0) throw pybind11::error_already_set();
}

void raise_interrupt() {
  raise_pending_signal();
  PyErr_SetNone(PyExc_KeyboardInterrupt);
  throw pybind11::error_already_set();
}

}  // namespace fotfeste
