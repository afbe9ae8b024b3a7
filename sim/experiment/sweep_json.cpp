#include "sim/experiment/sweep_json.hpp"

#include "fotfeste/experiment/sweep_folder.hpp"
#include "fotfeste/scenario/document.hpp"
#include "fotfeste/store/digest.hpp"
#include "fotfeste/store/store_error.hpp"

namespace fotfeste {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format_version = 1;

struct LawAsJson {
  Json operator()(const UniformLaw& law) const {
    return {{"kind", "uniform"}, {"low", law.low}, {"high", law.high}};
  }
  Json operator()(const LogUniformLaw& law) const {
    return {{"kind", "log_uniform"}, {"low", law.low}, {"high", law.high}};
  }
  Json operator()(const TriangularLaw& law) const {
    return {{"kind", "triangular"}, {"low", law.low}, {"mode", law.mode}, {"high", law.high}};
  }
  Json operator()(const NormalLaw& law) const {
    return {{"kind", "normal"},
            {"mean", law.mean},
            {"sd", law.sd},
            {"low", law.low},
            {"high", law.high}};
  }
  Json operator()(const WholeLaw& law) const {
    return {{"kind", "whole"}, {"low", law.low}, {"high", law.high}};
  }
  Json operator()(const ChoiceLaw& law) const {
    return {{"kind", "choice"}, {"weights", law.weights}};
  }
};

FactorLaw law_of(const Json& json) {
  const std::string kind = json.at("kind");
  if (kind == "choice") return ChoiceLaw{json.at("weights").get<std::vector<double>>()};
  if (kind == "whole") return WholeLaw{json.at("low"), json.at("high")};
  if (kind == "log_uniform") return LogUniformLaw{json.at("low"), json.at("high")};
  if (kind == "triangular") {
    return TriangularLaw{json.at("low"), json.at("mode"), json.at("high")};
  }
  if (kind == "normal") {
    return NormalLaw{json.at("mean"), json.at("sd"), json.at("low"), json.at("high")};
  }
  return UniformLaw{json.at("low"), json.at("high")};
}

Json json_of(const SweepFactor& factor) {
  constexpr const char* kinds[] = {"number", "levels", "choice"};
  Json json{{"name", factor.name},       {"kind", kinds[static_cast<std::size_t>(factor.kind)]},
            {"key", factor.key},         {"unit", factor.unit},
            {"central", factor.central}, {"law", std::visit(LawAsJson{}, factor.law)}};
  json["levels"] = Json::array();
  for (const FactorLevel& level : factor.levels) {
    json["levels"].push_back(
        {{"name", level.name}, {"number", level.number}, {"settings", level.settings}});
  }
  if (!factor.group.empty()) json["group"] = factor.group;
  return json;
}

SweepFactor factor_of(const Json& json) {
  SweepFactor factor;
  factor.name = json.at("name");
  const std::string kind = json.at("kind");
  factor.kind = kind == "number"   ? SweepFactor::Kind::number
                : kind == "levels" ? SweepFactor::Kind::levels
                                   : SweepFactor::Kind::choice;
  factor.key = json.at("key");
  factor.unit = json.at("unit");
  factor.central = json.at("central");
  factor.group = json.value("group", "");
  factor.law = law_of(json.at("law"));
  for (const Json& level : json.at("levels")) {
    factor.levels.push_back({level.at("name"), level.at("number"), level.at("settings")});
  }
  return factor;
}

Json json_of(const Measure& output) {
  return {{"key", output.key},
          {"group", output.group},
          {"title", output.title},
          {"unit", to_string(output.unit)},
          {"section", to_string(output.section)},
          {"adds_up", output.adds_up}};
}

/// The value of an enumeration, which counts from 0 to `last`, that is written so.
template <class Enum>
Enum named(const std::string& name, Enum last) {
  for (int n = 0; n < static_cast<int>(last); ++n) {
    if (to_string(static_cast<Enum>(n)) == name) return static_cast<Enum>(n);
  }
  return last;
}

Measure output_of(const Json& json) {
  Measure output;
  output.key = json.at("key");
  output.group = json.at("group");
  output.title = json.at("title");
  output.unit = named(json.at("unit").get<std::string>(), Unit::kroner);
  output.section = named(json.at("section").get<std::string>(), Section::series);
  output.adds_up = json.at("adds_up");
  return output;
}

Json json_of(const SweepPoint& point, const std::string& unit) {
  Json json{{"unit", unit}, {"place", point.place}};
  for (const FactorValue& value : point.values) {
    json["numbers"].push_back(value.number);
    json["texts"].push_back(value.text);
  }
  return json;
}

Json json_of(const SweepDesign& design) {
  return {{"kind", to_string(design.kind)}, {"size", design.size}, {"levels", design.levels}};
}

SweepDescription described(const Json& json) {
  SweepDescription about;
  about.name = json.at("name");
  about.title = json.at("title");
  about.version = json.at("version");
  const Json& design = json.at("design");
  about.design = {named(design.at("kind").get<std::string>(), DesignKind::saltelli),
                  design.at("size"), design.at("levels")};
  about.seed = json.at("seed");
  about.replications = about.least_replications = json.at("replications");
  if (json.contains("precision")) {
    about.least_replications = json.at("precision").at("at_least");
  }
  about.regions = json.at("regions");
  for (const Json& scenario : json.at("scenarios")) about.scenarios.push_back(scenario.at("name"));
  about.arms = json.at("arms").get<std::vector<std::string>>();
  for (const Json& factor : json.at("factors")) about.factors.push_back(factor_of(factor));
  about.correlation = json.at("correlation").get<Matrix>();
  for (const Json& output : json.at("outputs")) about.outputs.push_back(output_of(output));
  for (const Json& point : json.at("points")) {
    about.units.push_back(point.at("unit"));
    about.places.push_back(point.at("place").get<Point>());
    about.numbers.push_back(point.at("numbers").get<Point>());
    about.texts.push_back(point.at("texts").get<std::vector<std::string>>());
  }
  return about;
}

}  // namespace

std::string sweep_json(const Sweep& sweep) {
  const SweepStudy& study = sweep.study();
  Json json{{"sweep", format_version},  {"version", sweep.version()},
            {"name", study.name},       {"title", study.title},
            {"seed", study.seed},       {"replications", study.replications},
            {"regions", study.regions}, {"design", json_of(study.design)}};
  if (study.precision) {
    json["precision"] = {{"measure", study.precision->measure},
                         {"half_width", study.precision->half_width},
                         {"at_least", least_replications(study)}};
  }
  for (const Scenario& scenario : study.scenarios) {
    json["scenarios"].push_back(
        {{"name", scenario.name}, {"sha256", sha256(to_yaml(scenario.document))}});
  }
  json["arms"] = sweep.arms();
  for (const SweepFactor& factor : study.factors) json["factors"].push_back(json_of(factor));
  json["correlation"] = study.correlation;
  json["outputs"] = Json::array();
  for (const Measure& output : sweep.outputs()) json["outputs"].push_back(json_of(output));
  for (const SweepPoint& point : sweep.points()) {
    json["points"].push_back(json_of(point, sweep.units()[point.unit].id.key));
  }
  return json.dump(1) + "\n";
}

SweepDescription parsed_sweep(const std::string& text, const std::filesystem::path& path) {
  try {
    return described(Json::parse(text));
  } catch (const Json::exception&) {
    throw StoreError(StoreFault::foreign_schema,
                     path.string() + " was written by another version of the program");
  }
}

}  // namespace fotfeste
