#include "fotfeste/experiment/two_lives.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

#include "sim/experiment/arm_outcomes.hpp"
#include "sim/experiment/plan_of_replication.hpp"
#include "sim/experiment/told_life.hpp"

namespace fotfeste {
namespace {

/// One person's months of ordinary work under both.
struct Pair {
  std::uint32_t person = 0;
  double base = 0;
  double alternative = 0;

  [[nodiscard]] double difference() const { return alternative - base; }
};

int sign_of(const Pair& pair) {
  if (std::abs(pair.difference()) <= same_months) return 0;
  return pair.difference() > 0 ? 1 : -1;
}

/// One region of one replication under two arms.
class Comparison {
 public:
  Comparison(const StudyPlan& plan, int region, StreamKey key, const std::atomic<bool>& cancel)
      : plan_(plan), region_(region), key_(key), cancel_(cancel), window_(*plan.arms.front()) {
    run_arms(plan, region, key, cancel, [this](std::size_t arm, RegionOutcome outcome) {
      outcomes_[arm] = std::move(outcome);
    });
    const auto base = months_of_work(outcomes_[0], window_);
    const auto alternative = months_of_work(outcomes_[1], window_);
    const std::size_t in_both = std::min(base.size(), alternative.size());
    for (std::uint32_t person = 0; person < in_both; ++person) {
      if (is_there(person)) pairs_.push_back({person, base[person], alternative[person]});
    }
  }

  [[nodiscard]] LivesCompared result() const;

 private:
  /// Not a pensioner of day 0, and not gone before the decision.
  [[nodiscard]] bool is_there(std::uint32_t person) const {
    const PersonOutcome& record = outcomes_[0].people[person];
    return !record.pensioner && record.gone > window_.decision;
  }
  [[nodiscard]] double share(int sign) const;
  [[nodiscard]] const Pair& median() const;
  [[nodiscard]] std::vector<Pair> of_sign(int sign) const;
  [[nodiscard]] ChosenLife told(const Pair& pair, Chosen why) const;

  const StudyPlan& plan_;
  int region_;
  StreamKey key_;
  const std::atomic<bool>& cancel_;
  StudyWindow window_;
  std::array<RegionOutcome, 2> outcomes_;
  std::vector<Pair> pairs_;  ///< in order of persons
};

double Comparison::share(int sign) const {
  const auto n = std::count_if(pairs_.begin(), pairs_.end(),
                               [sign](const Pair& pair) { return sign_of(pair) == sign; });
  return static_cast<double>(n) / static_cast<double>(pairs_.size());
}

/// The lower one of two in the middle.
double median_of(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

const Pair& Comparison::median() const {
  std::vector<double> differences;
  std::vector<double> months;
  for (const Pair& pair : pairs_) {
    differences.push_back(pair.difference());
    months.push_back(pair.base);
  }
  const double difference = median_of(std::move(differences));
  const double middle = median_of(std::move(months));
  const auto distance = [&](const Pair& pair) {
    return std::pair(std::abs(pair.difference() - difference), std::abs(pair.base - middle));
  };
  return *std::min_element(pairs_.begin(), pairs_.end(),
                           [&](const Pair& a, const Pair& b) { return distance(a) < distance(b); });
}

/// Those who gain or lose, the least first.
std::vector<Pair> Comparison::of_sign(int sign) const {
  std::vector<Pair> all;
  std::copy_if(pairs_.begin(), pairs_.end(), std::back_inserter(all),
               [sign](const Pair& pair) { return sign_of(pair) == sign; });
  std::stable_sort(all.begin(), all.end(), [](const Pair& a, const Pair& b) {
    return std::abs(a.difference()) < std::abs(b.difference());
  });
  return all;
}

ChosenLife Comparison::told(const Pair& pair, Chosen why) const {
  const World& base = *plan_.arms[0];
  const PersonOutcome& record = outcomes_[0].people[pair.person];
  ChosenLife chosen;
  chosen.why = why;
  chosen.share = share(sign_of(pair));
  chosen.group = base.groups[record.group].name;
  chosen.client = pair.person * static_cast<std::uint32_t>(base.people.regions) +
                  static_cast<std::uint32_t>(region_);
  chosen.age = static_cast<double>(record.age_at_entry);
  chosen.is_woman = record.is_woman;
  const Lives lives = follow(plan_.arms, {chosen.client, key_}, cancel_);
  const auto tell = [&](std::size_t arm, double months) {
    return ToldLife{months, told_spans(*plan_.arms[arm], outcomes_[arm], pair.person),
                    told_marks(window_, lives.lives.at(arm))};
  };
  chosen.base = tell(0, pair.base);
  chosen.alternative = tell(1, pair.alternative);
  return chosen;
}

LivesCompared Comparison::result() const {
  LivesCompared compared;
  compared.people = static_cast<std::uint32_t>(pairs_.size());
  if (pairs_.empty()) return compared;
  compared.gain = share(1);
  compared.lose = share(-1);
  compared.same = share(0);
  compared.chosen.push_back(told(median(), Chosen::median));
  for (const auto& [sign, why] : {std::pair(1, Chosen::gains), std::pair(-1, Chosen::loses)}) {
    const std::vector<Pair> all = of_sign(sign);
    if (!all.empty()) compared.chosen.push_back(told(all[(all.size() - 1) / 2], why));
  }
  return compared;
}

}  // namespace

std::string to_string(Chosen why) {
  constexpr std::array names = {"median", "gains", "loses"};
  return names.at(static_cast<std::size_t>(why));
}

LivesCompared choose_lives(const StudyPlan& plan, std::size_t arm,
                           const std::atomic<bool>& cancel) {
  check(plan);
  const int number = plan.first_replication;
  const PlanOfReplication own(plan, number);
  StudyPlan two = own.plan();
  two.arms = {own.plan().arms.front(), own.plan().arms.at(arm)};
  const int all = two.arms.front()->people.regions;
  const int region = sampled_regions(number, two.regions == 0 ? all : two.regions, all).front();
  const StreamKey key = stream_key(two.seed, static_cast<std::uint64_t>(number));
  return Comparison(two, region, key, cancel).result();
}

}  // namespace fotfeste
