#include "sim/apps/cli/options.hpp"

#include <fmt/format.h>

#include <limits>

#include "fotfeste/experiment/shell_word.hpp"
#include "fotfeste/scenario/problem.hpp"
#include "sim/apps/cli/exit_code.hpp"
#include "sim/apps/cli/typed_line.hpp"

namespace fotfeste {
namespace {

void read_words(const TypedLine& typed, Options& options) {
  const CommandRow& row = *typed.command;
  const std::string usage_line = fmt::format("usage: fotfeste {} {}", row.name, row.words);
  if (typed.words.size() < row.fewest_words) {
    const char* const needed = row.command == Command::sweep         ? "a study"
                               : row.command == Command::sensitivity ? "the folder of a sweep"
                               : row.command == Command::report || row.command == Command::reproduce
                                   ? "a result folder"
                               : row.fewest_words == 1 ? "a scenario"
                                                       : "two scenarios";
    throw UsageError(fmt::format("error: {} needs {}\n{}", row.name, needed, usage_line));
  }
  if (typed.words.size() > row.most_words) {
    throw UsageError(fmt::format("error: {} is one word too many\n{}",
                                 in_quotes(typed.words[row.most_words]), usage_line));
  }
  options.scenarios = typed.words;
}

void read_settings(const TypedLine& typed, Options& options) {
  options.settings = all_values(typed.values, "set");
  const std::string horizon = single_value(typed.values, "horizon");
  if (!horizon.empty()) options.settings.push_back("horizon=" + time_in_words(horizon));
}

void read_numbers(const TypedValues& typed, Options& options) {
  const std::uint64_t usual_replications =
      options.command == Command::validate                                    ? 100
      : options.command == Command::why || options.command == Command::equity ? 20
      : options.command == Command::explain                                   ? 20
                                                                              : 30;
  constexpr std::uint64_t most_seeds = std::numeric_limits<std::uint64_t>::max();
  constexpr std::uint64_t most_replications = 10'000'000;
  constexpr std::uint64_t most_people = 100'000'000;
  options.seed = whole_value(typed, "seed", {0, most_seeds, "E309"}, 1);
  options.replications = static_cast<int>(
      whole_value(typed, "replications", {1, most_replications, "E308"}, usual_replications));
  options.first_replication =
      static_cast<int>(whole_value(typed, "first-replication", {0, most_replications, "E308"}, 0));
  options.threads = static_cast<int>(whole_value(typed, "threads", {1, 1024, "E401"}, 0));
  options.replication = static_cast<std::uint32_t>(
      whole_value(typed, "replication", {0, most_replications, "E308"}, 0));
  constexpr std::uint64_t most_runs = 1'000'000;
  options.evaluations =
      static_cast<int>(whole_value(typed, "evaluations", {0, most_runs, "E401"}, 300));
  options.design = static_cast<int>(whole_value(typed, "design", {10, most_runs, "E401"}, 200));
  if (!single_value(typed, "client").empty()) {
    options.client =
        static_cast<std::uint32_t>(whole_value(typed, "client", {0, most_people, "E401"}, 0));
  }
  if (!single_value(typed, "from").empty()) {
    options.from_year = static_cast<int>(whole_value(typed, "from", {1900, 2300, "E401"}, 0));
  }
  if (!single_value(typed, "sample").empty()) {
    options.regions = static_cast<int>(whole_value(typed, "sample", {1, 100'000, "E401"}, 0));
  }
}

OutputFormat format_of(const std::string& text) {
  if (text.empty() || text == "text") return OutputFormat::text;
  if (text == "csv") return OutputFormat::csv;
  if (text == "json") return OutputFormat::json;
  throw UsageError("error E401: --format: expected text, csv or json, found " + in_quotes(text));
}

std::string language_of(const std::string& text) {
  if (text.empty() || text == "en" || text == "nb") return text.empty() ? "en" : text;
  throw UsageError("error E401: --lang: expected en or nb, found " + in_quotes(text));
}

std::optional<BesideChoice> beside_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  if (text == "none") return BesideChoice::none;
  if (text == "few") return BesideChoice::few;
  if (text == "all") return BesideChoice::all;
  throw UsageError("error E401: --beside: expected none, few or all, found " + in_quotes(text));
}

/// What belongs together and what excludes each other.
void check_together(const TypedLine& typed, Options& options) {
  const auto flag = [&](const char* name) {
    const auto found = typed.flags.find(name);
    return found != typed.flags.end() && found->second;
  };
  options.force = flag("force");
  options.quiet = flag("quiet");
  options.verbose = flag("verbose");
  options.dry_run = flag("dry-run");
  options.report = flag("report");
  options.why = flag("why");
  if (options.why && options.format != OutputFormat::text) {
    throw UsageError("error: --why prints text; it goes with no other --format");
  }
  if (options.quiet && options.verbose) {
    throw UsageError("error: --quiet and --verbose exclude each other");
  }
  if (flag("whole-nation")) {
    if (options.regions) throw UsageError("error: --sample and --whole-nation exclude each other");
    options.regions = 0;
  }
  if (!options.precision.empty() && !single_value(typed.values, "replications").empty()) {
    throw UsageError("error: --precision and --replications exclude each other");
  }
  if (flag("diff")) options.command = Command::diff;
}

/// `sweep STUDY`, `sweep status DIR` or `sweep merge INTO PART...`.
void finish_sweep(Options& options) {
  std::vector<std::string>& words = options.scenarios;
  const bool is_status = words.front() == "status";
  const bool is_merge = words.front() == "merge";
  if (is_status || is_merge) words.erase(words.begin());
  if (is_status) options.command = Command::sweep_status;
  if (is_merge) options.command = Command::sweep_merge;
  if (is_merge && words.size() < 2) {
    throw UsageError("error: merge needs two folders\nusage: fotfeste sweep merge INTO PART...");
  }
  if (is_merge || words.size() == 1) return;
  throw UsageError(words.empty() ? "error: status needs a folder\nusage: fotfeste sweep status DIR"
                                 : "error: " + in_quotes(words[1]) + " is one word too many\n" +
                                       "usage: fotfeste sweep STUDY");
}

void read_sweep_options(const TypedValues& typed, Options& options) {
  constexpr std::uint64_t most_parts = 1'000'000;
  const bool has_part = !single_value(typed, "unit").empty();
  if (has_part != !single_value(typed, "of").empty()) {
    throw UsageError("error: --unit and --of go together, as in --unit 2 --of 3");
  }
  options.parts = static_cast<int>(whole_value(typed, "of", {1, most_parts, "E401"}, 1));
  options.part = static_cast<int>(
      whole_value(typed, "unit", {1, static_cast<std::uint64_t>(options.parts), "E401"}, 1));
  options.reuse = all_values(typed, "reuse");
  if (!single_value(typed, "seed").empty()) options.study_seed = options.seed;
  if (!single_value(typed, "replications").empty()) {
    options.study_replications = options.replications;
  }
}

/// "30000", "30 000", "30 000 kr per month", "30000 kr/month".
double kroner_a_month(const std::string& text) {
  std::string digits = text;
  for (const char* words : {"kr per month", "kr/month", "kr"}) {
    if (!digits.ends_with(words)) continue;
    digits.resize(digits.size() - std::string_view{words}.size());
    break;
  }
  std::erase(digits, ' ');
  const bool is_whole = !digits.empty() && digits.size() <= 9 &&
                        digits.find_first_not_of("0123456789") == std::string::npos;
  if (is_whole && std::stod(digits) > 0) return std::stod(digits);
  throw UsageError(
      "error E401: --value: expected kroner per month of work, as in '20 000 kr per "
      "month', found " +
      in_quotes(text));
}

void read_question(const TypedValues& typed, Options& options) {
  SensitivityQuestion& asked = options.sensitivity;
  asked.outputs = all_values(typed, "measure");
  asked.arm = single_value(typed, "arm");
  const std::string value = single_value(typed, "value");
  if (!value.empty()) asked.value = kroner_a_month(value);
  const std::string loses = single_value(typed, "loses");
  if (loses.empty()) return;
  asked.loses = loss_rule(loses);
  if (asked.loses) return;
  throw UsageError(
      "error E401: --loses: expected a figure and a limit, as in 'entrants.ever.12m < "
      "0', found " +
      in_quotes(loses));
}

void finish_command(Options& options) {
  const std::size_t n = options.scenarios.size();
  if (options.command == Command::diff && n != 2) {
    throw UsageError("error: diff needs two scenarios\nusage: fotfeste diff A B");
  }
  if (options.command == Command::explain && n == 2) {
    options.key = options.scenarios.back();
    options.scenarios.pop_back();
  }
  if (options.command == Command::compare) {
    if (options.move.empty() != !options.from_year) {
      throw UsageError(
          "error: --move and --from go together, as in --move '100 million kr/year "
          "from aft to ips' --from 2020");
    }
    if (n < 2 && options.move.empty()) {
      throw UsageError(
          "error: compare needs a scenario to compare with, or --move\n"
          "usage: fotfeste compare BASE ALT...");
    }
  }
  if (options.command == Command::trace && !options.client) {
    throw UsageError("error: trace needs --client N, as in fotfeste trace county --client 17");
  }
  if (options.command == Command::sweep) finish_sweep(options);
  if (options.command == Command::scenarios && n == 1) {
    if (options.copy.empty()) {
      throw UsageError("error: " + in_quotes(options.scenarios.front()) +
                       " is one word too many; to copy a scenario: fotfeste scenarios --copy NAME "
                       "TO");
    }
    options.copy_to = options.scenarios.front();
  }
}

Options interpret(const TypedLine& typed) {
  Options options;
  options.command = typed.command->command;
  read_words(typed, options);
  read_settings(typed, options);
  read_numbers(typed.values, options);
  read_sweep_options(typed.values, options);
  options.move = single_value(typed.values, "move");
  options.precision = single_value(typed.values, "precision");
  if (options.command == Command::sensitivity) {
    read_question(typed.values, options);
  } else {
    options.measure = single_value(typed.values, "measure");
  }
  options.parameters = single_value(typed.values, "parameters");
  options.beside = beside_of(single_value(typed.values, "beside"));
  options.against = single_value(typed.values, "against");
  options.copy = single_value(typed.values, "copy");
  options.out = single_value(typed.values, "out");
  options.language = language_of(single_value(typed.values, "lang"));
  options.format = format_of(single_value(typed.values, "format"));
  check_together(typed, options);
  finish_command(options);
  return options;
}

}  // namespace

Options read_options(int argc, const char* const* argv) {
  const TypedLine typed = typed_line(argc, argv);
  if (typed.help.empty()) {
    Options options = interpret(typed);
    options.arguments.assign(argv + 1, argv + argc);
    return options;
  }
  Options options;
  options.help = typed.help;
  return options;
}

std::string as_typed(int argc, const char* const* argv) {
  std::string line = "fotfeste";
  for (int word = 1; word < argc; ++word) line.append(" ").append(shell_word(argv[word]));
  return line;
}

}  // namespace fotfeste
