#include "fotfeste/report/validation_report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "fotfeste/experiment/reported.hpp"
#include "fotfeste/report/number_text.hpp"
#include "fotfeste/store/csv.hpp"
#include "sim/report/json_values.hpp"
#include "sim/report/text_table.hpp"

namespace fotfeste {
namespace {

std::string signed_number(double value, int decimals) {
  return (value < 0 ? "" : "+") + grouped(value, decimals);
}

/// "ever, 18 months", with what it is of.
std::string title_of(const Validated& row) {
  const PublishedResult& p = row.published;
  std::string text = row.study + ": ";
  if (!p.arm.empty()) text += p.arm + (p.against.empty() ? " " : " against " + p.against + " ");
  text += std::string{to_string(p.outcome)};
  std::replace(text.begin(), text.end(), '_', ' ');
  const double months = p.at.count() / days_per_month;
  text += months < 1.5 ? fmt::format(", {:.0f} days", p.at.count())
                       : fmt::format(", {:.0f} months", months);
  if (p.after.count() > 0) text += fmt::format(", {:.0f} days", p.after.count());
  return text;
}

std::vector<std::string> cells_of(const Validated& row) {
  const Unit unit = unit_of(row.published.outcome);
  const PublishedResult& p = row.published;
  if (row.simulated.n == 0) {
    return {title_of(row),
            with_unit(p.value, unit),
            interval_text({p.low, p.high}, unit),
            "-",
            "",
            "",
            "",
            "nobody"};
  }
  return {title_of(row),
          with_unit(p.value, unit),
          interval_text({p.low, p.high}, unit),
          with_unit(row.simulated.mean, unit),
          interval_text(row.predicted, unit),
          row.z ? signed_number(*row.z, 1) : "",
          row.inside ? "inside" : "OUTSIDE",
          p.fitted ? "fitted" : "predicted"};
}

template <class Chosen>
std::string table_of(const std::string& title, const std::vector<Validated>& rows, Chosen chosen) {
  TextTable table{
      title,
      {"", "published", "95 % or band", "simulated", "95 % of replications", "z", "", ""},
      {},
      true};
  for (const Validated& row : rows) {
    if (chosen(row)) table.rows.push_back(cells_of(row));
  }
  return text_of(table);
}

template <class Chosen>
std::string count_of(const char* what, const std::vector<Validated>& rows, Chosen chosen) {
  const auto n = std::count_if(rows.begin(), rows.end(), chosen);
  if (n == 0) return "";
  const auto inside = std::count_if(
      rows.begin(), rows.end(), [&](const Validated& row) { return chosen(row) && row.inside; });
  return fmt::format("  {} of {} {} inside\n", inside, n, what);
}

}  // namespace

std::string validation_text(const std::vector<Validated>& rows) {
  const auto is_level = [](const Validated& row) { return !row.is_contrast(); };
  const auto is_contrast = [](const Validated& row) { return row.is_contrast(); };
  std::string text = table_of("Levels", rows, is_level);
  text += table_of("Contrasts between arms, the harder promise", rows, is_contrast);
  text += "\nMeans of the replications against the published intervals\n";
  text += count_of("levels that the parameters were fitted to", rows,
                   [](const Validated& row) { return !row.is_contrast() && row.published.fitted; });
  text += count_of("levels that nothing was fitted to", rows, [](const Validated& row) {
    return !row.is_contrast() && !row.published.fitted;
  });
  text += count_of("contrasts", rows, is_contrast);
  TextTable bias{
      "Signed bias of the shares, simulated minus published", {"", "levels", "points"}, {}, false};
  for (const GroupBias& group : bias_by_group(rows)) {
    bias.rows.push_back({group.about, std::to_string(group.n), signed_number(100 * group.bias, 1)});
  }
  return text + text_of(bias);
}

std::string validation_json(const std::vector<Validated>& rows) {
  Json all = Json::array();
  for (const Validated& row : rows) {
    const PublishedResult& p = row.published;
    Json json{{"study", row.study},
              {"result", p.name},
              {"kind", row.is_contrast() ? "contrast" : "level"},
              {"outcome", to_string(p.outcome)},
              {"arm", p.arm},
              {"against", p.against},
              {"at_days", p.at.count()},
              {"after_days", p.after.count()},
              {"about", p.about},
              {"fitted", p.fitted},
              {"published", {{"value", p.value}, {"interval", {p.low, p.high}}}},
              {"simulated",
               {{"mean", row.simulated.mean},
                {"standard_error", row.simulated.standard_error()},
                {"predicted", {row.predicted.low, row.predicted.high}},
                {"context_sd", row.context_sd},
                {"replications", row.simulated.n}}},
              {"inside", row.inside},
              {"z", nullptr},
              {"source", p.source}};
    if (row.z) json["z"] = *row.z;
    all.push_back(json);
  }
  return json_text(all);
}

std::string validation_csv(const std::vector<Validated>& rows) {
  std::string text =
      "study,result,kind,outcome,arm,against,at_days,after_days,about,fitted,published,published_"
      "low,published_high,simulated,standard_error,predicted_low,predicted_high,context_sd,"
      "replications,inside,z,source\n";
  for (const Validated& row : rows) {
    const PublishedResult& p = row.published;
    text += csv_line({csv_text(row.study),
                      csv_text(p.name),
                      row.is_contrast() ? "contrast" : "level",
                      std::string{to_string(p.outcome)},
                      csv_text(p.arm),
                      csv_text(p.against),
                      exact(p.at.count()),
                      exact(p.after.count()),
                      csv_text(p.about),
                      p.fitted ? "true" : "false",
                      exact(p.value),
                      exact(p.low),
                      exact(p.high),
                      exact(row.simulated.mean),
                      exact(row.simulated.standard_error()),
                      exact(row.predicted.low),
                      exact(row.predicted.high),
                      exact(row.context_sd),
                      std::to_string(row.simulated.n),
                      row.inside ? "true" : "false",
                      row.z ? exact(*row.z) : "",
                      csv_text(p.source)});
  }
  return text;
}

}  // namespace fotfeste
