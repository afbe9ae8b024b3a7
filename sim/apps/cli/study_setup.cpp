#include "sim/apps/cli/study_setup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>

#include "fotfeste/experiment/cores.hpp"
#include "fotfeste/experiment/shell_word.hpp"
#include "fotfeste/scenario/differences.hpp"
#include "fotfeste/scenario/document.hpp"
#include "fotfeste/scenario/move.hpp"
#include "fotfeste/store/csv.hpp"
#include "sim/apps/cli/console.hpp"
#include "sim/apps/cli/exit_code.hpp"
#include "sim/apps/cli/scenario_folders.hpp"

namespace fotfeste {
namespace {

/// Gives the scenario a name that no other one of the study has.
void name_apart(Scenario& scenario, const std::deque<Scenario>& others) {
  const std::string name = scenario.name;
  const auto is_taken = [&] {
    return std::any_of(others.begin(), others.end(),
                       [&](const Scenario& other) { return other.name == scenario.name; });
  };
  for (int number = 2; is_taken(); ++number) scenario.name = fmt::format("{}-{}", name, number);
  if (scenario.arms.size() == 1) {
    scenario.arms.front().name = scenario.name;
    scenario.arms.front().world.name = scenario.name;
  }
}

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

void load_all(const Options& given, StudySetup& setup, std::vector<std::string>& notes) {
  Options options = given;
  const ScenarioLibrary library = shipped_scenarios();
  for (const std::string& name : options.scenarios) {
    Scenario scenario = load_scenario(name, options.settings, library);
    name_apart(scenario, setup.scenarios);
    setup.scenarios.push_back(std::move(scenario));
  }
  Scenario& first = setup.scenarios.front();
  if (const auto settings = settings_for_equal_arms(first); !settings.empty()) {
    options.settings.insert(options.settings.end(), settings.begin(), settings.end());
    first = load_scenario(options.scenarios.front(), options.settings, library);
    notes.push_back(
        "Every arm has the people of the largest one here; in the study itself they differ.");
  }
  if (options.move.empty()) return;
  if (const std::string horizon = horizon_for_move(options, setup.scenarios.front().world());
      !horizon.empty()) {
    options.settings.push_back(horizon);
    setup.scenarios.front() = load_scenario(options.scenarios.front(), options.settings, library);
    notes.push_back(fmt::format("The run goes on to the end of {}, so that the move can be seen.",
                                *options.from_year + 1));
  }
  Moved moved = apply_move(setup.scenarios.front(), options.move, *options.from_year);
  moved.scenario.name = setup.scenarios.front().name + "-moved";
  name_apart(moved.scenario, setup.scenarios);
  setup.scenarios.push_back(std::move(moved.scenario));
  notes.insert(notes.end(), moved.notes.begin(), moved.notes.end());
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

ReportWords words_for(const Scenario& base) {
  ReportWords words;
  words.place = base.title;
  for (const EvidenceEntry& entry : base.evidence.entries()) {
    if (!entry.is_parameter()) continue;
    ++words.values;
    words.assumed += entry.grade == 'D' ? 1 : 0;
  }
  for (const PublishedFigure& figure : base.official) {
    words.official.push_back({figure.measure, figure.title, figure.value, figure.source});
  }
  return words;
}

void describe_trial(const Scenario& trial, const std::vector<std::string>& notes,
                    StudySetup& setup) {
  const std::string& control = trial.arms.back().name;
  for (auto arm = trial.arms.rbegin() + 1; arm != trial.arms.rend(); ++arm) {
    setup.words.push_back(words_for(trial));
    setup.words.back().differences = {
        fmt::format("The same people, allocated to {} instead of {}.", arm->name, control)};
    setup.words.back().notes = notes;
  }
  if (setup.words.empty()) setup.words.push_back(words_for(trial));
}

void describe_systems(const std::vector<std::string>& notes, StudySetup& setup) {
  const Scenario& base = setup.scenarios.front();
  for (const Scenario& scenario : setup.scenarios) {
    if (scenario.arms.size() > 1) {
      throw UsageError(fmt::format("error: {} is a trial of {} arms, which fotfeste run compares",
                                   scenario.name, scenario.arms.size()));
    }
    if (&scenario == &base) continue;
    ReportWords words = words_for(base);
    for (const std::string& sentence : differences(base, scenario)) {
      words.differences.push_back(sentence + ".");
    }
    words.notes = notes;
    setup.words.push_back(std::move(words));
  }
  if (setup.words.empty()) setup.words.push_back(words_for(base));
}

void vary_parameters(const Options& options, StudySetup& setup) {
  if (options.parameters.empty()) return;
  setup.parameters = std::make_unique<ParameterDraws>(
      load_parameter_draws(options.parameters, shipped_scenarios()));
  setup.plan.parameters = setup.parameters.get();
  const std::size_t n = setup.parameters->draws.size();
  for (ReportWords& words : setup.words) {
    words.parameters_vary = n > 1;
    words.uncertainty =
        n > 1 ? fmt::format("chance and {} sets of parameters ({}) in turn", n, options.parameters)
              : fmt::format("chance only, parameters of {}", options.parameters);
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

void fill_in(const Options& options, StudyPlan& plan) {
  plan.seed = options.seed;
  plan.first_replication = options.first_replication;
  plan.replications = options.replications;
  plan.threads = options.threads == 0 ? usable_cores() : options.threads;
  plan.regions = options.regions ? *options.regions : affordable_regions(plan);
  if (plan.regions == plan.arms.front()->people.regions) plan.regions = 0;
  plan.command = call_of(options);
  if (plan.regions != 0) plan.command += fmt::format(" --sample {}", plan.regions);
  if (plan.regions == 0 && plan.arms.front()->people.regions > 1) plan.command += " --whole-nation";
  try {
    check(plan);
  } catch (const std::invalid_argument& why) {
    throw UsageError(std::string{"error: "} + why.what());
  }
}

/// A comment for the resolved scenario, so that runs with other parameters are other runs.
std::string varied_parameters(const StudySetup& setup) {
  if (!setup.parameters) return "";
  std::string numbers;
  for (const auto& draw : setup.parameters->draws) {
    for (const double number : draw) numbers += exact(number) + ",";
  }
  return fmt::format("# Parameters of the set {} ({:016x}) in turn.\n", setup.parameters->name,
                     digest_of(numbers));
}

}  // namespace

std::vector<const World*> worlds_of(const std::deque<Scenario>& scenarios) {
  std::vector<const World*> worlds;
  for (const Scenario& scenario : scenarios) {
    for (auto arm = scenario.arms.rbegin(); arm != scenario.arms.rend(); ++arm) {
      worlds.push_back(&arm->world);
    }
  }
  return worlds;
}

StudySetup set_up(const Options& options) {
  StudySetup setup;
  std::vector<std::string> notes;
  load_all(options, setup, notes);
  tell_warnings_of(setup.scenarios, options.quiet);
  const Scenario& base = setup.scenarios.front();
  if (setup.scenarios.size() == 1 && base.kind == Scenario::Kind::trial) {
    describe_trial(base, notes, setup);
  } else {
    describe_systems(notes, setup);
  }
  setup.plan.arms = worlds_of(setup.scenarios);
  fill_in(options, setup.plan);
  vary_parameters(options, setup);
  return setup;
}

std::vector<ResultFile> resolved_texts(const StudySetup& setup) {
  std::vector<ResultFile> texts;
  const std::string varied = varied_parameters(setup);
  for (const Scenario& scenario : setup.scenarios) {
    texts.push_back({scenario.name, to_yaml(scenario.document) + varied});
  }
  return texts;
}

std::vector<StudyReport> reports_of(const StudySetup& setup, const StudyResult& result) {
  std::vector<StudyReport> reports;
  const std::size_t first = setup.plan.arms.size() == 1 ? 0 : 1;
  for (std::size_t n = 0; n < setup.words.size(); ++n) {
    reports.push_back(make_report(setup.plan, result, first + n, setup.words[n]));
  }
  return reports;
}

}  // namespace fotfeste
