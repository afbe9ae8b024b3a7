#include "fotfeste/experiment/sensitivity.hpp"

#include <fmt/format.h>

#include <cmath>
#include <set>
#include <stdexcept>

#include "fotfeste/experiment/sweep.hpp"
#include "fotfeste/scenario/problem.hpp"
#include "sim/experiment/factor_effects.hpp"

namespace fotfeste {
namespace {

constexpr std::size_t handful = 5;

std::string some_of(const std::vector<std::string>& names) {
  constexpr std::size_t most = 12;
  std::string text;
  for (std::size_t name = 0; name < names.size() && name < most; ++name) {
    text += (name == 0 ? "" : ", ") + names[name];
  }
  return names.size() > most ? text + ", ..." : text;
}

std::size_t output_named(const SweepResults& results, const std::string& name) {
  if (const auto output = results.output(name)) return *output;
  std::vector<std::string> names;
  for (const Measure& output : results.about.outputs) names.push_back(name_of(output));
  throw std::invalid_argument(
      fmt::format("the study did not keep {}; it kept {}", in_quotes(name), some_of(names)));
}

/// What was asked for; else everything if it is a handful, else the figures that most people ask
/// for, else the first ones.
std::vector<std::size_t> outputs_asked(const SweepResults& results,
                                       const SensitivityQuestion& question) {
  std::vector<std::size_t> asked;
  for (const std::string& name : question.outputs) asked.push_back(output_named(results, name));
  if (!asked.empty()) return asked;
  const std::vector<Measure>& outputs = results.about.outputs;
  for (const bool headlines : {true, false}) {
    if (headlines && outputs.size() <= handful) continue;
    for (std::size_t output = 0; output < outputs.size() && asked.size() < handful; ++output) {
      const Measure& measure = outputs[output];
      const bool is_headline =
          measure.group.empty() &&
          (measure.key.starts_with("entrants.ever.") ||
           measure.key.starts_with("population.months.") || measure.key == "population.crises");
      if (is_headline || !headlines) asked.push_back(output);
    }
    if (!asked.empty()) return asked;
  }
  return asked;
}

std::vector<Comparison> comparisons_asked(const SweepResults& results, const std::string& name) {
  const std::vector<std::string>& arms = results.about.arms;
  if (!name.empty()) {
    const auto arm = results.arm(name);
    if (!arm) {
      throw std::invalid_argument(fmt::format("the study has nothing of the name {}; it has {}",
                                              in_quotes(name), some_of(arms)));
    }
    return {{*arm, std::nullopt}};
  }
  if (arms.size() == 1) return {{0, std::nullopt}};
  std::vector<Comparison> all;
  for (std::size_t arm = 1; arm < arms.size(); ++arm) all.push_back({arm, 0});
  return all;
}

/// Replications that every point has, points of equal values once, those with gaps left out.
std::vector<std::vector<double>> replicated(const SweepDescription& about,
                                            const Eigen::MatrixXd& figures) {
  std::vector<std::vector<double>> all;
  std::set<std::string> seen;
  for (std::size_t point = 0; point < about.units.size(); ++point) {
    const auto row =
        figures.row(static_cast<Eigen::Index>(point)).leftCols(about.least_replications);
    if (!row.allFinite() || !seen.insert(about.units[point]).second) continue;
    all.emplace_back(row.begin(), row.end());
  }
  return all;
}

OutputSensitivity output_sensitivity(const SweepResults& results, std::size_t output,
                                     const Comparison& comparison) {
  const SweepDescription& about = results.about;
  const Eigen::MatrixXd figures = figures_of(results, comparison, output);
  OutputSensitivity found;
  found.output = about.outputs[output];
  found.arm = about.arms[comparison.arm];
  if (comparison.base) found.base = about.arms[*comparison.base];
  found.means = means_of(results, comparison, output);
  for (const double mean : found.means) found.points += std::isfinite(mean) ? 1 : 0;
  if (found.points == 0) {
    found.notes.emplace_back("No point has this figure.");
    return found;
  }
  if (about.least_replications >= 2)
    found.luck = split_variance_of_shared_luck(replicated(about, figures));
  add_factor_effects(about, figures, found);
  return found;
}

void count_points(const SweepResults& results, SensitivityReport& report) {
  report.done = results.count(PointState::done);
  report.failed = results.count(PointState::failed);
  report.missing = results.count(PointState::missing);
  if (report.done == 0) {
    throw std::invalid_argument("no point of the sweep has results; continue it first");
  }
  for (std::size_t point = 0; point < results.states.size(); ++point) {
    if (results.states[point] != PointState::done) report.gaps.push_back(point);
  }
}

}  // namespace

SensitivityReport sensitivity_report(const SweepResults& results,
                                     const SensitivityQuestion& question) {
  SensitivityReport report;
  report.about = results.about;
  report.value = question.value;
  const std::vector<std::size_t> outputs = outputs_asked(results, question);
  const std::vector<Comparison> comparisons = comparisons_asked(results, question.arm);
  const std::size_t losing =
      question.loses ? output_named(results, question.loses->key) : outputs.front();
  count_points(results, report);
  report.outputs_left_out = results.about.outputs.size() - outputs.size();
  for (const std::size_t output : outputs) {
    for (const Comparison& comparison : comparisons) {
      report.outputs.push_back(output_sensitivity(results, output, comparison));
    }
  }
  report.decisions = sweep_decisions(results, question.value, report.no_decision);
  for (const Comparison& comparison : comparisons) {
    report.losses.push_back(sweep_losses(results, losing, comparison, question.loses));
  }
  return report;
}

}  // namespace fotfeste
