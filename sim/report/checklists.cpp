#include "sim/report/checklists.hpp"

#include <fmt/format.h>

#include "fotfeste/report/number_text.hpp"

namespace fotfeste {
namespace {

std::string joined(const Json& texts, const char* between) {
  std::string all;
  for (const Json& text : texts) all += (all.empty() ? "" : between) + text.get<std::string>();
  return all;
}

std::string question(const Json& report) {
  const std::string base = report.at("base");
  if (report.at("alternative").is_null()) {
    return fmt::format("What employment and cost come of {} in {}.", base,
                       report.at("place").get<std::string>());
  }
  return fmt::format("How employment and cost differ between {} and {} in {}.", base,
                     report.at("alternative").get<std::string>(),
                     report.at("place").get<std::string>());
}

std::string repeated(const Json& manifest, const Json& report) {
  std::string text = fmt::format("{} replications, seed {}", report.at("replications").get<int>(),
                                 manifest.at("seed").get<std::uint64_t>());
  const int regions = report.at("regions");
  const int simulated = report.at("regions_simulated");
  if (simulated < regions) {
    text +=
        fmt::format("; in each a weighted sample of {} of {} equal regions", simulated, regions);
  } else if (regions > 1) {
    text += fmt::format("; in each all {} regions", regions);
  }
  return text + ".";
}

std::string identity(const Json& manifest) {
  std::string text = fmt::format("fotfeste {}", manifest.at("version").get<std::string>());
  for (const auto& [file, digest] : manifest.at("sha256").items()) {
    if (!file.starts_with("scenario.") && file != "canonical export") continue;
    text += fmt::format("; {} sha256 {}", file, digest.get<std::string>());
  }
  return text + ".";
}

std::string alternatives(const Json& report) {
  std::string names;
  for (const Json& row : report.value("beside", Json::array())) {
    names += (names.empty() ? "" : "; ") + row.at("name").get<std::string>();
  }
  return names.empty() ? "" : "The comparison was made again with other values: " + names + ".";
}

RunFacts facts_of(const Json& manifest, const Json& report) {
  RunFacts facts;
  facts.question = question(report);
  facts.differences = joined(report.at("differences"), " ");
  facts.people = fmt::format("{} people {} in {}.", grouped(report.at("people").get<double>(), 0),
                             report.at("system").get<bool>() ? "in the register on day 0" : "",
                             report.at("place").get<std::string>());
  facts.time = fmt::format(
      "Starts on {}, warm-up of {} days, then {} from the decision to the horizon.",
      report.at("first_day").get<std::string>(),
      grouped(report.at("warm_up_days").get<double>(), 0), report.at("span").get<std::string>());
  facts.repeated = repeated(manifest, report);
  facts.interval = "Means over replications; " + report.at("uncertainty").get<std::string>() +
                   "; scenarios share people and luck (common random numbers).";
  facts.money = fmt::format("Kroner of {}; {:.1f} % a year where a figure says discounted.",
                            report.at("price_year").get<int>(),
                            100 * report.at("discount_rate").get<double>());
  facts.identity = identity(manifest);
  facts.command = manifest.at("command");
  facts.assumptions =
      fmt::format("{} of {} values of the mechanisms are assumed (grade D).",
                  report.at("values_assumed").get<int>(), report.at("values").get<int>());
  facts.alternatives = alternatives(report);
  return facts;
}

Json json_of(const Checklist& list) {
  Json json{{"name", list.name}, {"source", list.source}, {"items", Json::array()}};
  for (const ChecklistItem& item : list.items) {
    json["items"].push_back({{"number", item.number},
                             {"name", item.name},
                             {"text", item.text.empty() ? Json() : Json(item.text)}});
  }
  return json;
}

}  // namespace

Json checklists(const Json& manifest, const Json& report) {
  const RunFacts facts = facts_of(manifest, report);
  return Json::array({json_of(stress_des(facts)), json_of(odd(facts)), json_of(cheers(facts))});
}

}  // namespace fotfeste
