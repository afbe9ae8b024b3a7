#include <array>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

constexpr double reach_in_months = 24;

/// Where somebody stands at an instant. Work goes before the pension beside it, a pension before a
/// lasting place.
enum class Standing : std::uint8_t {
  ordinary_work,
  subsidised_work,
  unpaid_job,
  pension,
  gone,
  in_measure,
  in_register,
};
constexpr std::size_t standing_count = 7;
constexpr std::array<const char*, standing_count> standing_keys = {
    "ordinary_work", "subsidised_work", "unpaid_job", "pension",
    "gone",          "in_measure",      "in_register"};
constexpr std::array<const char*, standing_count> standing_titles = {
    "in ordinary work",      "in subsidised work", "in a trial or placement",
    "on disability pension", "gone for good",      "in a measure",
    "none of these"};

/// One entrant, from the first pathway to where that led. In a system everybody begins in ordinary
/// follow-up, so the first measure in the time is told where there is one.
struct Way {
  bool counts = false;  ///< entered after the decision and watched to `end`
  bool in_measure_before = false;
  PathwayId first = nothing;
  Standing standing = Standing::in_register;
  Tick end = 0;
};

Standing standing_in(Contract contract) {
  if (is_ordinary(contract)) return Standing::ordinary_work;
  return contract == Contract::subsidised ? Standing::subsidised_work : Standing::unpaid_job;
}

std::vector<Way> ways_of(const StudyView& view, Tick reach) {
  std::vector<Way> ways(view.outcome.people.size());
  for (std::size_t index = 0; index < ways.size(); ++index) {
    const PersonOutcome& person = view.outcome.people[index];
    Way& way = ways[index];
    way.end = after(person.entry, reach);
    way.counts = view.is_entrant(person) && way.end <= view.window.horizon;
    way.first = person.first_pathway;
    if (person.pension <= way.end) way.standing = Standing::pension;
    if (person.gone <= way.end) way.standing = Standing::gone;
  }
  return ways;
}

void add_pathways(const StudyView& view, std::vector<Way>& ways) {
  for (const PathwaySpell& spell : view.outcome.pathways) {
    Way& way = ways[spell.person];
    if (spell.pathway == view.world.fallback || spell.start > way.end) continue;
    if (!way.in_measure_before) way.first = spell.pathway;
    way.in_measure_before = true;
    if (spell.end > way.end && way.standing == Standing::in_register) {
      way.standing = Standing::in_measure;
    }
  }
}

void add_jobs(const StudyView& view, std::vector<Way>& ways) {
  for (const JobSpell& spell : view.outcome.jobs) {
    Way& way = ways[spell.person];
    if (spell.start <= way.end && way.end < spell.end) way.standing = standing_in(spell.contract);
  }
}

/// Pathways by number, and behind them those who had none.
using Counts = std::vector<std::array<double, standing_count>>;

Counts counted(const StudyView& view, const std::vector<Way>& ways) {
  const std::size_t pathways = view.world.pathways.size();
  Counts counts(pathways + 1);
  for (const Way& way : ways) {
    if (!way.counts) continue;
    const std::size_t first = way.first == nothing ? pathways : way.first;
    ++counts[first][static_cast<std::size_t>(way.standing)];
  }
  return counts;
}

}  // namespace

void count_flows(const StudyView& view, Tally& tally) {
  const Tick reach = to_ticks(months(reach_in_months));
  if (view.window.decision + reach > view.window.horizon) return;
  std::vector<Way> ways = ways_of(view, reach);
  add_pathways(view, ways);
  add_jobs(view, ways);
  const Counts counts = counted(view, ways);
  for (std::size_t first = 0; first < counts.size(); ++first) {
    const bool is_pathway = first < view.world.pathways.size();
    const std::string name = is_pathway ? view.world.pathways[first].name : "nothing";
    for (std::size_t standing = 0; standing < standing_count; ++standing) {
      tally.total({"flow." + name + "." + standing_keys[standing],
                   "first " + name + ", 24 months after entry " + standing_titles[standing],
                   Unit::persons, Section::flows},
                  counts[first][standing]);
    }
  }
}

}  // namespace fotfeste
