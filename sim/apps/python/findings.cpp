#include "sim/apps/python/findings.hpp"

#include <algorithm>

#include "fotfeste/report/verdict.hpp"
#include "fotfeste/scenario/nearest.hpp"

namespace fotfeste {
namespace {

namespace py = pybind11;

Figures figures_of(const std::shared_ptr<const Study>& study, std::size_t place) {
  const StudyReport& report = study->reports[place];
  return {study, &report, names_of(report.summary)};
}

}  // namespace

Array Figures::values_of(std::size_t arm) const {
  return array_of(values_behind(summary(), study->result, arm), study->result.replications.size());
}

Array Figures::column(const Array& values, const std::string& name) const {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) {
    const auto meant = nearest(name, names);
    throw py::key_error(name + (meant ? "; did you mean " + *meant + "?" : ""));
  }
  return Array(values[py::make_tuple(py::ellipsis(), found - names.begin())]);
}

Result result_of(const std::shared_ptr<const Study>& study) {
  Result result{figures_of(study, 0), {}, {}};
  result.values = result.figures.values_of(0);
  result.series = series_of(result.figures.summary(), result.values);
  return result;
}

Comparison comparison_of(const std::shared_ptr<const Study>& study, std::size_t place) {
  Comparison c{figures_of(study, place), {}, {}, {}, {}, {}};
  c.base = c.figures.values_of(0);
  c.alternative = c.figures.values_of(place + 1);
  c.differences = c.alternative.attr("__sub__")(c.base);
  c.base_series = series_of(c.figures.summary(), c.base);
  c.alternative_series = series_of(c.figures.summary(), c.alternative);
  return c;
}

std::string verdict_of(const Comparison& comparison) {
  std::string text;
  for (const std::string& sentence : verdict(*comparison.figures.report)) {
    text += (text.empty() ? "" : "\n") + sentence;
  }
  return text;
}

}  // namespace fotfeste
