#include "sim/apps/cli/interrupt.hpp"

#include <unistd.h>

#include <csignal>

namespace fotfeste {
namespace {

// What a signal handler may touch: lock-free atomics only.
std::atomic<bool> requested{false};
std::atomic<bool> writing{false};
std::atomic<int> signal_number{0};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

ExitCode code_of(int number) { return number == SIGTERM ? terminated : interrupted; }

extern "C" void on_stop_signal(int number) {
  if (requested.load() && !writing.load()) _exit(code_of(number));
  signal_number.store(number);
  requested.store(true);
}

}  // namespace

void listen_to_signals() {
  struct sigaction action = {};
  action.sa_handler = on_stop_signal;
  action.sa_flags = SA_RESTART;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  action.sa_handler = SIG_DFL;
  sigaction(SIGPIPE, &action, nullptr);
}

const std::atomic<bool>& stop_requested() { return requested; }

ExitCode stop_code() { return code_of(signal_number.load()); }

UntilWritten::UntilWritten() { writing.store(true); }
UntilWritten::~UntilWritten() { writing.store(false); }

}  // namespace fotfeste
