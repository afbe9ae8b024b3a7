#include <algorithm>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

/// Waits longer than this are counted as this long [d].
constexpr std::size_t longest_wait = 3652;

constexpr const char* end_keys[pathway_end_count] = {
    "ongoing", "disengaged", "discharged", "graduated", "limit", "left_list", "referred", "out"};
constexpr const char* end_titles[pathway_end_count] = {"still running",
                                                       "ended: dropped out",
                                                       "ended: discharged",
                                                       "ended: no longer needed",
                                                       "ended: time limit",
                                                       "ended: in stable work",
                                                       "ended: to another measure",
                                                       "ended: pension, left or 67"};

struct PathwayCount {
  explicit PathwayCount(std::size_t groups) : started(groups), served(groups) {}
  GroupParts started, served;
  double wait_days = 0;
  std::int64_t waited = 0;
  std::vector<std::uint32_t> waits = std::vector<std::uint32_t>(longest_wait + 1, 0);
  std::array<std::int64_t, pathway_end_count> ends{};
};

void add_spell(const StudyView& view, const PathwaySpell& spell, PathwayCount& count) {
  const GroupId group = view.outcome.people[spell.person].group;
  const bool was_served = spell.served != never;
  count.started.add(group, 1);
  count.served.add(group, was_served ? 1 : 0);
  ++count.ends[static_cast<std::size_t>(spell.why)];
  if (!was_served) return;
  const double wait = to_days(spell.served - spell.start);
  count.wait_days += wait;
  ++count.waited;
  ++count.waits[std::min(longest_wait, static_cast<std::size_t>(std::max(0.0, wait)))];
}

Measure service(const std::string& key, const std::string& title, Unit unit) {
  return {"services." + key, title, unit, Section::services};
}

void write(const StudyView& view, const std::string& name, PathwayCount& count, Tally& tally) {
  count.started.write_totals(tally, service("started." + name, name + ": started", Unit::persons),
                             view.groups);
  count.served.write_means(
      tally, service("reached." + name, name + ": share who met a worker", Unit::share),
      view.groups);
  tally.mean(service("wait." + name, name + ": mean wait for the first worker", Unit::days),
             count.wait_days, static_cast<double>(count.waited), count.waited);
  tally.median(
      service("median_wait." + name, name + ": median wait for the first worker", Unit::days),
      std::move(count.waits));
  for (std::size_t end = 0; end < pathway_end_count; ++end) {
    tally.total(service(std::string("ends.") + end_keys[end] + "." + name,
                        name + ": " + end_titles[end], Unit::persons),
                static_cast<double>(count.ends[end]));
  }
}

}  // namespace

/// Stays in pathways that began after the decision.
void count_pathways(const StudyView& view, Tally& tally) {
  std::vector<PathwayCount> counts(view.world.pathways.size(), PathwayCount(view.groups.size()));
  for (const PathwaySpell& spell : view.outcome.pathways) {
    if (spell.start < view.window.decision || spell.pathway >= counts.size()) continue;
    if (!StudyView::is_client(view.outcome.people[spell.person])) continue;
    add_spell(view, spell, counts[spell.pathway]);
  }
  for (std::size_t pathway = 0; pathway < counts.size(); ++pathway) {
    write(view, view.world.pathways[pathway].name, counts[pathway], tally);
  }
}

}  // namespace fotfeste
