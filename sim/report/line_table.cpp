#include <algorithm>
#include <array>

#include "fotfeste/report/number_text.hpp"
#include "sim/report/report_tables.hpp"

namespace fotfeste {
namespace {

std::string millions(double kroner) { return grouped(kroner / 1e6, 1); }

std::vector<std::string> cells_of(const LineRow& row) {
  return {row.line,
          std::to_string(row.year),
          row.scenario,
          millions(row.appropriated),
          millions(row.committed),
          millions(row.spent),
          millions(row.unspent),
          millions(row.overspent),
          grouped(row.served, 0),
          grouped(row.refused_money, 0) + " / " + grouped(row.refused_capacity, 0) + " / " +
              grouped(row.refused_eligibility, 0)};
}

/// Whether the money of the line and year prints apart in the scenarios. The people whom a line
/// serves or refuses differ a little wherever anything differs.
bool money_differs(const StudyReport& report, const LineRow& row) {
  const auto money = [](const LineRow& r) {
    return std::array{millions(r.appropriated), millions(r.spent), millions(r.unspent),
                      millions(r.overspent)};
  };
  return std::any_of(report.lines.begin(), report.lines.end(), [&](const LineRow& other) {
    return other.line == row.line && other.year == row.year && money(other) != money(row);
  });
}

/// In the order of the lines' first rows, then of the years; scenarios stand under each other.
std::vector<const LineRow*> in_order(const StudyReport& report) {
  std::vector<const LineRow*> rows;
  for (const LineRow& row : report.lines) rows.push_back(&row);
  const auto place = [&](const LineRow* row) {
    return std::find_if(report.lines.begin(), report.lines.end(),
                        [&](const LineRow& other) { return other.line == row->line; }) -
           report.lines.begin();
  };
  std::stable_sort(rows.begin(), rows.end(), [&](const LineRow* a, const LineRow* b) {
    return std::pair(place(a), a->year) < std::pair(place(b), b->year);
  });
  return rows;
}

}  // namespace

TextTable line_table(const StudyReport& report, Detail detail) {
  TextTable table{"Budget lines, million kroner; people",
                  {"line", "year", "scenario", "appropriated", "committed", "spent", "unspent",
                   "overspent", "served", "refused: money / room / not eligible"},
                  {}};
  const bool folds = report.compares() && detail == Detail::essential;
  std::size_t same = 0;
  for (const LineRow* row : in_order(report)) {
    if (folds && !money_differs(report, *row)) {
      ++same;
    } else {
      table.rows.push_back(cells_of(*row));
    }
  }
  if (table.rows.empty() && same > 0) table.rows.push_back({"no line differs in its money"});
  if (same > 0) {
    table.note = grouped(static_cast<double>(same) / 2, 0) +
                 " lines and years with the same money in both are left out";
  }
  return table;
}

}  // namespace fotfeste
