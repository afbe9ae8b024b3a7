#pragma once

#include <string>
#include <vector>

#include "sim/apps/cli/options.hpp"

namespace fotfeste {

/// An option as the user meets it.
struct OptionRow {
  const char* name;      ///< without dashes: "replications"
  const char* spelling;  ///< "--threads,-j"
  const char* value;     ///< what follows it: "N"; empty: nothing does
  const char* help;
  std::vector<Command> commands;

  [[nodiscard]] bool belongs_to(Command command) const;
};

struct CommandRow {
  Command command;
  const char* name;
  const char* words;  ///< what follows it: "BASE ALT..."
  const char* help;
  std::size_t fewest_words;
  std::size_t most_words;
};

[[nodiscard]] const std::vector<OptionRow>& option_rows();
[[nodiscard]] const std::vector<CommandRow>& command_rows();

/// One screen: what there is to be done.
[[nodiscard]] std::string usage();

/// The options of one command.
[[nodiscard]] std::string usage(const CommandRow& command);

}  // namespace fotfeste
