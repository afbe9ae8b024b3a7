// A run or comparison as the page of the report reads it.

#include <fmt/format.h>

#include <cmath>
#include <stdexcept>

#include "fotfeste/report/page.hpp"
#include "sim/report/checklists.hpp"
#include "sim/report/json_text.hpp"

namespace fotfeste {
namespace {

/// What the page shows; the rest of the figures are in the tables of the folder.
bool is_shown(const Json& figure) {
  const std::string key = figure.at("key");
  return figure.value("section", "") != "lines" && !key.starts_with("series.in_pathway.") &&
         !key.starts_with("services.ends.");
}

/// [mean, low, high], or null.
Json triple(const Json& estimate) {
  const Json mean = estimate.is_object() ? estimate.value("mean", Json()) : Json();
  if (mean.is_null()) return {};
  const Json& interval = estimate.at("interval");
  if (interval.is_null()) return Json::array({mean, Json(), Json()});
  return Json::array({mean, interval[0], interval[1]});
}

/// The months of the register, a column each: they are most of a report, and all alike.
class Series {
 public:
  /// Takes the figure in; false when it is none of the register's months.
  bool take(const Json& figure) {
    if (figure.value("section", "") != "series") return false;
    const std::string key = figure.at("key");
    const std::size_t dot = key.rfind('.');
    const auto [column, is_new] = columns_.emplace(
        key.substr(0, dot), Json{{"title", figure.at("title")}, {"unit", figure.at("unit")}});
    Json& all = column.value();
    all["dates"].push_back(key.substr(dot + 1));
    for (const char* part : {"base", "alternative", "difference"}) {
      if (figure.contains(part)) all[part].push_back(triple(figure.at(part)));
    }
    return true;
  }

  [[nodiscard]] Json columns() && { return std::move(columns_); }

 private:
  Json columns_ = Json::object();
};

/// Seven digits are more than any figure shows.
void shorten_numbers(Json& json) {
  if (json.is_number_float()) {
    const double value = json.get<double>();
    if (std::isfinite(value)) json = std::stod(fmt::format("{:.7g}", value));
  } else if (json.is_structured()) {
    for (Json& part : json) shorten_numbers(part);
  }
}

const ResultFile* find(const std::vector<ResultFile>& files, const std::string& name) {
  for (const ResultFile& file : files) {
    if (file.name == name) return &file;
  }
  return nullptr;
}

Json parsed(const std::vector<ResultFile>& files, const std::string& name) {
  const ResultFile* file = find(files, name);
  const Json json = file == nullptr ? Json() : Json::parse(file->content, nullptr, false);
  if (json.is_object()) return json;
  throw std::invalid_argument(name +
                              (file == nullptr ? " is not there" : " is not what was written") +
                              "; it comes from a run or comparison");
}

/// Resolved texts in the order of the scenarios: scenario.resolved.yaml, scenario.resolved.2.yaml.
Json scenarios(const Json& manifest, const std::vector<ResultFile>& files) {
  Json all = Json::array();
  for (int number = 1;; ++number) {
    const ResultFile* file =
        find(files, number == 1 ? "scenario.resolved.yaml"
                                : fmt::format("scenario.resolved.{}.yaml", number));
    if (file == nullptr) return all;
    const auto place = static_cast<std::size_t>(number - 1);
    const Json& names = manifest.at("scenarios");
    all.push_back({{"name", place < names.size() ? names[place] : Json(file->name)},
                   {"text", file->content}});
  }
}

}  // namespace

PageResult page_result(const std::string& folder, const std::vector<ResultFile>& files) {
  const Json manifest = parsed(files, "manifest.json");
  Json data = parsed(files, page_data_file);
  for (Json& report : data.at("reports")) {
    Json shown = Json::array();
    Series series;
    for (Json& figure : report.at("figures")) {
      if (is_shown(figure) && !series.take(figure)) shown.push_back(std::move(figure));
    }
    report["figures"] = std::move(shown);
    report["series"] = std::move(series).columns();
    shorten_numbers(report);
  }
  Json result{{"kind", "study"}, {"folder", folder}, {"manifest", manifest}};
  result["scenarios"] = scenarios(manifest, files);
  result["reviewers"] = checklists(manifest, data.at("reports").at(0));
  result["reports"] = std::move(data.at("reports"));
  return {result.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

}  // namespace fotfeste
