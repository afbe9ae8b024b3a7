#include "sim/apps/python/scenarios.hpp"

#include <fmt/format.h>
#include <pybind11/stl.h>

#include "sim/apps/shared/errors.hpp"
#include "sim/apps/shared/scenario_folders.hpp"

namespace fotfeste {
namespace {

namespace py = pybind11;
using namespace py::literals;
using Texts = std::vector<std::string>;

std::string text_of(py::handle value) {
  if (py::isinstance<py::bool_>(value)) return value.cast<bool>() ? "true" : "false";
  return py::str(value);
}

/// {"roles.specialist.caseload": "30 clients"} as --set would take it.
Texts settings_from(const py::dict& given) {
  Texts settings;
  for (const auto& [key, value] : given) settings.push_back(text_of(key) + "=" + text_of(value));
  return settings;
}

Scenario load(py::handle name, const py::dict& settings) {
  return load_scenario(text_of(name), settings_from(settings), shipped_scenarios());
}

Texts texts_of(const std::vector<Problem>& problems) {
  Texts texts;
  for (const Problem& problem : problems) texts.push_back(to_string(problem));
  return texts;
}

Texts check_scenario(py::handle name, const py::dict& settings) {
  try {
    (void)load(name, settings);
    return {};
  } catch (const ScenarioError& wrong) {
    return texts_of(wrong.problems());
  }
}

Texts arms_of(const Scenario& scenario) {
  Texts names;
  for (const Arm& arm : scenario.arms) names.push_back(arm.name);
  return names;
}

std::string shown(const Scenario& scenario) {
  return fmt::format("<fotfeste.Scenario {}: {}>", scenario.name, scenario.title);
}

constexpr const char* load_doc =
    R"(The scenario at a path, or with the name of a shipped one.

settings: values laid over it by their keys, each with its unit as in a scenario's file:
    {"roles.specialist.caseload": "30 clients", "horizon": "5 years"}

Raises ScenarioError with everything that is wrong, as `fotfeste check` prints it.)";

constexpr const char* check_doc =
    R"(What is wrong with a scenario: a list of texts, each as `fotfeste check` prints it.
Empty when it is sound. Arguments as of load.)";

}  // namespace

Scenario scenario_from(py::handle given) {
  if (py::isinstance<Scenario>(given)) return given.cast<Scenario>();
  return load(given, {});
}

void bind_scenarios(py::module_& module) {
  py::class_<Scenario>(module, "Scenario", "A world written down, checked and ready to run.")
      .def_readonly("name", &Scenario::name, "\"county\": of the file, without folder and ending.")
      .def_readonly("title", &Scenario::title, "A line for people.")
      .def_readonly("summary", &Scenario::summary, "A line for people.")
      .def_property_readonly("arms", &arms_of,
                             "Names of the arms of a trial; of a system its own name.")
      .def_property_readonly(
          "warnings", [](const Scenario& scenario) { return texts_of(scenario.warnings); },
          "What is odd in it but refuses nothing: a list of texts.")
      .def_property_readonly(
          "resolved", [](const Scenario& scenario) { return to_yaml(scenario.document); },
          "All that it says, bases, settings and evidence included, as YAML that can be loaded.")
      .def("__repr__", &shown);
  module.def("load", &load, "name"_a, py::kw_only(), "settings"_a = py::dict(), load_doc);
  module.def("check", &check_scenario, "name"_a, py::kw_only(), "settings"_a = py::dict(),
             check_doc);
}

}  // namespace fotfeste
