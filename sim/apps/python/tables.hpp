#pragma once

#include <pybind11/numpy.h>

#include <string>
#include <vector>

#include "fotfeste/experiment/summary.hpp"

namespace fotfeste {

using Array = pybind11::array_t<double>;

/// Which rows of a summary a table has.
enum class Rows {
  summary,  ///< those of summary.csv
  all,      ///< and those that have a file of their own: by month, by first pathway
};

/// The rows as columns of equal length, fit for pandas.DataFrame; not a number where there is no
/// figure or too few people stand behind it.
[[nodiscard]] pybind11::dict table_of(const Summary& summary, Rows rows);

/// array(replication, row).
[[nodiscard]] Array array_of(const std::vector<std::vector<Value>>& values,
                             std::size_t replications);

/// "entrants.ever.12m", or "entrants.ever.12m [young]", of each row.
[[nodiscard]] std::vector<std::string> names_of(const Summary& summary);

/// The register on the first day of each month.
struct Series {
  pybind11::object months;  ///< array of datetime64[D]
  pybind11::dict figures;   ///< "series.in_register": array(month, replication)
};
[[nodiscard]] Series series_of(const Summary& summary, const Array& values);

}  // namespace fotfeste
