#include "fotfeste/experiment/sweep_losses.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "fotfeste/experiment/sweep.hpp"

namespace fotfeste {
namespace {

/// Beginnings of keys of which more is worse.
constexpr std::array<const char*, 17> worse_when_more{
    "money.programme",      "money.public_purse",   "money.benefits",
    "money.payer",          "money.resources",      "money.cost_of_public_funds",
    "population.crises",    "population.lost_jobs", "population.pensions",
    "staff.wait",           "staff.vacant",         "services.wait",
    "services.median_wait", "services.refused",     "contacts.missed",
    "contacts.no_shows",    "entrants.days_to_work"};

bool is_worse_when_more(const std::string& key) {
  return std::any_of(worse_when_more.begin(), worse_when_more.end(),
                     [&](const char* stem) { return key.starts_with(stem); });
}

std::string without_blanks_around(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::optional<double> number_in(const std::string& text) {
  double number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, failed] = std::from_chars(text.data(), end, number);
  if (failed != std::errc{} || stop != end || !std::isfinite(number)) return std::nullopt;
  return number;
}

/// Lower of the two in the middle. REQUIRES values.
double median_of(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

std::optional<LossRule> loss_rule(const std::string& text) {
  const std::size_t sign = text.find_last_of("<>");
  if (sign == std::string::npos) return std::nullopt;
  const std::string key = without_blanks_around(text.substr(0, sign));
  std::string limit = without_blanks_around(text.substr(sign + 1));
  const bool is_percent = limit.ends_with('%');
  if (is_percent) limit = without_blanks_around(limit.substr(0, limit.size() - 1));
  const std::optional<double> number = number_in(limit);
  if (key.empty() || !number) return std::nullopt;
  return LossRule{key, text[sign] == '<', is_percent ? *number / 100 : *number};
}

SweepLosses sweep_losses(const SweepResults& results, std::size_t output,
                         const Comparison& comparison, const std::optional<LossRule>& rule) {
  const SweepDescription& about = results.about;
  SweepLosses losses;
  losses.output = about.outputs[output];
  losses.arm = about.arms[comparison.arm];
  if (comparison.base) losses.base = about.arms[*comparison.base];
  Points there;
  std::vector<double> means;
  const std::vector<double> all = means_of(results, comparison, output);
  for (std::size_t point = 0; point < all.size(); ++point) {
    if (std::isnan(all[point])) continue;
    there.push_back(about.numbers[point]);
    means.push_back(all[point]);
  }
  losses.points = means.size();
  losses.rule =
      rule.value_or(LossRule{name_of(losses.output), !is_worse_when_more(losses.output.key), 0});
  losses.is_median = !rule && !comparison.base && !means.empty();
  if (losses.is_median) losses.rule.limit = median_of(means);
  std::vector<bool> loses;
  for (const double mean : means) {
    const double limit = losses.rule.limit;
    loses.push_back(losses.rule.below ? mean < limit : mean > limit);
    losses.losing += loses.back() ? 1 : 0;
  }
  losses.searched =
      spreads_points(about.design.kind) && losses.losing > 0 && losses.losing < losses.points;
  if (!losses.searched) return losses;
  const std::vector<FactorColumn> columns = columns_of(about.factors, LevelColumns::all);
  losses.box = telling_box(column_values(there, columns), loses);
  for (const BoxSide& side : losses.box.sides) losses.sides.push_back({columns[side.factor], side});
  return losses;
}

}  // namespace fotfeste
