#include "sim/apps/python/sweeps.hpp"

#include <fmt/format.h>
#include <pybind11/eigen.h>
#include <pybind11/numpy.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "fotfeste/experiment/cores.hpp"
#include "fotfeste/experiment/figures.hpp"
#include "fotfeste/experiment/sweep_folder.hpp"
#include "fotfeste/experiment/sweep_results.hpp"
#include "fotfeste/experiment/sweep_run.hpp"
#include "fotfeste/scenario/nearest.hpp"
#include "sim/apps/python/errors.hpp"
#include "sim/apps/python/stopping.hpp"
#include "sim/apps/shared/errors.hpp"
#include "sim/apps/shared/sweep_setup.hpp"

namespace fotfeste {
namespace {

namespace py = pybind11;
namespace fs = std::filesystem;
using namespace py::literals;

/// A sweep's folder, read.
struct SweepRead {
  fs::path folder;
  SweepResults results;
  std::vector<std::string> failures;
};

SweepRead read(const Store& store, const fs::path& folder) {
  SweepRead sweep{folder, read_sweep(store, folder), {}};
  for (const UnitEntry& unit : store.units()) {
    if (!unit.failure) continue;
    sweep.failures.push_back(
        fmt::format("the point {} failed: {}", unit.id.key, unit.failure->message));
  }
  return sweep;
}

SweepRead read_folder(const fs::path& folder) { return read(Store::open_to_read(folder), folder); }

/// Does what is missing. Throws KeyboardInterrupt when the user stops it; what is done stays.
void complete(const Sweep& sweep, Store& store, int threads) {
  const StoppedByKeyboard stopped;
  bool is_complete = false;
  {
    const py::gil_scoped_release others_go_on;
    is_complete = run_units(sweep, units_of_part(sweep, 1, 1), store,
                            {threads == 0 ? usable_cores() : threads, stopped.requested(), {}});
  }
  if (!is_complete) raise_interrupt();
  raise_pending_signal();
}

SweepRead run_sweep(const fs::path& study, const std::optional<fs::path>& out, int threads,
                    std::optional<std::uint64_t> seed, std::optional<int> replications,
                    const std::vector<fs::path>& reuse) {
  if (threads < 0) throw UsageError("error: a sweep needs at least one thread");
  const Sweep sweep(load_sweep(study.string(), {seed, replications}), FOTFESTE_VERSION);
  const fs::path folder = out.value_or(usual_folder(sweep.study(), 1, 1));
  Store store = open_sweep_folder(sweep, folder);
  reuse_units(sweep, units_of_part(sweep, 1, 1), reuse, store);
  complete(sweep, store, threads);
  export_sweep(store, folder);
  SweepRead done = read(store, folder);
  for (const std::string& failure : done.failures) warn(failure);
  return done;
}

std::vector<std::string> measures_of(const SweepResults& results) {
  std::vector<std::string> names;
  for (const Measure& output : results.about.outputs) names.push_back(name_of(output));
  return names;
}

[[noreturn]] void refuse(const std::string& name, const std::vector<std::string>& known) {
  const auto meant = nearest(name, known);
  throw py::key_error(name + (meant ? "; did you mean " + *meant + "?" : ""));
}

/// figures(point, replication); of the first arm where none is named.
const Eigen::MatrixXd& values_of(const SweepRead& sweep, const std::string& measure,
                                 const std::optional<std::string>& arm) {
  const SweepResults& results = sweep.results;
  const auto output = results.output(measure);
  if (!output) refuse(measure, measures_of(results));
  const auto place = arm ? results.arm(*arm) : 0;
  if (!place) refuse(*arm, results.about.arms);
  return results.figures[*place][*output];
}

/// Each factor with a number, or a text, per point.
py::dict points_of(const SweepResults& results) {
  const SweepDescription& about = results.about;
  py::dict points;
  for (std::size_t factor = 0; factor < about.factors.size(); ++factor) {
    std::vector<double> numbers;
    for (const Point& point : about.numbers) numbers.push_back(point[factor]);
    points[about.factors[factor].name.c_str()] =
        py::array_t<double>(static_cast<py::ssize_t>(numbers.size()), numbers.data());
  }
  return points;
}

py::dict texts_of(const SweepResults& results) {
  const SweepDescription& about = results.about;
  py::dict points;
  for (std::size_t factor = 0; factor < about.factors.size(); ++factor) {
    py::list texts;
    for (const std::vector<std::string>& point : about.texts) texts.append(point[factor]);
    points[about.factors[factor].name.c_str()] = texts;
  }
  return points;
}

py::dict units_of(const SweepResults& results) {
  py::dict units;
  for (const SweepFactor& factor : results.about.factors) units[factor.name.c_str()] = factor.unit;
  return units;
}

std::vector<std::string> states_of(const SweepResults& results) {
  std::vector<std::string> states;
  for (const PointState state : results.states) {
    states.emplace_back(state == PointState::done     ? "done"
                        : state == PointState::failed ? "failed"
                                                      : "missing");
  }
  return states;
}

constexpr const char* sweep_doc =
    R"(Runs a study (a shipped name, or a path) into the folder `out`, or out/<study>; goes on where an
earlier call, or the program, stopped. The folder is the one that `fotfeste sweep` writes, byte for byte.

threads: 0 for as many as there are processors; no number depends on it.
seed, replications: instead of those of the study.
reuse: folders of other sweeps, from which the points that are the same are taken over.

Other Python threads go on meanwhile; ctrl-C stops it with KeyboardInterrupt, and the points that are
done are kept. It warns of points that fail. Raises ScenarioError for the study, and StoreError for a
folder that cannot be used, or holds another study.)";

void bind_points(py::class_<SweepRead>& type) {
  type.def_property_readonly(
          "points", [](const SweepRead& s) { return points_of(s.results); },
          "{factor: array(point)}, in its unit; of a choice the number of the level, from 0.")
      .def_property_readonly(
          "texts", [](const SweepRead& s) { return texts_of(s.results); },
          "{factor: [text of each point]}, as a scenario would have it: \"20 clients\".")
      .def_property_readonly(
          "factor_units", [](const SweepRead& s) { return units_of(s.results); },
          "{factor: unit of its numbers}; empty where they have none.")
      .def_property_readonly(
          "states", [](const SweepRead& s) { return states_of(s.results); },
          "Of each point: \"done\", \"failed\" or \"missing\".")
      .def_readonly("failures", &SweepRead::failures, "A text for each point that failed.");
}

void bind_values(py::class_<SweepRead>& type) {
  type.def_property_readonly(
          "arms", [](const SweepRead& s) { return s.results.about.arms; },
          "What is compared at each point, the base first.")
      .def_property_readonly(
          "measures", [](const SweepRead& s) { return measures_of(s.results); },
          "Names of the outputs.")
      .def("values", &values_of, "measure"_a, "arm"_a = py::none(),
           "array(point, replication) of an arm, the base where none is named; not a number where "
           "there is no figure. Raises KeyError.")
      .def(
          "differences",
          [](const SweepRead& s, const std::string& measure, const std::string& arm) {
            return Eigen::MatrixXd(values_of(s, measure, arm) - values_of(s, measure, {}));
          },
          "measure"_a, "arm"_a, "The same of an arm less the base, replication by replication.");
}

}  // namespace

void bind_sweeps(py::module_& module) {
  py::class_<SweepRead> type(module, "Sweep", "Points of a study, and what came out at each.");
  type.def_property_readonly(
          "name", [](const SweepRead& s) { return s.results.about.name; }, "Of the study.")
      .def_property_readonly(
          "title", [](const SweepRead& s) { return s.results.about.title; }, "A line for people.")
      .def_readonly("folder", &SweepRead::folder, "Where its results lie: a pathlib.Path.");
  bind_points(type);
  bind_values(type);
  module.def("sweep", &run_sweep, "study"_a, "out"_a = py::none(), py::kw_only(), "threads"_a = 0,
             "seed"_a = py::none(), "replications"_a = py::none(),
             "reuse"_a = std::vector<fs::path>{}, sweep_doc);
  module.def("read_sweep", &read_folder, "folder"_a,
             "The Sweep in a folder, finished or not; nothing is run. Raises StoreError.");
}

}  // namespace fotfeste
