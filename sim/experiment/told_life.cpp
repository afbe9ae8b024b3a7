#include "sim/experiment/told_life.hpp"

#include <array>

namespace fotfeste {
namespace {

constexpr std::array what_names = {
    "entered",           "pathway_started", "waiting",        "assigned",
    "phase_entered",     "contact_done",    "no_show",        "meeting_missed",
    "health_changed",    "offer_declined",  "job_started",    "contract_converted",
    "problem_arose",     "problem_visible", "problem_solved", "response_failed",
    "job_ended",         "left_register",   "returned",       "education_started",
    "pathway_ended",     "refused",         "reviewed",       "allowance_extended",
    "social_assistance", "pensioned",       "left_world",     "certified"};
static_assert(what_names.size() == static_cast<std::size_t>(What::certified) + 1);

constexpr std::array health_names = {"health_stable", "health_strained", "health_crisis"};

const char* name_of(const Happening& h) {
  if (h.what == What::health_changed) return health_names.at(static_cast<std::size_t>(h.health));
  return what_names.at(static_cast<std::size_t>(h.what));
}

const char* name_of(Contract contract) {
  if (is_ordinary(contract)) return "ordinary_work";
  return contract == Contract::subsidised ? "subsidised_work" : "unpaid_job";
}

/// Writes spans in days from the decision.
class Spans {
 public:
  explicit Spans(const StudyWindow& window) : window_(window) {}

  /// One that goes on where the last of its kind ended makes that one longer.
  void add(const std::string& what, Tick from, Tick to) {
    const Tick end = std::min(to, window_.horizon);
    if (end <= window_.decision || end <= from) return;
    const double first = to_days(from - window_.decision);
    const double last = to_days(end - window_.decision);
    if (!spans_.empty() && spans_.back().what == what && spans_.back().to == first) {
      spans_.back().to = last;
    } else {
      spans_.push_back({what, first, last});
    }
  }

  [[nodiscard]] std::vector<ToldSpan> take() { return std::move(spans_); }

 private:
  const StudyWindow& window_;
  std::vector<ToldSpan> spans_;
};

}  // namespace

std::vector<double> months_of_work(const RegionOutcome& outcome, const StudyWindow& window) {
  const WorkHistory work(outcome);
  std::vector<double> months;
  for (std::size_t person = 0; person < outcome.people.size(); ++person) {
    const Tick worked = overlap(work.ordinary(person), window.decision, window.horizon);
    months.push_back(to_days(worked) / days_per_month);
  }
  return months;
}

std::vector<ToldSpan> told_spans(const World& world, const RegionOutcome& outcome,
                                 std::uint32_t person) {
  const StudyWindow window(world);
  Spans spans(window);
  for (const PathwaySpell& stay : outcome.pathways) {
    if (stay.person != person) continue;
    spans.add("pathway." + world.pathways[stay.pathway].name, stay.start, stay.end);
  }
  for (const JobSpell& job : outcome.jobs) {
    if (job.person == person) spans.add(name_of(job.contract), job.start, job.end);
  }
  const PersonOutcome& record = outcome.people[person];
  spans.add("pension", record.pension, record.gone);
  spans.add("gone", record.gone, window.horizon);
  return spans.take();
}

std::vector<ToldMark> told_marks(const StudyWindow& window, const Life& life) {
  std::vector<ToldMark> marks;
  for (const Happening& h : life.happenings) {
    if (h.at >= window.decision) marks.push_back({name_of(h), to_days(h.at - window.decision)});
  }
  return marks;
}

}  // namespace fotfeste
