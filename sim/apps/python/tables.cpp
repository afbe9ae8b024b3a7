#include "sim/apps/python/tables.hpp"

#include <pybind11/stl.h>

#include <limits>
#include <map>
#include <set>

#include "fotfeste/experiment/figures.hpp"
#include "fotfeste/report/data_report.hpp"

namespace fotfeste {
namespace {

namespace py = pybind11;

constexpr double nothing_there = std::numeric_limits<double>::quiet_NaN();

bool belongs_to(const SummaryRow& row, Rows rows) { return rows == Rows::all || in_summary(row); }

/// A table that grows by columns.
class Columns {
 public:
  Columns(const Summary& summary, Rows rows) : rows_(rows), summary_(summary) {}

  template <class Cell>
  void add_texts(const char* name, Cell cell) {
    py::list column;
    for_each_row([&](const SummaryRow& row) { column.append(cell(row)); });
    table_[name] = column;
  }

  template <class Number, class Cell>
  void add_numbers(const std::string& name, Cell cell) {
    std::vector<Number> column;
    for_each_row([&](const SummaryRow& row) { column.push_back(cell(row)); });
    table_[name.c_str()] =
        py::array_t<Number>(static_cast<py::ssize_t>(column.size()), column.data());
  }

  /// A figure and its interval, where they may be shown.
  template <class Figure, class Limits>
  void add_bounds(const std::string& name, const std::string& before_bounds, Figure figure,
                  Limits limits) {
    const auto shown = [=](const SummaryRow& row) { return !row.suppressed && figure(row); };
    add_numbers<double>(
        name, [=](const SummaryRow& row) { return shown(row) ? *figure(row) : nothing_there; });
    add_numbers<double>(before_bounds + "low", [=](const SummaryRow& row) {
      return shown(row) && limits(row) ? limits(row)->low : nothing_there;
    });
    add_numbers<double>(before_bounds + "high", [=](const SummaryRow& row) {
      return shown(row) && limits(row) ? limits(row)->high : nothing_there;
    });
  }

  [[nodiscard]] py::dict table() const { return table_; }

 private:
  template <class Use>
  void for_each_row(Use use) {
    for (const SummaryRow& row : summary_.rows) {
      if (belongs_to(row, rows_)) use(row);
    }
  }

  Rows rows_;
  const Summary& summary_;
  py::dict table_;
};

void add_names(Columns& columns) {
  columns.add_texts("section", [](const SummaryRow& r) { return to_string(r.measure.section); });
  columns.add_texts("key", [](const SummaryRow& r) { return r.measure.key; });
  columns.add_texts("group", [](const SummaryRow& r) { return r.measure.group; });
  columns.add_texts("title", [](const SummaryRow& r) { return r.measure.title; });
  columns.add_texts("unit", [](const SummaryRow& r) { return to_string(r.measure.unit); });
}

void add_difference(Columns& columns) {
  const auto mean = [](const SummaryRow& r) {
    return r.difference->n > 0 ? std::optional{r.difference->mean} : std::nullopt;
  };
  const auto shown = [=](const SummaryRow& r) { return !r.suppressed && mean(r); };
  columns.add_bounds("difference", "difference_", mean,
                     [](const SummaryRow& r) { return r.difference->interval; });
  columns.add_texts("verdict", [=](const SummaryRow& r) {
    return shown(r) ? to_string(r.difference->verdict) : std::string{};
  });
  columns.add_numbers<double>("replications_needed", [=](const SummaryRow& r) {
    return shown(r) ? r.difference->needed.value_or(nothing_there) : nothing_there;
  });
}

}  // namespace

py::dict table_of(const Summary& summary, Rows rows) {
  Columns columns(summary, rows);
  add_names(columns);
  const auto mean = [](const SummaryRow& r) { return r.base.mean; };
  const auto interval = [](const SummaryRow& r) { return r.base.interval; };
  if (summary.alternative.empty()) {
    columns.add_bounds("mean", "", mean, interval);
  } else {
    columns.add_bounds("base", "base_", mean, interval);
    columns.add_bounds(
        "alternative", "alternative_", [](const SummaryRow& r) { return r.alternative->mean; },
        [](const SummaryRow& r) { return r.alternative->interval; });
    add_difference(columns);
  }
  columns.add_numbers<int>("replications", [](const SummaryRow& r) { return r.base.n; });
  columns.add_numbers<double>("persons", [](const SummaryRow& r) {
    return r.persons < 0 ? nothing_there : static_cast<double>(r.persons);
  });
  columns.add_texts("note", [](const SummaryRow& r) {
    return std::string{r.suppressed ? "too few people" : ""};
  });
  return columns.table();
}

Array array_of(const std::vector<std::vector<Value>>& values, std::size_t replications) {
  Array array({replications, values.size()});
  auto cells = array.mutable_unchecked<2>();
  for (std::size_t row = 0; row < values.size(); ++row) {
    for (std::size_t r = 0; r < replications; ++r) {
      cells(static_cast<py::ssize_t>(r), static_cast<py::ssize_t>(row)) =
          values[row][r].value.value_or(nothing_there);
    }
  }
  return array;
}

std::vector<std::string> names_of(const Summary& summary) {
  std::vector<std::string> names;
  for (const SummaryRow& row : summary.rows) names.push_back(name_of(row.measure));
  return names;
}

Series series_of(const Summary& summary, const Array& values) {
  std::map<std::string, std::map<std::string, py::ssize_t>> columns;  // figure, date
  std::set<std::string> dates;
  for (std::size_t row = 0; row < summary.rows.size(); ++row) {
    const Measure& measure = summary.rows[row].measure;
    if (measure.section != Section::series) continue;
    const std::size_t dot = measure.key.rfind('.');
    const std::string date = measure.key.substr(dot + 1);
    columns[measure.key.substr(0, dot)][date] = static_cast<py::ssize_t>(row);
    dates.insert(date);
  }
  const py::ssize_t replications = values.shape(0);
  const auto cells = values.unchecked<2>();
  py::dict figures;
  for (const auto& [name, at] : columns) {
    Array array({static_cast<py::ssize_t>(dates.size()), replications});
    auto months = array.mutable_unchecked<2>();
    py::ssize_t month = 0;
    for (const std::string& date : dates) {
      const auto column = at.find(date);
      for (py::ssize_t r = 0; r < replications; ++r) {
        months(month, r) = column == at.end() ? nothing_there : cells(r, column->second);
      }
      ++month;
    }
    figures[name.c_str()] = array;
  }
  const std::vector<std::string> months(dates.begin(), dates.end());
  return {py::module_::import("numpy").attr("array")(months, "datetime64[D]"), figures};
}

}  // namespace fotfeste
