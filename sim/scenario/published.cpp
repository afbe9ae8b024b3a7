#include "fotfeste/scenario/published.hpp"

#include <array>
#include <cstdlib>
#include <utility>

#include "fotfeste/scenario/reader.hpp"
#include "sim/scenario/binding.hpp"

namespace fotfeste {
namespace {

constexpr std::array<std::pair<std::string_view, Reported>, 26> words{{
    {"ever", Reported::ever},
    {"ever_paid", Reported::ever_paid},
    {"in_paid_work", Reported::in_paid_work},
    {"in_ordinary_work", Reported::in_ordinary_work},
    {"dropped_out", Reported::dropped_out},
    {"retained", Reported::retained},
    {"days_to_work", Reported::days_to_work},
    {"time_in_first_job", Reported::time_in_first_job},
    {"time_in_jobs", Reported::time_in_jobs},
    {"ended_by_quitting", Reported::ended_by_quitting},
    {"ended_by_dismissal", Reported::ended_by_dismissal},
    {"ended_by_contract", Reported::ended_by_contract},
    {"ended_by_layoff", Reported::ended_by_layoff},
    {"first_job_lasts", Reported::first_job_lasts},
    {"ever_sheltered", Reported::ever_sheltered},
    {"in_paid_work_later", Reported::in_paid_work_later},
    {"time_in_work", Reported::time_in_work},
    {"hours_of_work", Reported::hours_of_work},
    {"exits", Reported::exits},
    {"exits_to_work", Reported::exits_to_work},
    {"exits_to_pension", Reported::exits_to_pension},
    {"in_work_since_measure", Reported::in_work_since_measure},
    {"on_pension_since_measure", Reported::on_pension_since_measure},
    {"programme_cost", Reported::programme_cost},
    {"purse_gain", Reported::purse_gain},
    {"value_of_work", Reported::value_of_work},
}};

Format<Reported> outcome() {
  std::vector<std::pair<std::string, Reported>> names;
  for (const auto& [word, outcome] : words) names.emplace_back(word, outcome);
  return choice<Reported>("what a study reports", names);
}

bool needs_after(Reported outcome) {
  return outcome == Reported::time_in_first_job || outcome == Reported::time_in_jobs ||
         outcome == Reported::first_job_lasts || outcome == Reported::in_paid_work_later;
}

/// What `format` reads, as the number that `number` makes of it, or refuses.
template <class T, class ToNumber>
Format<double> as_number(const Format<T>& format, ToNumber number) {
  return {format.expected, [parse = format.parse, number](const Node& node) -> Parsed<double> {
            Parsed<T> parsed = parse(node);
            if (auto* refusal = std::get_if<Rejection>(&parsed)) return std::move(*refusal);
            return number(std::get<T>(parsed));
          }};
}

Format<double> kroner_of(int price_year) {
  return as_number(money(Per::once, true), [price_year](const StatedMoney& amount) {
    if (amount.price_year == price_year || amount.ore == 0) {
      return Parsed<double>{static_cast<double>(amount.ore) / 100};
    }
    const std::string year = std::to_string(price_year);
    return Parsed<double>{Rejection{"E301", "must be in the scenario's prices, of " + year,
                                    "carry it there and write @" + year}};
  });
}

/// Of a contrast it may lie below 0.
Format<double> figure(const PublishedResult& result, int price_year) {
  constexpr double most_days = 36'525;
  constexpr double most_hours = 24 * most_days;
  const double least = result.against.empty() ? 0 : -1;
  switch (kind_of(result.outcome)) {
    case ReportedKind::share:
      return share(between(least, 1));
    case ReportedKind::time:
      return as_number(duration(between(least * most_days, most_days)),
                       [](Duration time) { return time.count(); });
    case ReportedKind::hours:
      return hours(between(least * most_hours, most_hours));
    case ReportedKind::money:
      return kroner_of(price_year);
  }
  return share();
}

PublishedResult read_result(Reader& in, const std::vector<std::string>& arms, int price_year) {
  PublishedResult result;
  result.name = in.name();
  result.outcome = in.require("outcome", outcome());
  if (!arms.empty()) {
    result.arm = arms[in.require("arm", one_of("an arm", arms))];
    if (const auto other = in.optional("against", one_of("an arm", arms))) {
      result.against = arms[*other];
    }
  }
  result.at = in.require("at", duration());
  if (needs_after(result.outcome)) result.after = in.require("after", duration());
  const Format<double> number = figure(result, price_year);
  result.value = in.require("value", number);
  result.low = in.require("low", number);
  result.high = in.require("high", number);
  if (result.low > result.value || result.value > result.high) {
    in.report("value", "E301", "must lie between low and high");
  }
  result.fitted = in.optional("fitted", truth()).value_or(false);
  result.about = in.require("about", text());
  result.source = in.require("source", text());
  return result;
}

Format<Measured> measured() {
  return {"a number with its unit", [](const Node& node) -> Parsed<Measured> {
            if (node.kind != Node::Kind::scalar) return Rejection{"E203", "", ""};
            return parse_measured(node.text);
          }};
}

ContextPrior read_prior(Reader& in) {
  ContextPrior prior;
  prior.key = in.require("key", text());
  const Measured low = in.require("low", measured());
  const Measured high = in.require("high", measured());
  prior.low = low.number;
  prior.high = high.number;
  prior.unit = low.unit;
  if (low.unit != high.unit) in.report("high", "E219", "the unit must be that of low");
  if (low.number > high.number) in.report("high", "E301", "must not be below low");
  prior.rest = in.optional("rest", text()).value_or("");
  prior.source = in.require("source", text());
  return prior;
}

/// 0 where it is missing or wrong, which is reported elsewhere.
int price_year_of(const Node& root) {
  const Node* year = root.find("price_year");
  return year == nullptr ? 0 : std::atoi(year->text.c_str());
}

/// Reads only this key of the tree: the rest is read elsewhere.
void read_alone(const Node& root, const char* key, Problems& problems, const Reader::Visit& visit) {
  Node only = mapping_node(root.mark);
  for (const Entry& entry : root.entries) {
    if (entry.key == key) only.entries.push_back(entry);
  }
  read_tree(only, problems, [&](Reader& in) { in.optional_each(key, visit); });
}

}  // namespace

std::string_view to_string(Reported outcome) {
  return words[static_cast<std::size_t>(outcome)].first;
}

ReportedKind kind_of(Reported outcome) {
  switch (outcome) {
    case Reported::days_to_work:
    case Reported::time_in_first_job:
    case Reported::time_in_jobs:
    case Reported::time_in_work:
      return ReportedKind::time;
    case Reported::hours_of_work:
      return ReportedKind::hours;
    case Reported::programme_cost:
    case Reported::purse_gain:
    case Reported::value_of_work:
      return ReportedKind::money;
    default:
      return ReportedKind::share;
  }
}

std::vector<PublishedResult> read_published(const Node& root, const std::vector<std::string>& arms,
                                            Problems& problems) {
  std::vector<PublishedResult> results;
  const int price_year = price_year_of(root);
  read_alone(root, "published", problems,
             [&](Reader& in) { results.push_back(read_result(in, arms, price_year)); });
  return results;
}

std::vector<ContextPrior> read_context(const Node& root, Problems& problems) {
  std::vector<ContextPrior> priors;
  read_alone(root, "context", problems, [&](Reader& in) { priors.push_back(read_prior(in)); });
  return priors;
}

}  // namespace fotfeste
