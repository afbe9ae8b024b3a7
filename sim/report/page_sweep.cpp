// A sweep as the page of the report reads it.

#include <cmath>

#include "fotfeste/analysis/intervals.hpp"
#include "fotfeste/experiment/figures.hpp"
#include "fotfeste/report/page.hpp"
#include "sim/report/json_text.hpp"

namespace fotfeste {
namespace {

Json json_of(const SweepFactor& factor) {
  Json json{{"name", factor.name}, {"key", factor.key}, {"levels", nullptr}, {"central", nullptr}};
  if (factor.levels.empty()) return json;
  json["levels"] = Json::array();
  for (const FactorLevel& level : factor.levels) json["levels"].push_back(level.name);
  json["central"] = factor.levels.at(static_cast<std::size_t>(factor.central)).name;
  return json;
}

/// Mean and interval over the replications that have the figure; null without any.
Json estimate(const Eigen::MatrixXd& figures, std::size_t point) {
  std::vector<double> there;
  for (const double x : figures.row(static_cast<Eigen::Index>(point))) {
    if (std::isfinite(x)) there.push_back(x);
  }
  if (there.empty()) return {};
  const auto interval = mean_interval(there);
  return {{"mean", moments_of(there).mean},
          {"low", interval ? Json(interval->low) : Json()},
          {"high", interval ? Json(interval->high) : Json()}};
}

Json point_of(const SweepResults& results, std::size_t point) {
  const SweepDescription& about = results.about;
  Json json;
  json["settings"] = Json::object();
  for (std::size_t factor = 0; factor < about.factors.size(); ++factor) {
    json["settings"][about.factors[factor].name] = about.texts[point][factor];
  }
  json["figures"] = Json::object();
  for (std::size_t arm = 0; arm < about.arms.size(); ++arm) {
    for (std::size_t output = 0; output < about.outputs.size(); ++output) {
      const Json figure = estimate(results.figures[arm][output], point);
      if (!figure.is_null()) {
        json["figures"][about.arms[arm]][name_of(about.outputs[output])] = figure;
      }
    }
  }
  return json;
}

}  // namespace

PageResult page_result(const SweepPaper& sweep) {
  const SweepResults& results = *sweep.results;
  const SweepDescription& about = results.about;
  Json json{{"kind", "sweep"},
            {"folder", sweep.folder},
            {"title", about.title},
            {"study", sweep.study},
            {"design", to_string(about.design.kind)},
            {"scenarios", about.arms},
            {"seed", about.seed},
            {"replications", about.replications},
            {"factors", Json::array()},
            {"outputs", Json::array()},
            {"points", Json::array()}};
  for (const SweepFactor& factor : about.factors) json["factors"].push_back(json_of(factor));
  for (const Measure& output : about.outputs) {
    json["outputs"].push_back(
        {{"key", name_of(output)}, {"title", output.title}, {"unit", to_string(output.unit)}});
  }
  for (std::size_t point = 0; point < about.units.size(); ++point) {
    json["points"].push_back(point_of(results, point));
  }
  json["sensitivity"] =
      sweep.sensitivity ? Json::parse(sensitivity_json(*sweep.sensitivity)) : Json();
  return {json.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

}  // namespace fotfeste
