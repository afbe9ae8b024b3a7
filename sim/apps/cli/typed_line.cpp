#include "sim/apps/cli/typed_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "fotfeste/scenario/nearest.hpp"
#include "fotfeste/scenario/problem.hpp"
#include "sim/apps/cli/exit_code.hpp"

namespace fotfeste {
namespace {

void add_options(CLI::App& app, Command command, TypedLine& typed) {
  for (const OptionRow& row : option_rows()) {
    if (!row.belongs_to(command)) continue;
    if (*row.value == '\0') {
      app.add_flag(row.spelling, typed.flags[row.name], row.help);
      continue;
    }
    app.add_option(row.spelling, typed.values[row.name], row.help)
        ->type_name(row.value)
        ->type_size(1)
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }
}

/// "thread" of "--thread=4".
std::string bare_name(const std::string& word) {
  const std::string name = word.substr(0, word.find('='));
  return name.substr(std::min(name.find_first_not_of('-'), name.size()));
}

[[noreturn]] void refuse_option(const std::string& word, Command command) {
  std::vector<std::string> names{"help"};
  std::string elsewhere;
  for (const OptionRow& row : option_rows()) {
    const bool is_here = row.belongs_to(command);
    if (is_here) names.emplace_back(row.name);
    if (!is_here && bare_name(word) == row.name) elsewhere = row.name;
  }
  const std::string shown = printable(word.substr(0, word.find('=')));
  std::string text = "error: unknown option " + shown;
  if (const auto meant = nearest(bare_name(word), names)) {
    text += "; did you mean --" + *meant + "?";
  } else if (!elsewhere.empty()) {
    text += " here; it belongs to other commands, see fotfeste --help";
  }
  throw UsageError(text);
}

[[noreturn]] void refuse_command(const std::string& word) {
  std::vector<std::string> names;
  for (const CommandRow& row : command_rows()) names.emplace_back(row.name);
  const auto meant = nearest(word, names);
  throw UsageError("error: unknown command " + printable(word) +
                   (meant ? "; did you mean " + *meant + "?" : "; see fotfeste --help"));
}

void refuse_extras(const std::vector<std::string>& extras, Command command) {
  for (const std::string& word : extras) {
    if (word.size() > 1 && word.front() == '-') refuse_option(word, command);
  }
  if (extras.empty()) return;
  if (command == Command::none) refuse_command(extras.front());
  throw UsageError("error: " + in_quotes(extras.front()) + " is one word too many");
}

/// CLI11 takes the words apart; what they mean, and every message, is ours.
struct Parser {
  CLI::App app{"", "fotfeste"};
  std::map<Command, CLI::App*> commands;
  std::map<Command, TypedLine> lines;

  Parser() {
    app.allow_extras();
    app.set_version_flag("--version", "fotfeste " FOTFESTE_VERSION);
    for (const CommandRow& row : command_rows()) {
      CLI::App* command = app.add_subcommand(row.name, row.help);
      command->allow_extras();
      add_options(*command, row.command, lines[row.command]);
      command->add_option("words", lines[row.command].words);
      commands[row.command] = command;
    }
  }

  [[nodiscard]] const CommandRow* chosen() const {
    for (const CommandRow& row : command_rows()) {
      if (commands.at(row.command)->parsed()) return &row;
    }
    return nullptr;
  }
};

TypedLine helped(std::string text) {
  TypedLine line;
  line.help = std::move(text);
  return line;
}

}  // namespace

TypedLine typed_line(int argc, const char* const* argv) {
  if (argc < 2) throw UsageError(usage());
  Parser parser;
  try {
    parser.app.parse(argc, argv);
  } catch (const CLI::CallForVersion& version) {
    return helped(std::string{version.what()} + "\n");
  } catch (const CLI::CallForHelp&) {
    const CommandRow* row = parser.chosen();
    return helped(row == nullptr ? usage() : usage(*row));
  } catch (const CLI::ParseError& problem) {
    throw UsageError(std::string{"error: "} + problem.what());
  }
  refuse_extras(parser.app.remaining(), Command::none);
  const CommandRow* row = parser.chosen();
  if (row == nullptr) throw UsageError(usage());
  refuse_extras(parser.commands[row->command]->remaining(), row->command);
  TypedLine line = parser.lines[row->command];
  line.command = row;
  return line;
}

}  // namespace fotfeste
