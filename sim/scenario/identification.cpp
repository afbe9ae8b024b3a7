#include "fotfeste/scenario/identification.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <stdexcept>

#include "sim/scenario/table_cells.hpp"

namespace fotfeste {
namespace {

enum Column : std::size_t { parameter, mean, sd, identified, study, figure, published, pull, end };

/// "+1.25", "-0.30", "0.12".
double number_in(const std::string& cell) {
  double number = 0;
  const char* const start = cell.c_str() + (cell.starts_with('+') ? 1 : 0);
  const char* const stop = cell.c_str() + cell.size();
  const auto [after, failed] = std::from_chars(start, stop, number);
  if (failed != std::errc{} || after != stop) throw std::invalid_argument(cell);
  return number;
}

void add_line(const std::vector<std::string>& cells, Identification& found) {
  if (cells.size() != Column::end) throw std::invalid_argument("columns");
  found.mean = cells[mean];
  found.sd = cells[sd];
  found.identified = number_in(cells[identified]);
  found.pulls.push_back({cells[study], cells[figure], cells[published], number_in(cells[pull])});
}

}  // namespace

Identification identification_of(const std::string& key, const ScenarioLibrary& library) {
  Identification found;
  for (const std::filesystem::path& folder : library.folders()) {
    const std::filesystem::path file = folder / "parameters" / "identification.csv";
    std::ifstream in(file, std::ios::binary);
    int number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      const std::vector<std::string> cells = cells_of(line);
      if (cells.front() != key) continue;
      try {
        add_line(cells, found);
      } catch (const std::invalid_argument&) {
        throw std::runtime_error(file.string() + ":" + std::to_string(number) +
                                 ": is no line that calibrate has written");
      }
    }
    if (number > 0) break;
  }
  std::stable_sort(found.pulls.begin(), found.pulls.end(), [](const Pull& a, const Pull& b) {
    return std::abs(a.standard_errors) > std::abs(b.standard_errors);
  });
  return found;
}

}  // namespace fotfeste
