#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "sim/scenario/binding.hpp"

namespace fotfeste {
namespace {

Format<double> number_format(std::string_view unit) {
  if (unit == "share") return share();
  if (unit == "probability") return probability();
  if (unit == "level") return real(between(0, 1));
  if (unit == "log" || unit == "logit") return real();
  if (unit == "h") return hours(above(0));
  if (unit == "/h") return per_hour();
  if (unit == "contacts") return measure("contacts", above(0));
  if (unit == "employers") return measure("employers", at_least(1));
  return real(at_least(0));
}

double in_unit(double number, std::string_view unit) {
  if (unit == "/month") return per_month(number).per_day;
  if (unit == "/year") return per_year(number).per_day;
  return number;
}

/// A value that its evidence does not cover is used, with a warning.
void compare_with_evidence(Reader& in, const EvidenceEntry& entry, const Evidence& evidence,
                           double value) {
  const double neutral = evidence.no_effect(entry).value_or(entry.central);
  const double low = in_unit(std::min(entry.low, neutral), entry.unit);
  const double high = in_unit(std::max(entry.high, neutral), entry.unit);
  const double slack = 1e-12 * std::max(std::abs(low), std::abs(high));
  if (value >= low - slack && value <= high + slack) return;
  in.report(entry.key, "W211",
            fmt::format("lies outside the range of its evidence, {} to {} {}", shortest(entry.low),
                        shortest(entry.high), entry.unit),
            "fotfeste explain shows source and grade");
}

double read_number(Reader& in, const EvidenceEntry& entry, double Parameters::* /*member*/) {
  return in.require(entry.key, number_format(entry.unit));
}

Rate read_number(Reader& in, const EvidenceEntry& entry, Rate Parameters::* /*member*/) {
  return in.require(entry.key, rate());
}

Duration read_number(Reader& in, const EvidenceEntry& entry, Duration Parameters::* /*member*/) {
  const bool may_be_zero = entry.no_effect == "0";
  return in.require(entry.key, duration(may_be_zero ? at_least(0) : above(0)));
}

/// Own search passes over opportunities by a bound that takes these for factors that only lower it,
/// and for weights that do not turn the direction.
void require_search_bounds(Reader& in, const Parameters& p) {
  const std::pair<std::string_view, double> factors[] = {
      {"accept_strained", p.accept_strained},   {"search_place_train", p.search_place_train},
      {"search_treatment", p.search_treatment}, {"search_assessment", p.search_assessment},
      {"search_sheltered", p.search_sheltered}, {"search_placement", p.search_placement},
      {"pension_search", p.pension_search}};
  for (const auto& [key, factor] : factors) {
    if (factor > 1) in.report(key, "E212", "largest allowed 1");
  }
  const std::pair<std::string_view, double> weights[] = {
      {"index_capability", p.index_capability},
      {"index_attachment", p.index_attachment},
      {"index_discouragement", p.index_discouragement}};
  for (const auto& [key, weight] : weights) {
    if (weight < 0) in.report(key, "E211", "must be at least 0");
  }
}

void require_order(Reader& in, std::string_view low, std::string_view high, double a, double b) {
  if (a > b) in.report(high, "E301", fmt::format("must not be below {}", low));
}

}  // namespace

bool is_bare_unit(std::string_view unit) {
  constexpr std::string_view bare[] = {"1",      "share", "probability", "level",
                                       "factor", "log",   "logit"};
  return std::find(std::begin(bare), std::end(bare), unit) != std::end(bare);
}

Parameters read_parameters(Reader& in, const Evidence& evidence) {
  Parameters parameters;
  for (const ParameterField& field : parameter_fields()) {
    const EvidenceEntry* entry = evidence.find(field.key);
    if (entry == nullptr) {
      in.report(field.key, "E201", fmt::format("there is no evidence for {}", field.key));
      continue;
    }
    std::visit(
        [&](auto member) {
          parameters.*member = read_number(in, *entry, member);
          compare_with_evidence(in, *entry, evidence, plain(parameters.*member));
        },
        field.member);
  }
  const Parameters& p = parameters;
  require_order(in, "employer_goodwill_low", "employer_goodwill_high", p.employer_goodwill_low,
                p.employer_goodwill_high);
  require_order(in, "employer_competence_low", "employer_competence_high",
                p.employer_competence_low, p.employer_competence_high);
  require_search_bounds(in, p);
  if (p.absence_normal <= 0) in.report("absence_normal", "E211", "must be above 0");
  if (p.openings_free <= 0) in.report("openings_free", "E211", "must be above 0");
  return parameters;
}

std::string value_text(double value, std::string_view unit) {
  return is_bare_unit(unit) ? shortest(value) : fmt::format("{} {}", shortest(value), unit);
}

std::string written(const EvidenceEntry& entry, double number) {
  return value_text(number, entry.unit);
}

void complete_parameters(Node& root, const Evidence& evidence) {
  Node complete = mapping_node(root.mark);
  const Node* written = root.find("parameters");
  if (written != nullptr && written->kind == Node::Kind::empty) written = nullptr;
  if (written != nullptr && written->kind != Node::Kind::mapping) return;  // the reader says why
  if (written != nullptr) complete.mark = written->mark;
  for (const ParameterField& field : parameter_fields()) {
    const std::string key{field.key};
    if (written != nullptr && written->find(key) != nullptr) {
      const auto entry = std::find_if(written->entries.begin(), written->entries.end(),
                                      [&](const Entry& e) { return e.key == key; });
      complete.entries.push_back(*entry);
      continue;
    }
    const EvidenceEntry* entry = evidence.find(field.key);
    if (entry == nullptr) continue;
    complete.entries.push_back(
        {key, entry->mark, scalar_node(entry->mark, value_text(entry->central, entry->unit))});
  }
  if (written != nullptr) {
    for (const Entry& entry : written->entries) {  // unknown keys, for the reader to refuse
      if (complete.find(entry.key) == nullptr) complete.entries.push_back(entry);
    }
  }
  std::erase_if(root.entries, [](const Entry& e) { return e.key == "parameters"; });
  const Mark mark = complete.mark;
  root.entries.push_back({"parameters", mark, std::move(complete)});
}

}  // namespace fotfeste
