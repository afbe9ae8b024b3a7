#include "fotfeste/report/data_report.hpp"
#include "sim/report/json_text.hpp"
#include "sim/report/json_values.hpp"

namespace fotfeste {
namespace {

Json json_of(const Estimate& e) {
  Json json;
  json["mean"] = e.mean ? Json(*e.mean) : Json();
  json["interval"] = json_of(e.interval);
  json["replications"] = e.n;
  return json;
}

Json json_of(const SummaryRow& row) {
  Json json;
  json["section"] = to_string(row.measure.section);
  json["key"] = row.measure.key;
  json["group"] = row.measure.group.empty() ? Json() : Json(row.measure.group);
  json["title"] = row.measure.title;
  json["unit"] = to_string(row.measure.unit);
  json["persons"] = row.persons < 0 ? Json() : Json(row.persons);
  json["suppressed"] = row.suppressed;
  if (row.suppressed) return json;
  json["base"] = json_of(row.base);
  if (row.alternative) json["alternative"] = json_of(*row.alternative);
  if (row.difference) json["difference"] = json_of(*row.difference);
  return json;
}

Json json_of(const CostRatio& ratio) {
  Json json;
  json["ratio"] = ratio.ratio ? Json(*ratio.ratio) : Json();
  json["interval"] = json_of(ratio.interval);
  if (ratio.quadrants) {
    json["quadrants"] = {{"more_dearer", ratio.quadrants->more_dearer},
                         {"more_cheaper", ratio.quadrants->more_cheaper},
                         {"less_dearer", ratio.quadrants->less_dearer},
                         {"less_cheaper", ratio.quadrants->less_cheaper}};
  }
  return json;
}

Json json_of(const CostOfWork& cost) {
  Json json;
  json["reach"] = cost.reach.title;
  json["discounted"] = cost.discounted;
  json["extra_months"] = json_of(cost.months);
  json["extra_cost"] = {{"programme", json_of(cost.programme)},
                        {"public_purse", json_of(cost.public_purse)},
                        {"social", json_of(cost.social)}};
  json["cost_per_extra_month"] = {{"programme", json_of(cost.per_month_programme)},
                                  {"public_purse", json_of(cost.per_month_public_purse)},
                                  {"social", json_of(cost.per_month_social)}};
  std::vector<double> gains;
  for (const double cost_of_society : cost.points.social) gains.push_back(0 - cost_of_society);
  json["points"] = {{"months", cost.points.months},
                    {"programme", cost.points.programme},
                    {"public_purse", cost.points.public_purse},
                    {"social", gains}};  // as money.social: a gain
  return json;
}

Json json_of(const GrossExtraNet& g) {
  Json json;
  json["gross"] = g.gross;
  json["extra"] = g.extra;
  json["deadweight"] = g.deadweight ? Json(*g.deadweight) : Json();
  for (std::size_t share = 0; share < g.net.size(); ++share) {
    json["net"].push_back({{"displacement", g.displacement[share]}, {"months", g.net[share]}});
  }
  return json;
}

Json json_of(const BesideRow& row) {
  Json json;
  json["name"] = row.name;
  json["meaning"] = row.meaning;
  json["parameters"] = row.parameters;
  json["replications"] = row.beside.replications;
  json["failed"] = row.failed;
  json["sign"] = to_string(row.beside.sign);
  json["left"] = row.beside.left ? Json(*row.beside.left) : Json();
  json["left_interval"] = json_of(row.beside.left_interval);
  for (const FigureBeside& figure : row.beside.figures) {
    json["figures"].push_back({{"key", figure.key},
                               {"as_it_was", json_of(figure.as_it_was)},
                               {"with_values", json_of(figure.with_values)}});
  }
  return json;
}

Json json_of(const LineRow& row) {
  return {{"scenario", row.scenario},
          {"line", row.line},
          {"year", row.year},
          {"appropriated", row.appropriated},
          {"committed", row.committed},
          {"spent", row.spent},
          {"unspent", row.unspent},
          {"overspent", row.overspent},
          {"refused_money", row.refused_money},
          {"refused_capacity", row.refused_capacity},
          {"refused_eligibility", row.refused_eligibility},
          {"served", row.served},
          {"in_use", row.in_use}};
}

Json json_of(const ToldLife& life) {
  Json json{{"months", life.months}, {"spans", Json::array()}, {"marks", Json::array()}};
  for (const ToldSpan& span : life.spans) {
    json["spans"].push_back({{"what", span.what}, {"from", span.from}, {"to", span.to}});
  }
  for (const ToldMark& mark : life.marks) {
    json["marks"].push_back({{"what", mark.what}, {"day", mark.day}});
  }
  return json;
}

Json json_of(const LivesCompared& lives) {
  Json json{{"measure", "months of ordinary work from the decision to the horizon"},
            {"people", lives.people},
            {"gain", lives.gain},
            {"lose", lives.lose},
            {"same", lives.same},
            {"chosen", Json::array()}};
  for (const ChosenLife& life : lives.chosen) {
    json["chosen"].push_back({{"why", to_string(life.why)},
                              {"share", life.share},
                              {"client", life.client},
                              {"group", life.group},
                              {"age", life.age},
                              {"woman", life.is_woman},
                              {"base", json_of(life.base)},
                              {"alternative", json_of(life.alternative)}});
  }
  return json;
}

Json head(const StudyReport& report) {
  return {{"base", report.summary.base},
          {"alternative", report.compares() ? Json(report.summary.alternative) : Json()},
          {"place", report.words.place},
          {"differences", report.words.differences},
          {"changes", json_of(report.words.changes)},
          {"price_year", report.price_year},
          {"discount_rate", report.discount_rate},
          {"first_day", report.first_day},
          {"warm_up_days", report.warm_up_days},
          {"span", report.span},
          {"window", report.window},
          {"system", report.system},
          {"groups", report.groups},
          {"pathways", report.pathways},
          {"roles", report.roles},
          {"budget_lines", report.budget_lines},
          {"people", report.people},
          {"seed", report.seed},
          {"replications", report.replications},
          {"regions", report.regions},
          {"regions_simulated", report.regions_simulated},
          {"uncertainty", report.words.uncertainty + "; 95 % intervals, skew-adjusted"},
          {"values", report.words.values},
          {"values_assumed", report.words.assumed},
          {"warnings", json_of(report.warnings)}};
}

}  // namespace

std::string json_report(const StudyReport& report) {
  Json json = head(report);
  json["figures"] = Json::array();
  for (const SummaryRow& row : report.summary.rows) json["figures"].push_back(json_of(row));
  json["lines"] = Json::array();
  for (const LineRow& row : report.lines) json["lines"].push_back(json_of(row));
  if (report.compares()) {
    json["cost_of_work"] = Json::array();
    for (const CostOfWork& cost : report.costs) json["cost_of_work"].push_back(json_of(cost));
    json["gross_extra_net"] = json_of(*report.gross);
    json["beside"] = Json::array();
    for (const BesideRow& row : report.beside) json["beside"].push_back(json_of(row));
    json["lives"] = report.lives ? json_of(*report.lives) : Json();
  }
  for (const OfficialFigure& figure : report.words.official) {
    json["official"].push_back({{"key", figure.key},
                                {"title", figure.title},
                                {"value", figure.value},
                                {"source", figure.source}});
  }
  return json_text(json);
}

}  // namespace fotfeste
