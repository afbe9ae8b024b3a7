#include "sim/report/sensitivity_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "fotfeste/report/number_text.hpp"
#include "sim/report/sensitivity_words.hpp"
#include "sim/report/text_table.hpp"

namespace fotfeste {
namespace {

/// "+0.7 points".
std::string change_text(double change, Unit unit) {
  PairedDifference d;
  d.n = 1;
  d.mean = change;
  return extent_text(d, unit);
}

/// "0.7 points", of what has no sign.
std::string size_text(double size, Unit unit) {
  const std::string text = change_text(size, unit);
  return text.front() == '+' ? text.substr(1) : text;
}

/// A level, or a difference when the output is one.
std::string amount_text(const OutputSensitivity& output, double amount) {
  return output.compares() ? change_text(amount, output.output.unit)
                           : with_unit(amount, output.output.unit);
}

std::string percent(double share, const Interval& interval) {
  return fmt::format("{} ({} to {})", rough_percent(share), grouped(100 * interval.low, 0),
                     grouped(100 * interval.high, 0));
}

std::string title_of(const OutputSensitivity& output, const std::string& what) {
  const std::string group = output.output.group.empty() ? "" : ", " + output.output.group;
  return fmt::format("{}{}: {}{}{} [{}]: {}", output.output.title, group, output.arm,
                     output.compares() ? " - " : "", output.base, output.output.key, what);
}

std::string tornado_words(const SweepDescription& about, const OutputSensitivity& output,
                          const TornadoRow& bar) {
  if (bar.change.verdict == Verdict::cannot_tell) return "";
  if (about.factors[bar.factor].kind == SweepFactor::Kind::choice) return "most at " + bar.high;
  switch (bar.direction) {
    case Direction::flat:
      return "moves nothing";
    case Direction::rises:
      return "more of it raises the outcome";
    case Direction::falls:
      return "more of it lowers the outcome";
    case Direction::turns:
      break;
  }
  return fmt::format("turns: from {} to {} on the way", amount_text(output, bar.least),
                     amount_text(output, bar.most));
}

std::string tornado_text(const SweepDescription& about, const OutputSensitivity& output) {
  if (!output.tornado_base) return "";
  TextTable table{title_of(output, "one factor moved at a time"),
                  {"factor", "from", "to", "outcome", "outcome", "change", ""},
                  {},
                  true,
                  fmt::format("widest first; {} with every factor at its centre; intervals of the "
                              "changes 95 %, chance only",
                              amount_text(output, *output.tornado_base))};
  for (const TornadoRow& bar : output.tornado) {
    table.rows.push_back({about.factors[bar.factor].name, bar.low, bar.high,
                          amount_text(output, bar.at_low), amount_text(output, bar.at_high),
                          difference_text(bar.change, output.output.unit),
                          tornado_words(about, output, bar)});
  }
  return text_of(table);
}

std::string acting_words(Acting acting) {
  switch (acting) {
    case Acting::within_chance:
      return "no more than chance shows";
    case Acting::hardly:
      return "hardly acts";
    case Acting::alone:
      return "acts, whatever the others are";
    case Acting::in_interplay:
      break;
  }
  return "acts in interplay with others, or not in a straight line";
}

std::string morris_text(const SweepDescription& about, const OutputSensitivity& output) {
  const Unit unit = output.output.unit;
  TextTable table{
      title_of(output, "elementary effects over the whole range of a factor"),
      {"factor", "size (mu*)", "95 %", "with sign (mu)", "spread (sigma)", "by chance", ""},
      {},
      true,
      fmt::format("strongest first; intervals over {} trajectories; 'by chance' is the "
                  "size that other luck alone would show",
                  about.design.size)};
  for (const ScreenedFactor& found : output.morris) {
    const Interval& interval = found.mean_size_interval;
    const std::string span = std::isfinite(interval.high) ? size_text(interval.low, unit) + " to " +
                                                                size_text(interval.high, unit)
                                                          : "-";
    table.rows.push_back({about.factors[found.factor].name, size_text(found.effect.mean_size, unit),
                          span, change_text(found.effect.mean, unit),
                          size_text(found.effect.sd, unit),
                          found.by_chance ? size_text(*found.by_chance, unit) : "not known",
                          acting_words(found.acting)});
  }
  return text_of(table);
}

std::string sobol_text(const SweepDescription& about, const OutputSensitivity& output) {
  if (!output.sobol) return "";
  double sum = 0;
  std::vector<std::size_t> order;
  for (const SobolIndex& index : output.sobol->factors) {
    sum += index.first;
    order.push_back(order.size());
  }
  const auto& factors = output.sobol->factors;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return factors[a].total > factors[b].total;
  });
  TextTable table{
      title_of(output, "shares of the variance (Sobol' indices)"),
      {"factor", "alone", "with all it interplays with"},
      {},
      false,
      fmt::format("alone they come to {}; what is missing to 100 % is interplay, chance "
                  "or too few groups: {} complete; intervals 95 %, over groups",
                  rough_percent(sum), output.sobol->groups)};
  for (const std::size_t factor : order) {
    const SobolIndex& index = factors[factor];
    table.rows.push_back({about.factors[factor].name, percent(index.first, index.first_interval),
                          percent(index.total, index.total_interval)});
  }
  return text_of(table);
}

/// What the output gains from one end of a factor to the other; a term of two has no such thing.
std::string over_range(const SweepDescription& about, const OutputSensitivity& output,
                       const MetamodelTerm& term) {
  if (term.times) return "";
  const FactorColumn& column = output.fit->columns[term.factor];
  if (column.level) return change_text(term.coefficient, output.output.unit);
  const FactorEnds ends = ends_of(about.factors[column.factor]);
  return change_text(term.coefficient * (ends.high - ends.low), output.output.unit);
}

std::string fit_note(const OutputSensitivity& output) {
  const Metamodel& model = output.fit->model;
  const std::string fit =
      fmt::format("a {} fit of {} points explains {} of their variance, and {} of points left out",
                  output.fit->shape == MetamodelShape::linear ? "straight" : "bent", output.points,
                  rough_percent(model.r2), rough_percent(std::max(0.0, model.r2_left_out)));
  if (model.r2_left_out >= 0.5) return fit;
  return fit + ": too little to lean on";
}

std::string fit_text(const SweepDescription& about, const OutputSensitivity& output) {
  if (!output.fit) return "";
  constexpr std::size_t most_terms = 8;
  std::vector<MetamodelTerm> terms = output.fit->model.terms;
  std::erase_if(terms, [](const MetamodelTerm& term) { return term.standardised == 0; });
  std::stable_sort(terms.begin(), terms.end(), [](const MetamodelTerm& a, const MetamodelTerm& b) {
    return std::abs(a.standardised) > std::abs(b.standardised);
  });
  TextTable table{title_of(output, "regression on the factors"),
                  {"term", "from its lowest to its highest", "standardised"},
                  {},
                  false,
                  fit_note(output)};
  for (std::size_t term = 0; term < terms.size() && term < most_terms; ++term) {
    table.rows.push_back({term_name(about, *output.fit, terms[term]),
                          over_range(about, output, terms[term]),
                          fmt::format("{:+.2f}", terms[term].standardised)});
  }
  return text_of(table);
}

std::string levels_text(const SweepDescription& about, const OutputSensitivity& output) {
  TextTable table{title_of(output, "means over the points at a level"),
                  {"factor", "level", "points", "mean"},
                  {},
                  false,
                  {}};
  for (const LevelMean& level : output.levels) {
    const SweepFactor& factor = about.factors[level.factor];
    table.rows.push_back({factor.name, factor.levels[level.level].name,
                          std::to_string(level.points), amount_text(output, level.mean)});
  }
  return text_of(table);
}

/// Replications at which chance would make a tenth of what differs between the points.
std::string enough_replications(double chance_between, int replications) {
  constexpr double a_tenth = 9;
  if (chance_between >= 1) return "";
  const double needed = a_tenth * replications * chance_between / (1 - chance_between);
  return fmt::format("; about {} replications would bring it down to a tenth",
                     grouped(std::ceil(needed / 10) * 10, 0));
}

std::string chance_text(const SweepDescription& about, const OutputSensitivity& output) {
  if (about.least_replications < 2) {
    return "  Chance cannot be told from the factors with one replication at each point; two "
           "would do.\n";
  }
  if (!output.luck) return "";
  const VarianceSplit& split = *output.luck;
  const bool is_draw = spreads_points(about.design.kind);
  std::string text = fmt::format(
      "  Of the variance between single runs the factors make {}, chance the rest. Of what differs "
      "between\n  the points' means {} is chance.\n",
      percent(split.share, split.share_interval), rough_percent(split.chance_between));
  if (split.chance_between > 0.5) {
    text += fmt::format("  WARNING: chance dominates, so read no order into the factors{}.\n",
                        enough_replications(split.chance_between, about.least_replications));
  }
  if (!is_draw) return text;
  return text +
         (split.advice == SpendOn::draws
              ? "  More points would narrow the mean over all points most.\n"
              : "  More replications, or more clients in each, would narrow the mean over all "
                "points most.\n");
}

}  // namespace

std::string output_text(const SweepDescription& about, const OutputSensitivity& output) {
  std::string text = tornado_text(about, output) + morris_text(about, output) +
                     sobol_text(about, output) + fit_text(about, output) +
                     levels_text(about, output);
  if (text.empty()) text = "\n" + title_of(output, "nothing can be told") + "\n";
  text += chance_text(about, output);
  for (const std::string& note : output.notes) text += "  " + note + "\n";
  return text;
}

}  // namespace fotfeste
