#include "sim/apps/shared/beside_setup.hpp"

#include <algorithm>

#include "fotfeste/experiment/beside.hpp"
#include "sim/apps/shared/scenario_folders.hpp"

namespace fotfeste {
namespace {

std::vector<Variant> chosen(const StudySetup& setup, BesideChoice choice) {
  if (choice == BesideChoice::none || setup.plan.replications < 2) return {};
  const Scenario& base = setup.scenarios.front();
  std::vector<Variant> variants = variants_beside(base.evidence, setup.plan.arms);
  if (choice == BesideChoice::all) {
    for (Variant& each : without_assumptions_of_each(base)) variants.push_back(std::move(each));
  }
  return variants;
}

/// The other reading of the evidence that comes with the program; absent where the study itself is
/// under it.
std::optional<ParameterDraws> other_reading(const StudySetup& setup) {
  ParameterDraws sceptical = load_parameter_draws("sceptical", shipped_scenarios());
  if (setup.parameters && setup.parameters->draws == sceptical.draws) return std::nullopt;
  return sceptical;
}

BesideSetup under(ParameterDraws reading, const StudyPlan& plan) {
  BesideSetup beside{{}, {}, std::move(reading), plan};
  beside.variant.name = "sceptical evidence";
  beside.variant.meaning = "What no trial has measured by itself has no effect.";
  for (const EvidenceEntry& entry : beside.reading->parameters) {
    beside.variant.parameters.push_back(entry.key);
  }
  return beside;
}

}  // namespace

bool differs(const StudySetup& setup) {
  return std::any_of(setup.words.begin(), setup.words.end(),
                     [](const ReportWords& words) { return !words.differences.empty(); });
}

std::deque<BesideSetup> set_up_beside(const StudySetup& setup, BesideChoice choice) {
  std::deque<BesideSetup> all;
  if (!differs(setup)) return all;
  std::vector<Variant> variants = chosen(setup, choice);
  if (variants.empty()) return all;
  std::optional<ParameterDraws> reading = other_reading(setup);
  const std::size_t count = variants.size() + (reading ? 1 : 0);
  for (Variant& variant : variants) {
    BesideSetup& beside = all.emplace_back(BesideSetup{std::move(variant), {}, {}, setup.plan});
    for (const Scenario& scenario : setup.scenarios) {
      beside.scenarios.push_back(with_values(scenario, beside.variant));
    }
    beside.plan.arms = worlds_of(beside.scenarios);
  }
  if (reading) {
    BesideSetup& beside = all.emplace_back(under(std::move(*reading), setup.plan));
    beside.plan.parameters = &*beside.reading;
  }
  for (BesideSetup& beside : all) {
    beside.plan.replications =
        replications_beside(setup.plan.replications, static_cast<int>(count));
  }
  return all;
}

void add_beside(const BesideSetup& setup, const StudyResult& study, const StudyResult& other,
                std::vector<StudyReport>& reports) {
  for (std::size_t place = 0; place < reports.size(); ++place) {
    StudyReport& report = reports[place];
    BesideRow row{.name = setup.variant.name,
                  .meaning = setup.variant.meaning,
                  .parameters = setup.variant.parameters,
                  .no_effect = !setup.reading && setup.variant.value == Variant::Value::no_effect,
                  .is_part = setup.variant.is_part,
                  .failed = setup.plan.replications - static_cast<int>(other.replications.size()),
                  .beside = {}};
    row.beside = beside(study, other, place + 1, report.window);
    report.beside.push_back(std::move(row));
  }
}

}  // namespace fotfeste
