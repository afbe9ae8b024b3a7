#include <algorithm>

#include "fotfeste/report/number_text.hpp"
#include "sim/report/report_tables.hpp"

namespace fotfeste {
namespace {

TextTable contacts(const StudyReport& report) {
  return {"Contacts", figure_head(report),
          figure_rows(report, [](const SummaryRow& row) { return has_stem(row, {"contacts."}); })};
}

/// Whether the figure is about a role as a whole and not about one of its tasks.
bool is_of_role(const SummaryRow& row) {
  const std::string& key = row.measure.key;
  return has_stem(row, {"staff.filled.", "staff.vacant.", "staff.utilisation."}) ||
         (has_stem(row, {"staff.wait."}) && std::count(key.begin(), key.end(), '.') == 2);
}

/// Whether some arm has a position of the role that the key ends with, filled or vacant: a mean
/// over no positions is absent.
bool is_employed(const StudyReport& report, const std::string& key) {
  const std::string role = key.substr(key.rfind('.') + 1);
  const SummaryRow* vacant = report.summary.find("staff.vacant." + role);
  if (vacant == nullptr || vacant->base.mean) return true;
  return vacant->alternative && vacant->alternative->mean;
}

/// The rows that are picked, less those that tell nothing; these are counted below the table.
TextTable folded(TextTable table, const StudyReport& report,
                 const std::function<bool(const SummaryRow&)>& picked,
                 const std::function<bool(const SummaryRow&)>& always) {
  int same = 0;
  table.rows = figure_rows(report, [&](const SummaryRow& row) {
    if (!picked(row) || !holds_something(row)) return false;
    const bool shown = !report.compares() || always(row) || differs_clearly(row);
    if (!shown) ++same;
    return shown;
  });
  if (same > 0)
    table.note = std::to_string(same) + " figures without a clear difference are left out";
  return table;
}

/// Use of hours is told for every role that has people.
TextTable staff(const StudyReport& report, Detail detail) {
  const TextTable table{"Staff", figure_head(report), {}};
  if (detail == Detail::everything) {
    return {table.title, table.head, figure_rows(report, [&](const SummaryRow& row) {
              return is_of_role(row) && is_employed(report, row.measure.key);
            })};
  }
  return folded(
      table, report,
      [](const SummaryRow& row) { return is_of_role(row) && !has_stem(row, {"staff.vacant."}); },
      [](const SummaryRow& row) { return has_stem(row, {"staff.utilisation."}); });
}

/// How stays ended is in the files; who was refused stands with the budget lines.
TextTable services(const StudyReport& report, Detail detail) {
  const TextTable table{"Services: who begins, who is reached, who waits", figure_head(report), {}};
  if (detail == Detail::everything) {
    return {table.title, table.head, figure_rows(report, [](const SummaryRow& row) {
              return row.measure.section == Section::services &&
                     !has_stem(row, {"services.ends.", "services.refused."});
            })};
  }
  return folded(
      table, report,
      [](const SummaryRow& row) {
        const bool not_all = row.base.mean.value_or(1) < 1 ||
                             (row.alternative && row.alternative->mean.value_or(1) < 1);
        return has_stem(row, {"services.started.", "services.wait."}) ||
               (has_stem(row, {"services.reached."}) && not_all);
      },
      [](const SummaryRow&) { return false; });
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

std::vector<TextTable> service_tables(const StudyReport& report, Detail detail) {
  std::vector<TextTable> all = {contacts(report), staff(report, detail), services(report, detail)};
  if (report.compares()) all.push_back(who_loses(report));
  return all;
}

}  // namespace fotfeste
