#include "sim/report/sensitivity_rows.hpp"

#include <fmt/format.h>

#include "fotfeste/experiment/sweep.hpp"
#include "sim/report/sensitivity_words.hpp"

namespace fotfeste {
namespace {

using Rows = std::vector<SensitivityRow>;

SensitivityRow row_of(const char* analysis, const OutputSensitivity& output) {
  return {analysis, name_of(output.output), output.arm, output.base, "", "", "", 0, {}};
}

/// Appends the figures of one item.
class Item {
 public:
  Item(Rows& rows, SensitivityRow row) : rows_(rows), row_(std::move(row)) {}

  Item& add(const std::string& statistic, double value,
            const std::optional<Interval>& interval = std::nullopt) {
    rows_.push_back(row_);
    rows_.back().statistic = statistic;
    rows_.back().value = value;
    rows_.back().interval = interval;
    return *this;
  }

 private:
  Rows& rows_;
  SensitivityRow row_;
};

Item item(Rows& rows, SensitivityRow row, const std::string& name, const std::string& detail = "") {
  row.item = name;
  row.detail = detail;
  return {rows, std::move(row)};
}

void add_chance(const OutputSensitivity& output, Rows& rows) {
  if (!output.luck) return;
  const VarianceSplit& split = *output.luck;
  item(rows, row_of("chance", output), "",
       split.advice == SpendOn::draws ? "more points" : "more replications")
      .add("chance_variance", split.chance, split.chance_interval)
      .add("factors_variance", split.parameters)
      .add("factors_share", split.share, split.share_interval)
      .add("chance_between_points", split.chance_between)
      .add("chance_in_mean", split.chance_in_mean)
      .add("factors_in_mean", split.parameters_in_mean);
}

void add_tornado(const SweepDescription& about, const OutputSensitivity& output, Rows& rows) {
  if (output.tornado_base) {
    item(rows, row_of("tornado", output), "").add("base", *output.tornado_base);
  }
  for (const TornadoRow& bar : output.tornado) {
    const std::string& name = about.factors[bar.factor].name;
    item(rows, row_of("tornado", output), name, bar.low).add("at_low", bar.at_low);
    item(rows, row_of("tornado", output), name, bar.high).add("at_high", bar.at_high);
    item(rows, row_of("tornado", output), name, to_string(bar.direction))
        .add("change", bar.change.mean, bar.change.interval)
        .add("least", bar.least)
        .add("most", bar.most);
  }
}

void add_morris(const SweepDescription& about, const OutputSensitivity& output, Rows& rows) {
  for (const ScreenedFactor& found : output.morris) {
    Item of_factor = item(rows, row_of("morris", output), about.factors[found.factor].name,
                          to_string(found.acting));
    of_factor.add("mu_star", found.effect.mean_size, found.mean_size_interval)
        .add("mu", found.effect.mean)
        .add("sigma", found.effect.sd)
        .add("steps", static_cast<double>(found.effect.n));
    if (found.by_chance) of_factor.add("mu_star_by_chance", *found.by_chance);
  }
}

void add_sobol(const SweepDescription& about, const OutputSensitivity& output, Rows& rows) {
  if (!output.sobol) return;
  item(rows, row_of("sobol", output), "")
      .add("groups", static_cast<double>(output.sobol->groups))
      .add("variance", output.sobol->variance);
  for (std::size_t factor = 0; factor < output.sobol->factors.size(); ++factor) {
    const SobolIndex& index = output.sobol->factors[factor];
    item(rows, row_of("sobol", output), about.factors[factor].name)
        .add("first", index.first, index.first_interval)
        .add("total", index.total, index.total_interval);
  }
}

void add_fit(const SweepDescription& about, const OutputSensitivity& output, Rows& rows) {
  if (!output.fit) return;
  const Metamodel& model = output.fit->model;
  item(rows, row_of("metamodel", output), "",
       output.fit->shape == MetamodelShape::linear ? "linear" : "quadratic")
      .add("r2", model.r2)
      .add("r2_left_out", model.r2_left_out)
      .add("constant", model.constant);
  for (std::size_t column = 0; column < output.fit->columns.size(); ++column) {
    item(rows, row_of("metamodel", output), term_name(about, *output.fit, {column, {}, 0, 0}))
        .add("middle", model.middle[column]);
  }
  for (const MetamodelTerm& term : model.terms) {
    item(rows, row_of("metamodel", output), term_name(about, *output.fit, term))
        .add("coefficient", term.coefficient)
        .add("standardised", term.standardised);
  }
}

void add_levels(const SweepDescription& about, const OutputSensitivity& output, Rows& rows) {
  for (const LevelMean& level : output.levels) {
    const SweepFactor& factor = about.factors[level.factor];
    item(rows, row_of("levels", output), factor.name, factor.levels[level.level].name)
        .add("points", static_cast<double>(level.points))
        .add("mean", level.mean);
  }
}

SensitivityRow row_of(const char* analysis, const SweepDecision& decision, const std::string& arm,
                      const std::string& base) {
  return {analysis, name_of(decision.cost), arm, base, "", "", "", 0, {}};
}

void add_plane(const SweepDescription& about, const SweepDecision& decision, Rows& rows) {
  for (const PlanePoint& place : decision.plane) {
    item(rows, row_of("plane", decision, about.arms[place.arm], about.arms.front()),
         std::to_string(place.point))
        .add("effect", place.effect)
        .add("cost", place.cost);
  }
}

void add_acceptability(const SweepDescription& about, const SweepDecision& decision, Rows& rows) {
  for (const Acceptability& at : decision.curve) {
    for (std::size_t arm = 0; arm < about.arms.size(); ++arm) {
      item(rows, row_of("acceptability", decision, about.arms[arm], ""),
           fmt::format("{:.9g}", at.threshold), arm == at.best ? "frontier" : "")
          .add("share_best", at.share[arm]);
    }
  }
}

void add_frontier(const SweepDescription& about, const SweepDecision& decision, Rows& rows) {
  for (std::size_t arm = 0; arm < about.arms.size(); ++arm) {
    item(rows, row_of("frontier", decision, about.arms[arm], ""), "")
        .add("mean_cost", decision.mean_costs[arm])
        .add("mean_effect", decision.mean_effects[arm]);
  }
  for (const EfficientPolicy& policy : decision.efficient) {
    Item efficient =
        item(rows, row_of("frontier", decision, about.arms[policy.policy], ""), "", "efficient");
    efficient.add("efficient", 1);
    if (policy.ratio) efficient.add("cost_per_month", *policy.ratio);
  }
}

void add_information(const SweepDescription& about, const SweepDecision& decision, double value,
                     Rows& rows) {
  const std::string worth = fmt::format("a month at {:.9g} kr", value);
  item(rows, row_of("information", decision, about.arms[decision.best], ""), "", worth)
      .add("best_share", decision.best_share)
      .add("perfect", decision.perfect);
  for (const FactorKnowledge& known : decision.known) {
    constexpr const char* value_of[] = {"all_factors", "group", "partial"};  // FactorKnowledge::Of
    item(rows, row_of("information", decision, "", ""), known.name, worth)
        .add(value_of[static_cast<std::size_t>(known.of)], known.information.value,
             known.information.interval)
        .add("degree", static_cast<double>(known.information.degree))
        .add("r2_left_out", known.information.r2);
  }
}

void add_losses(const SweepDescription& about, const SweepLosses& losses, Rows& rows) {
  const SensitivityRow row{"losses", name_of(losses.output), losses.arm, losses.base, "", "", "", 0,
                           {}};
  item(rows, row, "", losses.rule.below ? "below" : "above")
      .add("limit", losses.rule.limit)
      .add("points", static_cast<double>(losses.points))
      .add("losing", static_cast<double>(losses.losing));
  if (losses.sides.empty()) return;
  item(rows, row, "", where_it_loses(about, losses))
      .add("points_in_box", static_cast<double>(losses.box.runs))
      .add("losing_in_box", static_cast<double>(losses.box.of_interest))
      .add("coverage", losses.box.coverage)
      .add("density", losses.box.density);
  for (const LossSide& side : losses.sides) {
    const SweepFactor& factor = about.factors[side.column.factor];
    Item limit = item(rows, row, factor.name,
                      side.column.level ? factor.levels[*side.column.level].name : "");
    if (side.side.low) limit.add("at_least", *side.side.low);
    if (side.side.high) limit.add("at_most", *side.side.high);
    limit.add("by_chance", side.side.by_chance).add("density_without", side.side.density_without);
  }
}

}  // namespace

const std::vector<std::string>& analysis_names() {
  static const std::vector<std::string> names{"chance",    "tornado",     "morris", "sobol",
                                              "metamodel", "levels",      "plane",  "acceptability",
                                              "frontier",  "information", "losses"};
  return names;
}

std::vector<SensitivityRow> sensitivity_rows(const SensitivityReport& report) {
  Rows rows;
  const SweepDescription& about = report.about;
  for (const auto& output : report.outputs) add_chance(output, rows);
  for (const auto& output : report.outputs) add_tornado(about, output, rows);
  for (const auto& output : report.outputs) add_morris(about, output, rows);
  for (const auto& output : report.outputs) add_sobol(about, output, rows);
  for (const auto& output : report.outputs) add_fit(about, output, rows);
  for (const auto& output : report.outputs) add_levels(about, output, rows);
  for (const auto& decision : report.decisions) add_plane(about, decision, rows);
  for (const auto& decision : report.decisions) add_acceptability(about, decision, rows);
  for (const auto& decision : report.decisions) add_frontier(about, decision, rows);
  for (const auto& decision : report.decisions) {
    add_information(about, decision, report.value, rows);
  }
  for (const auto& losses : report.losses) add_losses(about, losses, rows);
  return rows;
}

}  // namespace fotfeste
