#include "sim/apps/python/studies.hpp"

#include <fmt/format.h>
#include <pybind11/stl.h>

#include "sim/apps/python/findings.hpp"
#include "sim/apps/python/scenarios.hpp"
#include "sim/apps/shared/errors.hpp"

namespace fotfeste {
namespace {

namespace py = pybind11;
using namespace py::literals;

BesideChoice beside_from(const std::string& text) {
  if (text == "none") return BesideChoice::none;
  if (text == "few") return BesideChoice::few;
  if (text == "all") return BesideChoice::all;
  throw UsageError("error E401: beside: expected none, few or all, found " + in_quotes(text));
}

Result run(py::handle given, const StudyCall& call) {
  std::deque<Scenario> scenarios;
  add_apart(scenario_from(given), scenarios);
  const Scenario& scenario = scenarios.front();
  if (scenario.arms.size() > 1) {
    throw UsageError(fmt::format("error: {} is a trial of {} arms, which fotfeste.compare compares",
                                 scenario.name, scenario.arms.size()));
  }
  return result_of(
      std::make_shared<const Study>(simulate(std::move(scenarios), call, BesideChoice::none)));
}

/// One alternative, or several in a list or tuple.
std::deque<Scenario> scenarios_from(py::handle base, py::handle alternatives) {
  std::deque<Scenario> scenarios;
  add_apart(scenario_from(base), scenarios);
  if (py::isinstance<py::list>(alternatives) || py::isinstance<py::tuple>(alternatives)) {
    for (const py::handle each : alternatives) add_apart(scenario_from(each), scenarios);
  } else if (!alternatives.is_none()) {
    add_apart(scenario_from(alternatives), scenarios);
  }
  if (scenarios.size() == 1 && scenarios.front().arms.size() == 1) {
    throw UsageError(fmt::format("error: beside {} an alternative is needed, or a trial of arms",
                                 scenarios.front().name));
  }
  return scenarios;
}

std::vector<Comparison> compare(std::deque<Scenario> scenarios, const StudyCall& call,
                                BesideChoice beside) {
  const auto study = std::make_shared<const Study>(simulate(std::move(scenarios), call, beside));
  std::vector<Comparison> comparisons;
  for (std::size_t place = 0; place < study->reports.size(); ++place) {
    comparisons.push_back(comparison_of(study, place));
  }
  return comparisons;
}

py::array_t<int> replications_of(const StudyResult& result) {
  const std::vector<int>& numbers = result.replications;
  return py::array_t<int>(static_cast<py::ssize_t>(numbers.size()), numbers.data());
}

/// What results and comparisons have alike.
template <class Found>
void bind_common(py::class_<Found>& type) {
  type.def_property_readonly(
          "measures", [](const Found& f) { return f.figures.names; },
          "Names of the columns of the arrays: \"entrants.ever.12m\", of a group \"... [young]\".")
      .def_property_readonly(
          "replications", [](const Found& f) { return replications_of(f.figures.study->result); },
          "Numbers of the replications that came to their end: the rows of the arrays.")
      .def_property_readonly(
          "failures", [](const Found& f) { return failures_of(f.figures.study->result); },
          "A text for each replication that broke and is left out.")
      .def_property_readonly(
          "seed", [](const Found& f) { return f.figures.study->result.seed; }, "As it was given.")
      .def(
          "table",
          [](const Found& f, bool everything) {
            return table_of(f.figures.summary(), everything ? Rows::all : Rows::summary);
          },
          py::kw_only(), "everything"_a = false,
          R"(Estimates as a dict of columns, fit for pandas.DataFrame: the rows of summary.csv.

Shares are 0 to 1, money is in kroner; low and high are a 95 % interval of chance. Not a number where
there is no figure, or where too few people stand behind it. everything: also the figures by month and
by first pathway, which have files of their own in a result folder.)");
}

void bind_result(py::module_& module) {
  py::class_<Result> type(module, "Result", "What came out of one world.");
  bind_common(type);
  type.def_property_readonly(
          "scenario", [](const Result& r) { return r.figures.summary().base; }, "Its name.")
      .def_readonly("values", &Result::values,
                    "array(replication, measure); not a number where nobody stands behind it.")
      .def_property_readonly(
          "months", [](const Result& r) { return r.series.months; },
          "First days of the months of the series, datetime64[D]; empty for a trial.")
      .def_property_readonly(
          "series", [](const Result& r) { return r.series.figures; },
          "The register by month: {\"series.in_register\": array(month, replication), ...}.")
      .def(
          "__getitem__",
          [](const Result& r, const std::string& name) { return r.figures.column(r.values, name); },
          "One measure, a number per replication. Raises KeyError.");
}

void bind_comparison(py::module_& module) {
  py::class_<Comparison> type(
      module, "Comparison",
      "Two worlds with the same people and luck, replication by replication.");
  bind_common(type);
  type.def_property_readonly(
          "base", [](const Comparison& c) { return c.figures.summary().base; }, "Its name.")
      .def_property_readonly(
          "alternative", [](const Comparison& c) { return c.figures.summary().alternative; },
          "Its name.")
      .def_readonly("base_values", &Comparison::base, "array(replication, measure).")
      .def_readonly("alternative_values", &Comparison::alternative, "array(replication, measure).")
      .def_readonly("differences", &Comparison::differences,
                    "alternative_values - base_values; not a number where one has no figure.")
      .def_property_readonly("verdict", &verdict_of,
                             "What it comes to, a sentence a line, as the program prints it.")
      .def_property_readonly(
          "months", [](const Comparison& c) { return c.base_series.months; },
          "First days of the months of the series, datetime64[D]; empty for a trial.")
      .def_property_readonly(
          "base_series", [](const Comparison& c) { return c.base_series.figures; },
          "{\"series.in_register\": array(month, replication), ...}.")
      .def_property_readonly(
          "alternative_series", [](const Comparison& c) { return c.alternative_series.figures; },
          "The same of the alternative.")
      .def(
          "__getitem__",
          [](const Comparison& c, const std::string& name) {
            return c.figures.column(c.differences, name);
          },
          "Differences in one measure, one per replication. Raises KeyError.");
}

constexpr const char* run_doc = R"(Simulates a Scenario, or the one of a name or path.

replications: how often, each with other luck; numbered from first_replication.
seed: of the luck, 0 to 2**64 - 1; None is 1. The same seed gives the same numbers as the program.
threads: 0 for as many as there are processors; no number depends on it.
regions: to simulate of a world with many: None for what a minute allows, 0 for all.
parameters: a set of parameters that the replications take in turn: "posterior", "sceptical", a file.

Other Python threads go on meanwhile; ctrl-C stops it with KeyboardInterrupt. Raises ScenarioError,
UsageError, and RunError when every replication broke; of some it warns.)";

constexpr const char* compare_doc =
    R"(Simulates alternatives (one or a list) beside a base, with the same people and luck in each,
and gives a list with one Comparison per alternative. Of a trial without alternatives it compares
every arm with the last one, its usual care.

beside: "few" or "all" comparisons with other values, on a part of the replications, which the
verdict takes into account, or "none". The other arguments and errors as of run.)";

void bind_run(py::module_& module) {
  module.def(
      "run",
      [](py::handle scenario, int replications, std::optional<std::uint64_t> seed, int threads,
         int first, std::optional<int> regions, std::string parameters) {
        return run(
            scenario,
            {seed.value_or(1), replications, first, threads, regions, std::move(parameters), {}});
      },
      "scenario"_a, py::kw_only(), "replications"_a = 30, "seed"_a = py::none(), "threads"_a = 0,
      "first_replication"_a = 0, "regions"_a = py::none(), "parameters"_a = "", run_doc);
}

void bind_compare(py::module_& module) {
  module.def(
      "compare",
      [](py::handle base, py::handle alternatives, int replications,
         std::optional<std::uint64_t> seed, int threads, int first, std::optional<int> regions,
         std::string parameters, const std::string& beside) {
        return compare(
            scenarios_from(base, alternatives),
            {seed.value_or(1), replications, first, threads, regions, std::move(parameters), {}},
            beside_from(beside));
      },
      "base"_a, "alternatives"_a = py::none(), py::kw_only(), "replications"_a = 30,
      "seed"_a = py::none(), "threads"_a = 0, "first_replication"_a = 0, "regions"_a = py::none(),
      "parameters"_a = "", "beside"_a = "few", compare_doc);
}

}  // namespace

void bind_studies(py::module_& module) {
  bind_result(module);
  bind_comparison(module);
  bind_run(module);
  bind_compare(module);
}

}  // namespace fotfeste
