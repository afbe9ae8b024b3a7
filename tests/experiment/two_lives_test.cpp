#include "fotfeste/experiment/two_lives.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "fotfeste/model/region.hpp"
#include "sim/experiment/told_life.hpp"
#include "tests/experiment/outcome_figures.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

const std::atomic<bool> go_on{false};

World county(const std::vector<std::string>& options = {}) {
  std::vector<std::string> all{"horizon=2 years", "population.stock=600 people",
                               "population.entrants=15 persons/month",
                               "population.pensioners.number=20 people"};
  all.insert(all.end(), options.begin(), options.end());
  return system_world("county", all);
}

World seldom_seen() { return county({"pathways.ordinary.phases[0].meeting.every=200 days"}); }

StudyPlan plan_of(const World& base, const World& alternative) {
  StudyPlan plan;
  plan.arms = {&base, &alternative};
  return plan;
}

double total(const LivesCompared& lives) { return lives.gain + lives.lose + lives.same; }

const ChosenLife* find(const LivesCompared& lives, Chosen why) {
  for (const ChosenLife& chosen : lives.chosen) {
    if (chosen.why == why) return &chosen;
  }
  return nullptr;
}

/// Months of ordinary work that the spans tell.
double months_told(const ToldLife& life) {
  double days = 0;
  for (const ToldSpan& span : life.spans) {
    if (span.what == "ordinary_work") days += span.to - std::max(0.0, span.from);
  }
  return days / days_per_month;
}

void expect_whole(const ToldLife& life, double horizon) {
  EXPECT_NEAR(months_told(life), life.months, 1e-9);
  for (const ToldSpan& span : life.spans) {
    EXPECT_LT(span.from, span.to) << span.what;
    EXPECT_GT(span.to, 0) << span.what;
    EXPECT_LE(span.to, horizon) << span.what;
  }
  EXPECT_TRUE(std::is_sorted(life.marks.begin(), life.marks.end(),
                             [](const ToldMark& a, const ToldMark& b) { return a.day < b.day; }));
  for (const ToldMark& mark : life.marks) EXPECT_GE(mark.day, 0) << mark.what;
}

TEST(TwoLives, UnderOnePolicyAreTheSame) {
  const World base = county();
  const LivesCompared lives = choose_lives(plan_of(base, base), 1, go_on);
  EXPECT_EQ(lives.same, 1);
  EXPECT_EQ(lives.gain, 0);
  EXPECT_EQ(lives.lose, 0);
  ASSERT_EQ(lives.chosen.size(), 1U);
  const ChosenLife& median = lives.chosen.front();
  EXPECT_EQ(median.why, Chosen::median);
  EXPECT_EQ(median.share, 1);
  EXPECT_EQ(median.base.months, median.alternative.months);
  EXPECT_EQ(median.base.spans.size(), median.alternative.spans.size());
  EXPECT_EQ(median.base.marks.size(), median.alternative.marks.size());
}

TEST(TwoLives, OfThoseChosenDifferAsTheyClaim) {
  const World base = county();
  const World other = seldom_seen();
  const LivesCompared lives = choose_lives(plan_of(base, other), 1, go_on);
  EXPECT_NEAR(total(lives), 1, 1e-12);
  ASSERT_EQ(lives.chosen.size(), 3U) << "meetings matter to some";
  const ChosenLife& gains = *find(lives, Chosen::gains);
  const ChosenLife& loses = *find(lives, Chosen::loses);
  EXPECT_GT(gains.alternative.months, gains.base.months + same_months);
  EXPECT_LT(loses.alternative.months, loses.base.months - same_months);
  EXPECT_EQ(gains.share, lives.gain);
  EXPECT_EQ(loses.share, lives.lose);
  const double horizon = (base.horizon - base.warm_up).count();
  std::size_t marks = 0;
  for (const ChosenLife& chosen : lives.chosen) {
    expect_whole(chosen.base, horizon);
    expect_whole(chosen.alternative, horizon);
    EXPECT_FALSE(chosen.base.spans.empty());
    marks += chosen.base.marks.size();
  }
  EXPECT_GT(marks, 10U);
}

/// Differences in months of ordinary work, one per person, the slow obvious way.
std::vector<double> differences(const World& base, const World& other) {
  const Tick decision = to_ticks(base.warm_up);
  Region region(base, 0, stream_key(1, 0));
  region.run_until(decision);
  Region branch(region);
  branch.adopt(other);
  const RegionOutcome before = region.finish();
  std::vector<double> months(before.people.size(), 0);
  const auto add = [&](const RegionOutcome& outcome, int sign) {
    for (const JobSpell& job : outcome.jobs) {
      if (!is_ordinary(job.contract) || job.end <= decision) continue;
      months[job.person] +=
          sign * to_days(job.end - std::max(decision, job.start)) / days_per_month;
    }
  };
  add(before, -1);
  add(branch.finish(), 1);
  std::vector<double> of_clients;
  for (std::size_t n = 0; n < months.size(); ++n) {
    const PersonOutcome& person = before.people[n];
    if (!person.pensioner && person.gone > decision) of_clients.push_back(months[n]);
  }
  std::sort(of_clients.begin(), of_clients.end());
  return of_clients;
}

TEST(TwoLives, AreThoseOfTheMiddle) {
  const World base = county();
  const World other = seldom_seen();
  const LivesCompared lives = choose_lives(plan_of(base, other), 1, go_on);
  const std::vector<double> all = differences(base, other);
  const auto gainers = std::upper_bound(all.begin(), all.end(), same_months);
  const auto losers = std::lower_bound(all.begin(), all.end(), -same_months);
  EXPECT_EQ(lives.people, all.size());
  const auto n = static_cast<double>(all.size());
  EXPECT_NEAR(lives.gain, static_cast<double>(all.end() - gainers) / n, 1e-12);
  EXPECT_NEAR(lives.lose, static_cast<double>(losers - all.begin()) / n, 1e-12);
  const auto gap = [&](Chosen why) {
    const ChosenLife& chosen = *find(lives, why);
    return chosen.alternative.months - chosen.base.months;
  };
  EXPECT_NEAR(gap(Chosen::median), all[(all.size() - 1) / 2], 1e-9);
  EXPECT_NEAR(gap(Chosen::gains), *(gainers + (all.end() - gainers - 1) / 2), 1e-9);
  EXPECT_NEAR(gap(Chosen::loses), *(losers - 1 - (losers - all.begin() - 1) / 2), 1e-9);
}

TEST(TwoLives, AreToldAsSpansFromTheDecision) {
  World world = small_world();
  world.warm_up = days(90);
  RegionOutcome o = four_people();
  o.people[0].pension = at_day(300);
  o.people[0].gone = at_day(600);
  o.pathways = {{0, 0, nothing, PathwayEnd::limit, at_day(10), at_day(20), at_day(120)},
                {0, 0, nothing, PathwayEnd::limit, at_day(20), at_day(20), at_day(90)}};
  std::string told;
  for (const ToldSpan& span : told_spans(world, o, 0)) {
    told += span.what + " " + std::to_string(std::lround(span.from)) + " to " +
            std::to_string(std::lround(span.to)) + "; ";
  }
  EXPECT_EQ(told,
            "pathway.ips -80 to 30; ordinary_work 10 to 310; pension 210 to 510; gone 510 to 641; ")
      << "contracts of one job are one span, and what ended before is none";
  EXPECT_NEAR(months_of_work(o, StudyWindow(world))[2], 20 / days_per_month, 1e-12);
}

TEST(TwoLives, MayBeThoseOfATrialAndOfARegionThatIsNotTheFirst) {
  World ips = trial_world({.people = 90});
  World aft = trial_world({.people = 90, .pathway = "aft"});
  ips.people.regions = aft.people.regions = 3;
  StudyPlan plan = plan_of(aft, ips);
  plan.regions = 1;
  plan.first_replication = 1;
  const LivesCompared lives = choose_lives(plan, 1, go_on);
  EXPECT_EQ(lives.people, 30U);
  EXPECT_GT(lives.gain, lives.lose);
  for (const ChosenLife& chosen : lives.chosen) {
    EXPECT_EQ(chosen.client % 3, 1U) << "replication 1 samples region 1";
    EXPECT_EQ(chosen.base.spans.front().what, "pathway.aft");
    EXPECT_EQ(chosen.alternative.marks.front().what, "entered");
  }
}

TEST(TwoLives, StopWhenTheyAreToldTo) {
  const World base = county();
  const std::atomic<bool> stop{true};
  EXPECT_THROW((void)choose_lives(plan_of(base, base), 1, stop), Cancelled);
}

}  // namespace
}  // namespace fotfeste::testing
