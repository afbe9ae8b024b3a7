#include "fotfeste/store/canonical.hpp"

#include <set>
#include <string>
#include <vector>

#include "fotfeste/store/csv.hpp"

namespace fotfeste {
namespace {

std::set<std::string> names_of_columns(const std::vector<UnitEntry>& units) {
  std::set<std::string> names;
  for (const UnitEntry& unit : units) names.insert(unit.columns.begin(), unit.columns.end());
  return names;
}

}  // namespace

std::string results_csv(const Store& store) {
  const std::vector<UnitEntry> units = store.units();
  const std::set<std::string> names = names_of_columns(units);
  std::vector<std::string> head{"unit", "digest", "replication"};
  for (const std::string& name : names) head.push_back(csv_text(name));
  std::string table = csv_line(head);
  for (const UnitEntry& entry : units) {
    const UnitResult unit = store.read(entry.id.key);
    for (std::size_t replication = 0; replication < entry.replications; ++replication) {
      std::vector<std::string> cells{csv_text(entry.id.key), csv_text(entry.id.digest),
                                     std::to_string(replication)};
      for (const std::string& name : names) {
        const auto column = unit.columns.find(name);
        cells.push_back(column == unit.columns.end() ? "" : exact(column->second[replication]));
      }
      table += csv_line(cells);
    }
  }
  return table;
}

std::string failures_csv(const Store& store) {
  std::string table = csv_line({"unit", "digest", "message", "command"});
  for (const UnitEntry& unit : store.units()) {
    if (!unit.failure) continue;
    table += csv_line({csv_text(unit.id.key), csv_text(unit.id.digest),
                       csv_text(unit.failure->message), csv_text(unit.failure->command)});
  }
  return table;
}

}  // namespace fotfeste
