#include "fotfeste/experiment/extra_work.hpp"

#include "fotfeste/experiment/summary.hpp"

namespace fotfeste {
namespace {

CostOfWork cost_at(const StudyResult& result, std::size_t arm, const Reach& reach,
                   bool discounted) {
  const std::string end = "." + reach.key + (discounted ? ".discounted" : "");
  const auto cost = [&](const char* key) {
    return differences(result, arm, std::string("money.") + key + end);
  };
  const std::string months_key =
      (discounted ? "population.months_discounted." : "population.months.") + reach.key;
  CostOfWork c;
  c.reach = reach;
  c.discounted = discounted;
  CostPoints& points = c.points;
  points.months = differences(result, arm, months_key);
  points.programme = cost("programme");
  points.public_purse = cost("public_purse");
  points.social = cost("social");
  for (double& gain : points.social) gain = 0 - gain;
  c.months = paired_difference(points.months);
  c.programme = paired_difference(points.programme);
  c.public_purse = paired_difference(points.public_purse);
  c.social = paired_difference(points.social);
  c.per_month_programme = cost_ratio(points.programme, points.months);
  c.per_month_public_purse = cost_ratio(points.public_purse, points.months);
  c.per_month_social = cost_ratio(points.social, points.months);
  return c;
}

double mean_difference(const StudyResult& result, std::size_t arm, const std::string& key) {
  return moments_of(differences(result, arm, key)).mean;
}

}  // namespace

std::vector<CostOfWork> cost_of_work(const StudyResult& result, std::size_t arm,
                                     const std::vector<Reach>& reaches) {
  std::vector<CostOfWork> all;
  for (const bool discounted : {false, true}) {
    for (const Reach& reach : reaches) all.push_back(cost_at(result, arm, reach, discounted));
  }
  return all;
}

GrossExtraNet gross_extra_net(const StudyResult& result, std::size_t arm, const Reach& last) {
  GrossExtraNet g;
  const std::string stem = "services.served.";
  for (const Measure& measure : result.arms.at(arm).measures) {
    if (!measure.group.empty() || measure.key.rfind(stem, 0) != 0) continue;
    if (mean_difference(result, arm, measure.key) <= 0) continue;
    g.gross +=
        mean_difference(result, arm, "services.gross_months." + measure.key.substr(stem.size()));
  }
  g.extra = mean_difference(result, arm, "population.months." + last.key);
  if (g.gross > 0) g.deadweight = 1 - g.extra / g.gross;
  for (std::size_t share = 0; share < g.net.size(); ++share) {
    g.net[share] = g.extra * (1 - g.displacement[share]);
  }
  return g;
}

}  // namespace fotfeste
