#include "fotfeste/model/job_finding.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "tests/support/numeric.hpp"

namespace fotfeste::testing {
namespace {

Parameters any_parameters(AnyLuck& luck) {
  Parameters p;
  p.own_search_rate = per_month(0.08);
  p.own_search_severity = luck();
  p.opening_per_contact = luck.between(0.01, 0.2);
  p.opening_severity = luck();
  p.index_capability = luck.between(0, 2);
  p.index_attachment = luck.between(0, 3);
  p.index_discouragement = luck();
  p.index_exponent_developed = luck();
  p.accept_strained = luck();
  p.search_effort = luck.between(0, 4);
  p.search_place_train = p.search_treatment = p.search_assessment = luck();
  p.search_sheltered = p.search_placement = luck();
  p.opening_trial = luck.between(1, 2);
  p.opening_placement = luck.between(2, 9);
  p.opening_subsidy = luck.between(1, 3);
  p.capability_level_none = luck();
  p.capability_level_followup = luck();  // may lie below the level without effort
  p.capability_level_sheltered = luck();
  p.capability_level_placement = luck();
  p.capability_level_job = luck();
  p.capability_level_severity = luck.between(0, 0.5);
  p.attachment_level_none = luck();
  p.attachment_level_followup = luck();
  p.attachment_level_sheltered = luck();
  p.attachment_level_placement = luck();
  p.attachment_level_job = luck();
  p.trial_attachment = luck();
  p.capability_time = days(luck.between(100, 900));
  p.attachment_time = days(luck.between(100, 900));
  p.effort_half_life = days(luck.between(10, 60));
  return p;
}

struct Setting {
  Activity activity;
  Contract contract;
};
constexpr std::array settings = {Setting{Activity::none, Contract::none},
                                 Setting{Activity::follow_up, Contract::none},
                                 Setting{Activity::treatment, Contract::none},
                                 Setting{Activity::assessment, Contract::none},
                                 Setting{Activity::sheltered, Contract::none},
                                 Setting{Activity::place_and_train, Contract::none},
                                 Setting{Activity::job, Contract::trial},
                                 Setting{Activity::job, Contract::placement}};

/// A life within one activity: states drift, contacts come at any time. Returns the largest
/// acceptance on the way.
double largest_acceptance(const Parameters& p, const Levels& towards, Drift now, double factor,
                          double market, AnyLuck& luck) {
  double largest = 0;
  for (int contact = 0; contact < 20; ++contact) {
    Searcher who{.now = now,
                 .health = luck() < 0.7 ? Health::stable : Health::strained,
                 .discouragement = luck() < 0.5 ? 0 : luck()};
    largest = std::max(largest, search_acceptance(p, who, factor, market, luck()));
    now = drifted(p, towards, now, days(luck.between(0, 300)));
    now.effort = after_contact(now.effort, luck() < 0.3 ? 0.01 : luck());
  }
  return largest;
}

/// Lives in which acceptance passes its ceiling, or the ceiling passes the bound.
int lives_beyond(double market) {
  AnyLuck luck(1);
  int beyond = 0;
  for (int life = 0; life < 4000; ++life) {
    const Parameters p = any_parameters(luck);
    const Setting& at = settings[static_cast<std::size_t>(life) % settings.size()];
    const Levels towards = levels_of(p, at.activity, at.contract, luck.between(0, 1.5));
    const Drift now{luck(), luck(), luck()};
    const double factor = search_factor(p, at.activity, at.contract);
    const double free = luck.between(0.3, 1);
    const double ceiling = acceptance_ceiling(p, now, towards, factor, 1, free);
    const bool held = largest_acceptance(p, towards, now, factor, market, luck) <= ceiling &&
                      ceiling <= OwnSearch(p, free).bound * (1 + 1e-12);
    beyond += held ? 0 : 1;
  }
  return beyond;
}

TEST(OwnSearch, AcceptanceStaysBelowItsCeilingAndTheBound) { EXPECT_EQ(lives_beyond(1.3), 0); }

// The bound relies on a market of at most 1.3, which the reader of scenarios sees to.
TEST(OwnSearch, TheCheckSeesAMarketBeyondTheBound) { EXPECT_GT(lives_beyond(2.2), 0); }

TEST(OwnSearch, TheBoundIsReachedByTheBestStateThereIs) {
  AnyLuck luck(2);
  const Parameters p = any_parameters(luck);
  const Searcher best{.now = {1, 1, 1}};
  EXPECT_NEAR(search_acceptance(p, best, 1, 1.3, 1) / OwnSearch(p, 1).bound, 1, 1e-14);
}

Searcher any_strained(AnyLuck& luck) {
  return {.now = {luck(), luck(), luck()},
          .health = Health::strained,
          .discouragement = luck(),
          .frailty = luck.between(0.1, 5),
          .severity = luck.between(0, 1.5),
          .wish = luck(),
          .open_group = luck()};
}

// Rate times acceptance over bound is the hazard of the rules, whatever the bound.
TEST(OwnSearch, TheHazardIsTheProductOfItsFactors) {
  AnyLuck luck(3);
  for (int time = 0; time < 300; ++time) {
    const Parameters p = any_parameters(luck);
    const Searcher who = any_strained(luck);
    const double factor = luck();
    const double market = luck.between(0.3, 1.3);
    const double openings = luck.between(0, 1.2);
    const OwnSearch search(p, 0.8);
    const double hazard = search.opportunity_rate(p, who.frailty, who.severity, who.wish) *
                          search_acceptance(p, who, factor, market, openings) / search.bound;
    const double logs = std::log(p.own_search_rate.per_day) + std::log(who.frailty) -
                        p.own_search_severity * who.severity + std::log(who.wish) +
                        std::log(factor) + p.index_capability * (who.now.capability - 0.5) +
                        p.index_attachment * (who.now.attachment - 0.5) -
                        p.index_discouragement * who.discouragement + std::log(p.accept_strained) +
                        std::log(market) + std::log(who.open_group) + std::log(openings) +
                        std::log1p(p.search_effort * who.now.effort);
    EXPECT_NEAR(std::log(hazard), logs, 1e-12);
  }
}

TEST(OwnSearch, NobodyInPaidWorkOrCrisisSearches) {
  AnyLuck luck(4);
  const Parameters p = any_parameters(luck);
  for (const Contract paid : {Contract::subsidised, Contract::temporary, Contract::permanent}) {
    EXPECT_EQ(search_factor(p, Activity::job, paid), 0);
  }
  EXPECT_EQ(search_factor(p, Activity::out, Contract::none), 0);
  EXPECT_EQ(search_factor(p, Activity::none, Contract::none), 1);
  EXPECT_EQ(search_factor(p, Activity::follow_up, Contract::none), 1);
  EXPECT_EQ(search_acceptance(p, {.now = {1, 1, 1}, .health = Health::crisis}, 1, 1, 1), 0);
}

// Many contacts for one person are competing openings: no opening in n of them is exp(-n x).
TEST(EmployerContact, AnOpeningHasTheIntensityOfTheRules) {
  AnyLuck luck(5);
  const auto offer_factor = [](const Parameters& p, Offer offer) {
    if (offer == Offer::trial) return p.opening_trial;
    if (offer == Offer::placement) return p.opening_placement;
    return offer == Offer::subsidised ? p.opening_subsidy : 1.0;
  };
  for (int time = 0; time < 300; ++time) {
    const Parameters p = any_parameters(luck);
    const Searcher who = any_strained(luck);
    const EmployerContact contact{.skill = luck(),
                                  .quality = luck.between(0.5, 2),
                                  .goodwill = luck(),
                                  .market = luck.between(0.3, 1.3),
                                  .openings = luck.between(0.1, 1.2),
                                  .offer = static_cast<Offer>(time % 5)};
    const double readiness = std::pow(std::exp(p.index_capability * (who.now.capability - 0.5)) *
                                          std::exp(p.index_attachment * (who.now.attachment - 0.5)),
                                      p.index_exponent_developed);
    const double x = p.opening_per_contact * who.frailty *
                     std::exp(-p.opening_severity * who.severity) * contact.skill *
                     contact.quality * contact.market * 2 * contact.goodwill * p.accept_strained *
                     readiness * std::exp(-p.index_discouragement * who.discouragement) *
                     offer_factor(p, contact.offer) * who.wish * who.open_group * contact.openings;
    EXPECT_NEAR(opening_probability(p, who, contact), -std::expm1(-x), 1e-14);
  }
}

}  // namespace
}  // namespace fotfeste::testing
