#include <pybind11/pybind11.h>

#include "sim/apps/python/errors.hpp"
#include "sim/apps/python/scenarios.hpp"
#include "sim/apps/python/studies.hpp"
#include "sim/apps/python/sweeps.hpp"

PYBIND11_MODULE(fotfeste, module) {
  module.doc() = "Follow-up of people with reduced work capacity, simulated event by event.";
  module.attr("__version__") = FOTFESTE_VERSION;
  fotfeste::bind_errors(module);
  fotfeste::bind_scenarios(module);
  fotfeste::bind_studies(module);
  fotfeste::bind_sweeps(module);
}
