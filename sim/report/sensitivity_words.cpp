#include "sim/report/sensitivity_words.hpp"

#include <fmt/format.h>

#include "fotfeste/report/number_text.hpp"

namespace fotfeste {
namespace {

std::string column_name(const SweepDescription& about, const FactorColumn& column) {
  const SweepFactor& factor = about.factors[column.factor];
  return column.level ? factor.name + " is " + factor.levels[*column.level].name : factor.name;
}

std::string with_factor_unit(double number, const std::string& unit) {
  const std::string digits = fmt::format("{:.6g}", number);
  return unit.empty() ? digits : digits + " " + unit;
}

std::string side_text(const SweepDescription& about, const LossSide& loss) {
  const SweepFactor& factor = about.factors[loss.column.factor];
  if (loss.column.level) {
    return fmt::format("{} is {}{}", factor.name, loss.side.low ? "" : "not ",
                       factor.levels[*loss.column.level].name);
  }
  const auto number = [&](double x) { return with_factor_unit(x, factor.unit); };
  if (loss.side.low && loss.side.high) {
    return fmt::format("{} is from {} to {}", factor.name, number(*loss.side.low),
                       number(*loss.side.high));
  }
  return loss.side.low
             ? fmt::format("{} is at least {}", factor.name, number(*loss.side.low))
             : fmt::format("{} is at most {}", factor.name, number(loss.side.high.value_or(0)));
}

}  // namespace

std::string term_name(const SweepDescription& about, const FactorFit& fit,
                      const MetamodelTerm& term) {
  const std::string name = column_name(about, fit.columns[term.factor]);
  if (!term.times) return name;
  if (*term.times == term.factor) return name + " squared";
  return name + " x " + column_name(about, fit.columns[*term.times]);
}

std::string rough_percent(double share) {
  return share > 0 && share < 0.005 ? "below 1 %" : grouped(100 * share, 0) + " %";
}

std::string to_string(Direction direction) {
  switch (direction) {
    case Direction::flat:
      return "flat";
    case Direction::rises:
      return "rises";
    case Direction::falls:
      return "falls";
    case Direction::turns:
      break;
  }
  return "turns";
}

std::string to_string(Acting acting) {
  switch (acting) {
    case Acting::within_chance:
      return "within chance";
    case Acting::hardly:
      return "hardly";
    case Acting::alone:
      return "alone";
    case Acting::in_interplay:
      break;
  }
  return "in interplay";
}

std::string rule_text(const LossRule& rule, Unit unit) {
  const std::string limit = rule.limit == 0 ? "0" : with_unit(rule.limit, unit);
  return fmt::format("{} {} {}", rule.key, rule.below ? "<" : ">", limit);
}

std::string where_it_loses(const SweepDescription& about, const SweepLosses& losses) {
  std::string text;
  for (std::size_t side = 0; side < losses.sides.size(); ++side) {
    const bool is_last = side + 1 == losses.sides.size();
    text += side == 0 ? "" : is_last ? " and " : ", ";
    text += side_text(about, losses.sides[side]);
  }
  return text;
}

}  // namespace fotfeste
