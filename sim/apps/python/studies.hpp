#pragma once

#include <pybind11/pybind11.h>

namespace fotfeste {

/// fotfeste.run with its Result, fotfeste.compare with its Comparisons.
void bind_studies(pybind11::module_& module);

}  // namespace fotfeste
