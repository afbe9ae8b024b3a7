#pragma once

#include <pybind11/pybind11.h>

namespace fotfeste {

/// fotfeste.sweep and fotfeste.read_sweep with their Sweep.
void bind_sweeps(pybind11::module_& module);

}  // namespace fotfeste
