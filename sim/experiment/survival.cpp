#include <algorithm>
#include <array>
#include <utility>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

constexpr std::size_t longest = 24;  ///< months since entry

/// What may come first to somebody who entered.
struct Reason {
  const char* key;
  const char* title;
  Tick PersonOutcome::*at;
};
constexpr std::array reasons = {
    Reason{"work", "an ordinary job came first", &PersonOutcome::first_ordinary},
    Reason{"pension", "a disability pension came first", &PersonOutcome::pension},
    Reason{"other", "left otherwise first", &PersonOutcome::gone}};

/// What became of the entrants in one month since entry.
struct Month {
  std::int64_t watched = 0;  ///< to its end, whatever befell them
  double still_there = 0;    ///< of these, at its end
  std::uint32_t at_risk = 0;
  std::array<std::uint32_t, reasons.size()> left{};
};

/// Entry and the ends of the months after it that the run may show.
std::vector<Tick> month_ends(const StudyWindow& window) {
  std::vector<Tick> ends;
  for (std::size_t n = 0; n <= longest; ++n) {
    ends.push_back(to_ticks(months(static_cast<double>(n))));
    if (window.decision + ends.back() > window.horizon) {
      ends.pop_back();
      break;
    }
  }
  return ends;
}

std::size_t first_reason(const PersonOutcome& person) {
  const auto earlier = [&](const Reason& a, const Reason& b) {
    return person.*a.at < person.*b.at;
  };
  return static_cast<std::size_t>(std::min_element(reasons.begin(), reasons.end(), earlier) -
                                  reasons.begin());
}

void add_person(const PersonOutcome& person, Tick horizon, const std::vector<Tick>& ends,
                std::vector<Month>& table) {
  const std::size_t reason = first_reason(person);
  const Tick left = person.*reasons[reason].at;
  for (std::size_t n = 0; n < ends.size(); ++n) {
    const Tick end = after(person.entry, ends[n]);
    if (end > horizon) return;
    Month& month = table[n];
    ++month.watched;
    if (left > end) ++month.still_there;
    if (n == 0 || left <= person.entry + ends[n - 1]) continue;
    ++month.at_risk;
    if (left <= end) ++month.left[reason];
  }
}

/// The months up to the n-th, asked for one reason.
std::vector<RiskMonth> risk_months(const std::vector<Month>& table, std::size_t n,
                                   std::size_t reason) {
  std::vector<RiskMonth> all;
  for (std::size_t month = 1; month <= n; ++month) {
    RiskMonth& risk = all.emplace_back();
    risk.at_risk = table[month].at_risk;
    for (const std::uint32_t left : table[month].left) risk.left += left;
    risk.left_so = table[month].left[reason];
  }
  return all;
}

Measure figure(const std::string& key, const std::string& title, std::size_t n, Unit unit) {
  const std::string number = std::to_string(n);
  return {"survival." + key + "." + number + "m", title + ", " + number + " months after entry",
          unit, Section::survival};
}

void write(const std::vector<Month>& table, std::size_t n, Tally& tally) {
  const std::int64_t watched = table[n].watched;
  tally.remaining(figure("without_work", "none of job, pension or exit yet", n, Unit::share),
                  risk_months(table, n, 0), watched);
  for (std::size_t reason = 0; reason < reasons.size(); ++reason) {
    tally.left(figure(reasons[reason].key, reasons[reason].title, n, Unit::share),
               risk_months(table, n, reason), watched);
  }
  tally.total(figure("at_risk", "watched, and none of them yet", n, Unit::persons),
              table[n].still_there);
}

}  // namespace

void count_survival(const StudyView& view, Tally& tally) {
  const std::vector<Tick> ends = month_ends(view.window);
  std::vector<Month> table(ends.size());
  for (const PersonOutcome& person : view.outcome.people) {
    if (view.is_entrant(person)) add_person(person, view.window.horizon, ends, table);
  }
  for (std::size_t n = 0; n < ends.size(); ++n) write(table, n, tally);
}

}  // namespace fotfeste
