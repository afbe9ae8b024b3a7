#include "tests/store/failing_io.hpp"

#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>

// The functions below stand before those of the C library, for the libraries too that the test
// program is linked with.

namespace fotfeste::testing {
namespace {

struct Plan {
  Fault fault = Fault::none;
  long nth = 0;
  long calls = 0;
};
Plan plan;

template <typename Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

[[noreturn]] void die() {
  kill(getpid(), SIGKILL);
  while (true) pause();
}

void count() {
  ++plan.calls;
  if (plan.fault == Fault::kill && plan.calls == plan.nth) die();
}

/// Counts a call; whether it is to fail with ENOSPC.
bool has_no_room() {
  count();
  if (plan.fault != Fault::no_room || plan.calls < plan.nth) return false;
  errno = ENOSPC;
  return true;
}

/// Writes by `write`, which takes a number of bytes.
template <typename Write>
ssize_t writing(size_t n, Write write) {
  if (has_no_room()) return -1;
  const bool is_torn = plan.fault == Fault::kill_torn && plan.calls == plan.nth;
  const ssize_t written = write(is_torn ? n / 2 : n);
  if (is_torn) die();
  return written;
}

bool cannot_sync() {
  count();
  if (plan.fault != Fault::bad_sync || plan.calls < plan.nth) return false;
  plan.fault = Fault::none;
  errno = EIO;
  return true;
}

}  // namespace

void arm(Fault fault, long nth) { plan = {fault, nth, 0}; }

long calls_so_far() { return plan.calls; }

}  // namespace fotfeste::testing

namespace shim = fotfeste::testing;

extern "C" {

ssize_t write(int file, const void* bytes, size_t n) {
  static auto* const next = shim::real<ssize_t(int, const void*, size_t)>("write");
  if (file <= STDERR_FILENO) return next(file, bytes, n);
  return shim::writing(n, [&](size_t some) { return next(file, bytes, some); });
}

ssize_t pwrite64(int file, const void* bytes, size_t n, off64_t at) {
  static auto* const next = shim::real<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
  return shim::writing(n, [&](size_t some) { return next(file, bytes, some, at); });
}

int fsync(int file) {
  static auto* const next = shim::real<int(int)>("fsync");
  return shim::cannot_sync() ? -1 : next(file);
}

int fdatasync(int file) {
  static auto* const next = shim::real<int(int)>("fdatasync");
  return shim::cannot_sync() ? -1 : next(file);
}

int ftruncate64(int file, off64_t size) noexcept {
  static auto* const next = shim::real<int(int, off64_t)>("ftruncate64");
  shim::count();
  return next(file, size);
}

int ftruncate(int file, off_t size) noexcept {
  static auto* const next = shim::real<int(int, off_t)>("ftruncate");
  shim::count();
  return next(file, size);
}

int rename(const char* from, const char* to) noexcept {
  static auto* const next = shim::real<int(const char*, const char*)>("rename");
  shim::count();
  return next(from, to);
}

int unlink(const char* path) noexcept {
  static auto* const next = shim::real<int(const char*)>("unlink");
  shim::count();
  return next(path);
}

}  // extern "C"
