#include "fotfeste/scenario/published.hpp"

#include <array>
#include <utility>

#include "fotfeste/scenario/reader.hpp"
#include "sim/scenario/binding.hpp"

namespace fotfeste {
namespace {

constexpr std::array<std::pair<std::string_view, Reported>, 22> words{{
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
    {"exits", Reported::exits},
    {"exits_to_work", Reported::exits_to_work},
    {"exits_to_pension", Reported::exits_to_pension},
    {"in_work_since_measure", Reported::in_work_since_measure},
    {"on_pension_since_measure", Reported::on_pension_since_measure},
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

/// A share, or a time in days; of a contrast it may lie below 0.
Format<double> figure(const PublishedResult& result) {
  const double least = result.against.empty() ? 0 : -1;
  if (!is_time(result.outcome)) return share(between(least, 1));
  constexpr double most_days = 36'525;
  const Format<Duration> time = duration(between(least * most_days, most_days));
  return {time.expected, [parse = time.parse](const Node& node) -> Parsed<double> {
            Parsed<Duration> parsed = parse(node);
            if (auto* refusal = std::get_if<Rejection>(&parsed)) return std::move(*refusal);
            return std::get<Duration>(parsed).count();
          }};
}

PublishedResult read_result(Reader& in, const std::vector<std::string>& arms) {
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
  result.value = in.require("value", figure(result));
  result.low = in.require("low", figure(result));
  result.high = in.require("high", figure(result));
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
  prior.source = in.require("source", text());
  return prior;
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

bool is_time(Reported outcome) {
  return outcome == Reported::days_to_work || outcome == Reported::time_in_first_job ||
         outcome == Reported::time_in_jobs || outcome == Reported::time_in_work;
}

std::vector<PublishedResult> read_published(const Node& root, const std::vector<std::string>& arms,
                                            Problems& problems) {
  std::vector<PublishedResult> results;
  read_alone(root, "published", problems,
             [&](Reader& in) { results.push_back(read_result(in, arms)); });
  return results;
}

std::vector<ContextPrior> read_context(const Node& root, Problems& problems) {
  std::vector<ContextPrior> priors;
  read_alone(root, "context", problems, [&](Reader& in) { priors.push_back(read_prior(in)); });
  return priors;
}

}  // namespace fotfeste
