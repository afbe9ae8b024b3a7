#include "fotfeste/scenario/calibration_study.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "fotfeste/scenario/reader.hpp"
#include "sim/scenario/binding.hpp"

namespace fotfeste {
namespace {

std::vector<std::string> keys_of(const Evidence& evidence) {
  std::vector<std::string> keys;
  for (const ParameterField& field : parameter_fields()) {
    const std::string key{field.key};
    if (evidence.find(key) != nullptr && !acts_through_roles(key)) keys.push_back(key);
  }
  return keys;
}

FreeParameter read_parameter(Reader& in, const Evidence& evidence) {
  FreeParameter free;
  free.key = in.name();
  const auto keys = keys_of(evidence);
  const Parsed<std::size_t> found =
      one_of("a parameter", keys).parse(scalar_node(in.node().mark, free.key));
  if (const auto* refusal = std::get_if<Rejection>(&found)) {
    in.report({}, refusal->code, "expected a parameter, found " + in_quotes(free.key),
              refusal->help);
    return free;
  }
  const EvidenceEntry& entry = *evidence.find(free.key);
  free.unit = entry.unit;
  free.low = in.optional("low", real()).value_or(entry.low);
  free.central = in.optional("central", real()).value_or(entry.central);
  free.high = in.optional("high", real()).value_or(entry.high);
  if (!(free.low < free.high) || free.central < free.low || free.central > free.high) {
    in.report({}, "E301", "must have low below high and central between them");
  }
  return free;
}

void assign(double& value, const std::string&, double number) { value = number; }
void assign(Rate& value, const std::string& unit, double number) {
  value = unit == "/month"  ? per_month(number)
          : unit == "/year" ? per_year(number)
                            : per_day(number);
}
void assign(Duration& value, const std::string&, double number) { value = days(number); }

/// As many people in each arm as the calibration asks for, and firms to match.
std::vector<std::string> enlarged(const Scenario& study, std::int64_t people) {
  if (study.kind != Scenario::Kind::trial) return {};
  constexpr std::int64_t fewest_firms = 400;
  std::vector<std::string> options{
      fmt::format("population.people={} people", people),
      fmt::format("market.employers={} firms", std::max(fewest_firms, people / 2))};
  for (const Arm& arm : study.arms) {
    options.push_back(fmt::format("arms.{}.people={} people", arm.name, people));
  }
  return options;
}

}  // namespace

bool acts_through_roles(const std::string& key) {
  return key == "worker_turnover" || key == "recruitment_lag";
}

CalibrationStudy load_calibration(const std::filesystem::path& path,
                                  const ScenarioLibrary& library) {
  Problems problems;
  CalibrationStudy calibration;
  const std::optional<Node> tree = read_document(path, problems);
  const Evidence evidence = Evidence::load(library.evidence_folder(), problems);
  problems.throw_if_any();
  std::vector<std::string> names;
  std::int64_t people = 1;
  read_tree(*tree, problems, [&](Reader& in) {
    calibration.title = in.require("title", text());
    people = in.require("people", count("people", 1, most_people));
    names = in.require_list("studies", text());
    in.optional_within("polish", [&](Reader& polish) {
      calibration.polish_steps = static_cast<int>(polish.require("steps", whole_number(1, 100)));
      calibration.polish_people = polish.require("people", count("people", 1, most_people));
    });
    in.each("parameters", [&](Reader& parameter) {
      calibration.parameters.push_back(read_parameter(parameter, evidence));
    });
  });
  problems.throw_if_any();
  for (const std::string& name : names) {
    Scenario study = load_scenario(name, {}, library);
    calibration.studies.push_back(
        in_middle_of_context(load_scenario(name, enlarged(study, people), library)));
    if (calibration.polish_steps > 0) calibration.polish_studies.push_back(std::move(study));
  }
  return calibration;
}

std::string written(const FreeParameter& parameter, double number) {
  const std::string digits = fmt::format("{:.6g}", number);
  return is_bare_unit(parameter.unit) ? digits : digits + " " + parameter.unit;
}

void set_parameter(Parameters& parameters, const std::string& key, const std::string& unit,
                   double number) {
  for (const ParameterField& field : parameter_fields()) {
    if (field.key != key) continue;
    std::visit([&](auto member) { assign(parameters.*member, unit, number); }, field.member);
    return;
  }
}

}  // namespace fotfeste
