#include "sim/apps/cli/console.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include "sim/apps/cli/exit_code.hpp"

namespace fotfeste {
namespace {

[[noreturn]] void refuse_to_print() {
  throw FileError(std::string{"stdout cannot be written: "} + std::strerror(errno));
}

}  // namespace

void hold_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(stream, F_GETFD) != -1) continue;
    // Read-only, so that writing to it fails as it would have. Lowest free number: this one.
    if (open("/dev/null", O_RDONLY) < 0) return;
  }
}

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) refuse_to_print();
}

void tell(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

void finish_printing() {
  if (std::fflush(stdout) != 0) refuse_to_print();
}

bool is_terminal() { return isatty(STDERR_FILENO) == 1; }

}  // namespace fotfeste
