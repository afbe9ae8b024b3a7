#pragma once

#include <pybind11/pybind11.h>

#include <string>

namespace fotfeste {

/// The module's exceptions, with the texts that the program prints.
void bind_errors(pybind11::module_& module);

/// A Python warning. Throws when the program makes warnings errors.
void warn(const std::string& text);

}  // namespace fotfeste
