#include "fotfeste/report/why_report.hpp"

#include <fmt/format.h>

#include "fotfeste/report/number_text.hpp"
#include "fotfeste/store/csv.hpp"
#include "sim/report/json_values.hpp"
#include "sim/report/text_table.hpp"

namespace fotfeste {
namespace {

/// "+12 %" of the whole, where the whole can be told from zero.
std::string part_of(const PairedDifference& share, const PairedDifference& whole) {
  if (whole.verdict != Verdict::differs) return "";
  return fmt::format("{:+.0f} %", 100 * share.mean / whole.mean);
}

std::vector<std::string> row_of(const std::string& title, const PairedDifference& share,
                                const WhyResult& result) {
  return {title, part_of(share, result.whole), difference_text(share, result.measure.unit)};
}

void add_csv(std::string& text, const std::string& name, const PairedDifference& share) {
  text +=
      csv_line({csv_text(name), exact(share.mean), share.interval ? exact(share.interval->low) : "",
                share.interval ? exact(share.interval->high) : "", std::to_string(share.n)});
}

}  // namespace

std::string why_text(const WhyResult& result, const std::string& base,
                     const std::string& alternative) {
  std::string text = fmt::format("{}  ->  {}\n  {}; {} replications", base, alternative,
                                 result.measure.title, result.replications);
  if (result.regions_simulated < result.regions) {
    text += fmt::format(", each a sample of {} of {} regions", result.regions_simulated,
                        result.regions);
  }
  text +=
      "; intervals 95 %, chance only\n  mechanisms are switched on one after the other in an order "
      "drawn for each replication\n";
  TextTable table{"What each mechanism adds to the difference", {"", "part", "", ""}, {}, true};
  table.head.pop_back();
  for (const MechanismShare& mechanism : result.shares) {
    table.rows.push_back(row_of(mechanism.name + ": " + mechanism.what, mechanism.share, result));
  }
  table.rows.push_back(row_of("left when every mechanism is off", result.rest, result));
  table.rows.push_back(row_of("the whole difference", result.whole, result));
  return text + text_of(table);
}

std::string why_json(const WhyResult& result) {
  Json json{{"measure", result.measure.key},
            {"title", result.measure.title},
            {"unit", to_string(result.measure.unit)},
            {"replications", result.replications},
            {"regions", result.regions},
            {"regions_simulated", result.regions_simulated},
            {"whole", json_of(result.whole)},
            {"rest", json_of(result.rest)},
            {"mechanisms", Json::object()}};
  for (const MechanismShare& each : result.shares) {
    json["mechanisms"][each.name] = json_of(each.share);
  }
  return json_text(json);
}

std::string why_csv(const WhyResult& result) {
  std::string text = "mechanism,share,low,high,replications\n";
  for (const MechanismShare& mechanism : result.shares) {
    add_csv(text, mechanism.name, mechanism.share);
  }
  add_csv(text, "rest", result.rest);
  add_csv(text, "whole", result.whole);
  return text;
}

}  // namespace fotfeste
