#include "sim/apps/python/errors.hpp"

#include <exception>
#include <filesystem>
#include <utility>

#include "fotfeste/scenario/problem.hpp"
#include "fotfeste/store/store_error.hpp"
#include "sim/apps/shared/errors.hpp"

namespace fotfeste {
namespace {

namespace py = pybind11;

template <class Error>
void bind_error(py::module_& module, const char* name, PyObject* base, const char* meaning) {
  py::register_exception<Error>(module, name, base).attr("__doc__") = meaning;
}

/// What the file system says of a path, as the program tells it.
void translate_file_system(std::exception_ptr error) {
  try {
    if (error) std::rethrow_exception(std::move(error));
  } catch (const std::filesystem::filesystem_error& e) {
    PyErr_SetString(PyExc_OSError, (std::string{"error: "} + e.what()).c_str());
  }
}

}  // namespace

void bind_errors(py::module_& module) {
  bind_error<ScenarioError>(module, "ScenarioError", PyExc_ValueError,
                            "A scenario or study that cannot be used: all its problems, each with "
                            "file:line:column, what was expected, and a way out.");
  bind_error<UsageError>(module, "UsageError", PyExc_ValueError, "A call that makes no sense.");
  bind_error<RunError>(module, "RunError", PyExc_RuntimeError, "No replication came to its end.");
  bind_error<FileError>(module, "FileError", PyExc_OSError, "A file that could not be used.");
  bind_error<StoreError>(module, "StoreError", PyExc_OSError,
                         "A sweep's folder that cannot be opened, read or written; what was stored "
                         "before stays as it is.");
  py::register_exception_translator(&translate_file_system);
}

void warn(const std::string& text) {
  if (PyErr_WarnEx(PyExc_RuntimeWarning, text.c_str(), 2) != 0) throw py::error_already_set();
}

}  // namespace fotfeste
