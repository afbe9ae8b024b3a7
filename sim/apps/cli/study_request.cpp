#include "sim/apps/cli/study_request.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "fotfeste/experiment/shell_word.hpp"
#include "fotfeste/scenario/move.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/exit_code.hpp"
#include "sim/apps/shared/scenario_folders.hpp"

namespace fotfeste {
namespace {

/// The horizon that lets a later move act for two years, where the call names none and the base
/// ends before; nothing otherwise.
std::string horizon_for_move(const Options& options, const World& world) {
  constexpr int years_of_effect = 2;
  const auto names_horizon = [](const std::string& setting) {
    return setting.starts_with("horizon=");
  };
  if (options.move.empty() ||
      std::any_of(options.settings.begin(), options.settings.end(), names_horizon)) {
    return {};
  }
  const Calendar calendar(world.first_day);
  const int first = calendar.year_of(to_ticks(world.warm_up));
  const int last = calendar.year_of(to_ticks(world.horizon) - 1);
  if (*options.from_year <= last) return {};
  return fmt::format("horizon={} years", *options.from_year + years_of_effect - first);
}

std::deque<Scenario> load_all(const Options& given, std::vector<std::string>& notes) {
  Options options = given;
  const ScenarioLibrary library = shipped_scenarios();
  std::deque<Scenario> all;
  for (const std::string& name : options.scenarios) {
    add_apart(load_scenario(name, options.settings, library), all);
  }
  if (give_equal_arms(all.front())) notes.emplace_back(note_of_equal_arms);
  if (options.move.empty()) return all;
  if (const std::string horizon = horizon_for_move(options, all.front().world());
      !horizon.empty()) {
    options.settings.push_back(horizon);
    all.front() = load_scenario(options.scenarios.front(), options.settings, library);
    notes.push_back(fmt::format("The run goes on to the end of {}, so that the move can be seen.",
                                *options.from_year + 1));
  }
  Moved moved = apply_move(all.front(), options.move, *options.from_year);
  moved.scenario.name = all.front().name + "-moved";
  add_apart(std::move(moved.scenario), all);
  notes.insert(notes.end(), moved.notes.begin(), moved.notes.end());
  return all;
}

/// Each once, also where a scenario was read again or two have it from the same base.
void tell_warnings_of(const std::deque<Scenario>& all, bool quiet) {
  if (quiet) return;
  std::set<std::string> told;
  for (const Scenario& scenario : all) {
    for (const Problem& warning : scenario.warnings) {
      const std::string text = to_string(warning);
      if (told.insert(text).second) tell(text);
    }
  }
}

/// The call again without what a failed replication's message adds to it.
std::string call_of(const Options& options) {
  std::string call = options.command == Command::run ? "fotfeste run" : "fotfeste compare";
  for (const std::string& name : options.scenarios) call += " " + shell_word(name);
  for (const std::string& setting : options.settings) call += " --set " + shell_word(setting);
  if (!options.parameters.empty()) call += " --parameters " + shell_word(options.parameters);
  if (!options.move.empty()) {
    call += fmt::format(" --move {} --from {}", shell_word(options.move), *options.from_year);
  }
  return call;
}

}  // namespace

StudySetup set_up(const Options& options) {
  std::vector<std::string> notes;
  std::deque<Scenario> scenarios = load_all(options, notes);
  tell_warnings_of(scenarios, options.quiet);
  const StudyCall call{.seed = options.seed,
                       .replications = options.replications,
                       .first_replication = options.first_replication,
                       .threads = options.threads,
                       .regions = options.regions,
                       .parameters = options.parameters,
                       .command = call_of(options)};
  return set_up(std::move(scenarios), call, notes);
}

std::deque<BesideSetup> set_up_beside(const Options& options, const StudySetup& setup) {
  if (options.beside && options.command == Command::run && !differs(setup)) {
    throw UsageError("error: --beside goes with a comparison, and this is a run of one system");
  }
  return set_up_beside(setup, options.beside.value_or(BesideChoice::few));
}

}  // namespace fotfeste
