#include "fotfeste/report/equity_report.hpp"

#include <fmt/format.h>

#include "fotfeste/report/number_text.hpp"
#include "fotfeste/store/csv.hpp"
#include "sim/report/json_values.hpp"
#include "sim/report/text_table.hpp"

namespace fotfeste {
namespace {

std::string word_for(const PairedDifference& gap) {
  if (gap.verdict != Verdict::differs) return "an equal share, as far as can be told";
  return gap.mean < 0 ? "LESS than their share" : "more than their share";
}

/// "-12.3 (-14.0 to -10.1)" in per cent of everybody's follow-up; "." where nothing is seen.
std::string percent(const PairedDifference& share) {
  if (share.verdict != Verdict::differs) return ".";
  const std::string mean = fmt::format("{:+.1f}", 100 * share.mean);
  if (!share.interval) return mean;
  return fmt::format("{} ({:+.1f} to {:+.1f})", mean, 100 * share.interval->low,
                     100 * share.interval->high);
}

void add_csv(std::string& text, const std::string& group, const std::string& part,
             const PairedDifference& share) {
  text += csv_line({csv_text(group), csv_text(part), exact(share.mean),
                    share.interval ? exact(share.interval->low) : "",
                    share.interval ? exact(share.interval->high) : "", std::to_string(share.n)});
}

}  // namespace

std::string equity_text(const EquityResult& result, const std::string& scenario) {
  std::string text = fmt::format(
      "{}: contacts per person and year beside everybody's, in per cent; {} replications", scenario,
      result.replications);
  if (result.regions_simulated < result.regions) {
    text += fmt::format(", each a sample of {} of {} regions", result.regions_simulated,
                        result.regions);
  }
  text += "; intervals 95 %, chance only\n";
  TextTable table{"Who gets less follow-up than their share, and why", {"", "gap"}, {}, true};
  for (const std::string& cause : result.causes) table.head.push_back(cause);
  table.head.insert(table.head.end(), {"own", ""});
  for (const GroupEquity& group : result.groups) {
    std::vector<std::string> row{group.group, percent(group.gap)};
    for (const PairedDifference& cause : group.causes) row.push_back(percent(cause));
    row.push_back(percent(group.rest));
    row.push_back(word_for(group.gap));
    table.rows.push_back(std::move(row));
  }
  return text + text_of(table) +
         "\nworkload: staff lack time. tools: the group lacks fitting measures. employers: they "
         "accept the group\nless. policy: lines that are closed to some, and who is seen first. "
         "own: health, age, wish and how long\npeople stay. The parts add up to the gap; a point "
         "stands where chance may be all.\n";
}

std::string equity_json(const EquityResult& result) {
  Json json{{"measure", "contacts.done"},
            {"replications", result.replications},
            {"regions", result.regions},
            {"regions_simulated", result.regions_simulated},
            {"groups", Json::object()}};
  for (const GroupEquity& group : result.groups) {
    Json own{{"gap", json_of(group.gap)}};
    for (std::size_t n = 0; n < group.causes.size(); ++n) {
      own[result.causes[n]] = json_of(group.causes[n]);
    }
    own["own"] = json_of(group.rest);
    json["groups"][group.group] = std::move(own);
  }
  return json_text(json);
}

std::string equity_csv(const EquityResult& result) {
  std::string text = "group,part,share,low,high,replications\n";
  for (const GroupEquity& group : result.groups) {
    add_csv(text, group.group, "gap", group.gap);
    for (std::size_t n = 0; n < group.causes.size(); ++n) {
      add_csv(text, group.group, result.causes[n], group.causes[n]);
    }
    add_csv(text, group.group, "own", group.rest);
  }
  return text;
}

}  // namespace fotfeste
