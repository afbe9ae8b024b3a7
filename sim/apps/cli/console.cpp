#include "sim/apps/cli/console.hpp"

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
