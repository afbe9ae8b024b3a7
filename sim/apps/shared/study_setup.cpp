#include "sim/apps/shared/study_setup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "fotfeste/experiment/cores.hpp"
#include "fotfeste/scenario/differences.hpp"
#include "fotfeste/scenario/document.hpp"
#include "fotfeste/store/csv.hpp"
#include "sim/apps/shared/errors.hpp"
#include "sim/apps/shared/scenario_folders.hpp"

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

void tell_differences(std::vector<Difference> found, ReportWords& words) {
  for (const Difference& each : found) words.differences.push_back(in_words(each) + ".");
  words.changes = std::move(found);
}

void describe_trial(const Scenario& trial, const std::vector<std::string>& notes,
                    StudySetup& setup) {
  const std::string& control = trial.arms.back().name;
  for (auto arm = trial.arms.rbegin() + 1; arm != trial.arms.rend(); ++arm) {
    setup.words.push_back(words_for(trial));
    tell_differences({ArmDifference{control, arm->name}}, setup.words.back());
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
    tell_differences(what_differs(base, scenario), words);
    words.notes = notes;
    setup.words.push_back(std::move(words));
  }
  if (setup.words.empty()) setup.words.push_back(words_for(base));
}

void vary_parameters(const std::string& parameters, StudySetup& setup) {
  if (parameters.empty()) return;
  setup.parameters =
      std::make_unique<ParameterDraws>(load_parameter_draws(parameters, shipped_scenarios()));
  setup.plan.parameters = setup.parameters.get();
  const std::size_t n = setup.parameters->draws.size();
  for (ReportWords& words : setup.words) {
    words.parameters_vary = n > 1;
    words.uncertainty =
        n > 1 ? fmt::format("chance and {} sets of parameters ({}) in turn", n, parameters)
              : fmt::format("chance only, parameters of {}", parameters);
  }
}

void fill_in(const StudyCall& call, StudyPlan& plan) {
  plan.seed = call.seed;
  plan.first_replication = call.first_replication;
  plan.replications = call.replications;
  plan.threads = call.threads == 0 ? usable_cores() : call.threads;
  plan.regions = call.regions ? *call.regions : affordable_regions(plan);
  if (plan.regions == plan.arms.front()->people.regions) plan.regions = 0;
  plan.command = call.command;
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

void add_apart(Scenario scenario, std::deque<Scenario>& others) {
  name_apart(scenario, others);
  others.push_back(std::move(scenario));
}

bool give_equal_arms(Scenario& scenario) {
  const std::vector<std::string> settings = settings_for_equal_arms(scenario);
  if (settings.empty()) return false;
  std::vector<Problem> warnings = std::move(scenario.warnings);
  scenario = with_settings(scenario, settings);
  scenario.warnings = std::move(warnings);
  return true;
}

std::vector<const World*> worlds_of(const std::deque<Scenario>& scenarios) {
  std::vector<const World*> worlds;
  for (const Scenario& scenario : scenarios) {
    for (auto arm = scenario.arms.rbegin(); arm != scenario.arms.rend(); ++arm) {
      worlds.push_back(&arm->world);
    }
  }
  return worlds;
}

StudySetup set_up(std::deque<Scenario> scenarios, const StudyCall& call,
                  const std::vector<std::string>& notes) {
  StudySetup setup;
  setup.scenarios = std::move(scenarios);
  const Scenario& base = setup.scenarios.front();
  if (setup.scenarios.size() == 1 && base.kind == Scenario::Kind::trial) {
    describe_trial(base, notes, setup);
  } else {
    describe_systems(notes, setup);
  }
  setup.plan.arms = worlds_of(setup.scenarios);
  fill_in(call, setup.plan);
  vary_parameters(call.parameters, setup);
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
