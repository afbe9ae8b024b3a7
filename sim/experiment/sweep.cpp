#include "fotfeste/experiment/sweep.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include "fotfeste/experiment/precision.hpp"
#include "fotfeste/experiment/shell_word.hpp"
#include "fotfeste/experiment/study.hpp"
#include "fotfeste/scenario/document.hpp"
#include "fotfeste/store/digest.hpp"
#include "sim/experiment/arm_figures.hpp"

namespace fotfeste {
namespace {

/// "caseload = 20 clients, delay = 0 days".
std::string key_of(const SweepStudy& study, const std::vector<FactorValue>& values) {
  std::string key;
  for (std::size_t factor = 0; factor < values.size(); ++factor) {
    key += (factor == 0 ? "" : ", ") + study.factors[factor].name + " = " + values[factor].text;
  }
  return key;
}

std::vector<std::string> settings_of(const std::vector<FactorValue>& values) {
  std::vector<std::string> all;
  for (const FactorValue& value : values) {
    all.insert(all.end(), value.settings.begin(), value.settings.end());
  }
  return all;
}

/// Every figure of every arm that is asked for, each once.
std::vector<Measure> outputs_of(const SweepStudy& study) {
  const std::set<std::string> asked(study.outputs.begin(), study.outputs.end());
  std::set<std::string> known;
  std::vector<Measure> outputs;
  for (const World* world : worlds_of(study.scenarios)) {
    for (Measure& measure : figures_of(*world)) {
      const std::string name = name_of(measure);
      const bool is_wanted = asked.empty() || asked.contains(name);
      if (is_wanted && known.insert(name).second) outputs.push_back(std::move(measure));
    }
  }
  return outputs;
}

/// One number per replication; a figure that is not there is not a number, a total is 0.
std::vector<double> numbers(const ArmFigures& figures, const Measure& output) {
  std::vector<double> numbers;
  for (const Value& value : figures.column(output)) {
    numbers.push_back(value.value.value_or(std::numeric_limits<double>::quiet_NaN()));
  }
  return numbers;
}

StudyResult study_result(const SweepStudy& study, const StudyPlan& plan,
                         const std::atomic<bool>& cancel, const std::function<void()>& step) {
  const auto tell = [&](const Progress&) { step(); };
  if (!study.precision) return run_study(plan, cancel, tell);
  PrecisionGoal goal = precision_goal(*plan.arms.front(), *study.precision);
  goal.at_most = study.replications;
  return run_to_precision(plan, goal, cancel, tell);
}

}  // namespace

int least_replications(const SweepStudy& study) {
  return study.precision ? std::min(PrecisionGoal{}.at_least, study.replications)
                         : study.replications;
}

Sweep::Sweep(SweepStudy study, std::string version)
    : study_(std::move(study)), version_(std::move(version)), outputs_(outputs_of(study_)) {
  for (const World* world : worlds_of(study_.scenarios)) arms_.push_back(world->name);
  const std::string common = common_digest();
  std::map<std::string, std::size_t> unit_by_key;
  for (Point& place : places_of(study_)) {
    SweepPoint point{std::move(place), {}, 0};
    for (std::size_t factor = 0; factor < study_.factors.size(); ++factor) {
      point.values.push_back(value_of(study_.factors[factor], point.place[factor]));
    }
    const std::string key = key_of(study_, point.values);
    const auto [unit, is_new] = unit_by_key.try_emplace(key, units_.size());
    point.unit = unit->second;
    if (is_new) {
      std::string digested = common;
      const std::vector<std::string> settings = settings_of(point.values);
      for (const std::string& setting : settings) digested += "\n" + setting;
      units_.push_back({{key, sha256(digested)}, settings});
    }
    points_.push_back(std::move(point));
  }
}

std::string Sweep::common_digest() const {
  std::string text =
      fmt::format("{}\n{} {} {}\n", version_, study_.seed, study_.replications, study_.regions);
  if (study_.precision)
    text += study_.precision->measure + " " + study_.precision->half_width + "\n";
  for (const Scenario& scenario : study_.scenarios) {
    text += scenario.name + " " + sha256(to_yaml(scenario.document)) + "\n";
  }
  for (const Measure& output : outputs_) text += name_of(output) + "\n";
  return sha256(text);
}

int Sweep::steps() const {
  const int regions = study_.scenarios.front().world().people.regions;
  return least_replications(study_) * (study_.regions == 0 ? regions : study_.regions);
}

std::string Sweep::command(const SweepUnit& unit, const std::string& verb) const {
  std::string line = "fotfeste " + verb;
  for (const Scenario& scenario : study_.scenarios) line += " " + shell_word(scenario.name);
  for (const std::string& setting : unit.settings) line += " --set " + shell_word(setting);
  return line;
}

UnitResult Sweep::run(const SweepUnit& unit, const std::atomic<bool>& cancel,
                      const std::function<void()>& step) const {
  std::vector<Scenario> scenarios;
  try {
    for (const Scenario& scenario : study_.scenarios) {
      scenarios.push_back(with_settings(scenario, unit.settings));
    }
  } catch (const ScenarioError& why) {
    return {unit.id, {}, UnitFailure{why.what(), command(unit, "check")}};
  }
  StudyPlan plan;
  plan.arms = worlds_of(scenarios);
  plan.seed = study_.seed;
  plan.replications = study_.replications;
  plan.regions = study_.regions;
  plan.command = command(unit, scenarios.size() == 1 ? "run" : "compare");
  if (plan.regions != 0) plan.command += fmt::format(" --sample {}", plan.regions);
  if (plan.regions == 0 && plan.arms.front()->people.regions > 1) plan.command += " --whole-nation";
  StudyResult result;
  try {
    result = study_result(study_, plan, cancel, step);
  } catch (const std::invalid_argument& why) {
    return {unit.id, {}, UnitFailure{why.what(), plan.command}};
  }
  if (result.cancelled) throw Cancelled{};
  if (!result.failures.empty()) {
    const Failure& first = result.failures.front();
    return {unit.id,
            {},
            UnitFailure{fmt::format("replication {} failed in region {}: {}", first.replication,
                                    first.region, first.what),
                        first.command}};
  }
  UnitResult done{unit.id, {}, {}};
  for (std::size_t arm = 0; arm < arms_.size(); ++arm) {
    const ArmFigures figures(result.arms[arm]);
    for (const Measure& output : outputs_) {
      done.columns[column_of(arms_[arm], output)] = numbers(figures, output);
    }
  }
  return done;
}

std::string column_of(const std::string& arm, const Measure& output) {
  std::string name = arm + ": " + name_of(output);
  std::replace(name.begin(), name.end(), '/', '|');  // which would be a folder in HDF5
  return name;
}

std::vector<std::size_t> units_of_part(const Sweep& sweep, int part, int parts) {
  std::vector<std::size_t> units;
  for (auto unit = static_cast<std::size_t>(part - 1); unit < sweep.units().size();
       unit += static_cast<std::size_t>(parts)) {
    units.push_back(unit);
  }
  return units;
}

}  // namespace fotfeste
