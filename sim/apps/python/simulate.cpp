#include "sim/apps/python/simulate.hpp"

#include <fmt/format.h>
#include <pybind11/pybind11.h>

#include "sim/apps/python/errors.hpp"
#include "sim/apps/python/stopping.hpp"
#include "sim/apps/shared/errors.hpp"

namespace fotfeste {
namespace {

namespace py = pybind11;

StudyResult run_without_gil(const StudyPlan& plan) {
  const StoppedByKeyboard stopped;
  StudyResult result;
  {
    const py::gil_scoped_release others_go_on;
    result = run_study(plan, stopped.requested());
  }
  if (result.cancelled) raise_interrupt();
  raise_pending_signal();
  return result;
}

}  // namespace

std::vector<std::string> failures_of(const StudyResult& result) {
  std::vector<std::string> texts;
  for (const Failure& failure : result.failures) {
    texts.push_back(fmt::format("replication {} broke in region {}: {}", failure.replication,
                                failure.region, failure.what));
  }
  return texts;
}

Study simulate(std::deque<Scenario> scenarios, const StudyCall& call, BesideChoice beside) {
  std::vector<std::string> notes;
  if (give_equal_arms(scenarios.front())) notes.emplace_back(note_of_equal_arms);
  Study study{set_up(std::move(scenarios), call, notes), {}, {}};
  const std::deque<BesideSetup> others = set_up_beside(study.setup, beside);
  study.result = run_without_gil(study.setup.plan);
  const std::vector<std::string> failures = failures_of(study.result);
  if (study.result.replications.empty()) {
    throw RunError("error: no replication succeeded; the first: " + failures.front());
  }
  for (const std::string& failure : failures) warn(failure);
  study.reports = reports_of(study.setup, study.result);
  for (const BesideSetup& other : others) {
    add_beside(other, study.result, run_without_gil(other.plan), study.reports);
  }
  return study;
}

}  // namespace fotfeste
