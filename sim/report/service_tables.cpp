#include <algorithm>

#include "fotfeste/report/number_text.hpp"
#include "sim/report/report_tables.hpp"

namespace fotfeste {
namespace {

TextTable contacts(const StudyReport& report) {
  return {"Contacts", figure_head(report), figure_rows(report, "contacts.")};
}

/// Whether the figure is about a role as a whole and not about one of its tasks.
bool is_of_role(const std::string& key) {
  for (const char* stem : {"staff.filled.", "staff.vacant.", "staff.utilisation."}) {
    if (key.rfind(stem, 0) == 0) return true;
  }
  return key.rfind("staff.wait.", 0) == 0 && std::count(key.begin(), key.end(), '.') == 2;
}

TextTable staff(const StudyReport& report) {
  TextTable table{"Staff", figure_head(report), {}};
  for (const SummaryRow& row : report.summary.rows) {
    if (is_of_role(row.measure.key)) table.rows.push_back(figure_row(report, row));
  }
  return table;
}

/// How stays ended is in the files; who was refused stands with the budget lines.
TextTable services(const StudyReport& report) {
  TextTable table{"Services: who begins, who is reached, who waits", figure_head(report), {}};
  for (const SummaryRow& row : report.summary.rows) {
    if (row.measure.section != Section::services || !row.measure.group.empty()) continue;
    if (row.measure.key.rfind("services.ends.", 0) == 0) continue;
    if (row.measure.key.rfind("services.refused.", 0) == 0) continue;
    table.rows.push_back(figure_row(report, row));
  }
  return table;
}

struct GroupChange {
  std::string group;
  double persons = 0;
};

/// Groups that lose, the hardest hit first.
std::vector<GroupChange> losers(const StudyReport& report, const std::string& key) {
  std::vector<GroupChange> all;
  for (const std::string& group : report.groups) {
    const SummaryRow* row = report.summary.find(key, group);
    if (row == nullptr || row->difference->verdict != Verdict::differs) continue;
    if (row->difference->mean < 0) all.push_back({group, -row->difference->mean});
  }
  std::stable_sort(all.begin(), all.end(), [](const GroupChange& a, const GroupChange& b) {
    return a.persons > b.persons;
  });
  return all;
}

TextTable who_loses(const StudyReport& report) {
  TextTable table{"Who loses a service, people a year", {"", "fewer", "of whom"}, {}};
  const std::string stem = "services.served.";
  for (const SummaryRow& row : report.summary.rows) {
    const std::string& key = row.measure.key;
    if (!row.measure.group.empty() || key.rfind(stem, 0) != 0 || !row.difference) continue;
    if (row.difference->verdict != Verdict::differs || row.difference->mean >= 0) continue;
    std::string of_whom;
    for (const GroupChange& change : losers(report, key)) {
      if (!of_whom.empty()) of_whom += ", ";
      of_whom += change.group + " " + grouped(change.persons, 0);
    }
    table.rows.push_back({key.substr(stem.size()), grouped(-row.difference->mean, 0), of_whom});
  }
  return table;
}

}  // namespace

std::vector<TextTable> service_tables(const StudyReport& report) {
  std::vector<TextTable> all = {contacts(report), staff(report), services(report)};
  if (report.compares()) all.push_back(who_loses(report));
  return all;
}

}  // namespace fotfeste
