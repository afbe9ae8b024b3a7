#pragma once

#include <map>
#include <string>
#include <vector>

#include "sim/apps/cli/option_table.hpp"
#include "sim/apps/cli/option_values.hpp"

namespace fotfeste {

/// A command line taken apart, but not yet understood.
struct TypedLine {
  const CommandRow* command = nullptr;
  std::string help;  ///< to be printed, and nothing else done; empty: go on
  std::vector<std::string> words;
  TypedValues values;
  std::map<std::string, bool> flags;
};

/// Throws UsageError for a command or option that there is not, with the nearest that there is.
[[nodiscard]] TypedLine typed_line(int argc, const char* const* argv);

}  // namespace fotfeste
