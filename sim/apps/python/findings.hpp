#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sim/apps/python/simulate.hpp"
#include "sim/apps/python/tables.hpp"

namespace fotfeste {

/// One report of a study, and the names of its rows, which are the columns of arrays.
struct Figures {
  std::shared_ptr<const Study> study;
  const StudyReport* report = nullptr;  ///< of the study
  std::vector<std::string> names;

  [[nodiscard]] const Summary& summary() const { return report->summary; }
  /// array(replication, row) of an arm.
  [[nodiscard]] Array values_of(std::size_t arm) const;
  /// That of one row. Throws KeyError with the nearest name.
  [[nodiscard]] Array column(const Array& values, const std::string& name) const;
};

/// What fotfeste.run gives.
struct Result {
  Figures figures;
  Array values;
  Series series;
};
[[nodiscard]] Result result_of(const std::shared_ptr<const Study>& study);

/// What fotfeste.compare gives of one alternative.
struct Comparison {
  Figures figures;
  Array base;
  Array alternative;
  Array differences;
  Series base_series;
  Series alternative_series;
};
[[nodiscard]] Comparison comparison_of(const std::shared_ptr<const Study>& study,
                                       std::size_t place);

/// What the comparison comes to, a sentence a line, as the program prints it.
[[nodiscard]] std::string verdict_of(const Comparison& comparison);

}  // namespace fotfeste
