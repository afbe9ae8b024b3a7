#include "fotfeste/scenario/variant.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "fotfeste/scenario/differences.hpp"
#include "fotfeste/scenario/move.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

Scenario shipped(const std::string& name, const std::vector<std::string>& options = {}) {
  return load_scenario(name, options, shipped_scenarios());
}

std::vector<std::string> names_beside(const Scenario& base, const World& other) {
  const World* const worlds[] = {&base.world(), &other};
  std::vector<std::string> names;
  for (const Variant& variant : variants_beside(base.evidence, worlds)) {
    names.push_back(variant.name);
  }
  return names;
}

std::vector<std::string> names_beside(const Scenario& base, const Scenario& other) {
  return names_beside(base, other.world());
}

const World& arm(const Scenario& trial, const std::string& name) {
  return std::find_if(trial.arms.begin(), trial.arms.end(),
                      [&](const Arm& arm) { return arm.name == name; })
      ->world;
}

TEST(Variant, NeutralShelterIsFollowUpInLevelsAndSearch) {
  const Scenario today = shipped("today", {"parameters.capability_level_followup=0.44"});
  const Parameters p = with_values(today, neutral_shelter()).world().parameters;
  EXPECT_EQ(p.capability_level_sheltered, 0.44) << "what this scenario says of follow-up";
  EXPECT_EQ(p.attachment_level_sheltered, p.attachment_level_followup);
  EXPECT_EQ(p.search_sheltered, 1);
  EXPECT_EQ(differences(today, with_values(today, neutral_shelter())).size(), 3U);
}

TEST(Variant, RushHasThreeStrengthsWithTheShippedOneBetween) {
  const Scenario today = shipped("today");
  const auto strengths = rush_strengths();
  ASSERT_EQ(strengths.size(), 2U);
  const double none = with_values(today, strengths[0]).world().parameters.rush_hazard_ratio;
  const double strong = with_values(today, strengths[1]).world().parameters.rush_hazard_ratio;
  EXPECT_EQ(none, 1);
  EXPECT_LT(none, today.world().parameters.rush_hazard_ratio);
  EXPECT_LT(today.world().parameters.rush_hazard_ratio, strong);
}

// A level that is neutral where follow-up's is, which is neutral where that without activity is.
TEST(Variant, WithoutAssumptionsValuesFollowEachOtherToTheEnd) {
  const Scenario today = shipped("today");
  const Variant variant = without_assumptions(today.evidence);
  const Parameters p = with_values(today, variant).world().parameters;
  EXPECT_EQ(p.attachment_level_followup, p.attachment_level_none);
  EXPECT_EQ(p.attachment_level_sheltered, p.attachment_level_none);
  EXPECT_EQ(p.capability_level_job, p.capability_level_none);
  EXPECT_EQ(p.rush_hazard_ratio, 1);
  EXPECT_EQ(p.recruitment_lag, Duration{0});
}

TEST(Variant, OnlyAssumptionsOfTheMechanismsLoseTheirEffect) {
  const Scenario today = shipped("today");
  const Variant variant = without_assumptions(today.evidence);
  const Scenario without = with_values(today, variant);
  EXPECT_EQ(without.world().parameters.trust_gain, today.world().parameters.trust_gain)
      << "randomised trials speak of it";
  EXPECT_EQ(without.world().economics.displacement, today.world().economics.displacement);
  EXPECT_THAT(variant.parameters, Not(Contains("search_sheltered")));
  EXPECT_GT(variant.parameters.size(), 50U);
}

TEST(Variant, TheFilesOfTheEvidenceShareTheAssumptionsAmongThem) {
  const Scenario today = shipped("today");
  std::vector<std::string> parts;
  std::vector<std::string> files;
  for (const Variant& variant : without_assumptions_of_each(today)) {
    files.push_back(variant.name);
    EXPECT_TRUE(variant.is_part);
    parts.insert(parts.end(), variant.parameters.begin(), variant.parameters.end());
    EXPECT_NO_THROW((void)with_values(today, variant)) << variant.name;
  }
  EXPECT_EQ(parts, without_assumptions(today.evidence).parameters);
  EXPECT_THAT(files, Contains("without assumptions of rush"));
}

TEST(VariantsBeside, NeutralShelterStandsWhereShelterLosesMoney) {
  const Scenario today = shipped("today");
  const std::string assumed = "assumed values without effect";
  EXPECT_THAT(names_beside(today, shipped("aft-to-place-and-train")),
              ElementsAre("neutral shelter", assumed));
  EXPECT_THAT(names_beside(today, shipped("ips-doubled")), ElementsAre(assumed));
  EXPECT_THAT(names_beside(shipped("aft-to-place-and-train"), today), ElementsAre(assumed))
      << "shelter gains";
  const Scenario moved = apply_move(today, "1 million kr/year from vta to ips", 2022).scenario;
  EXPECT_THAT(names_beside(today, moved), ElementsAre("neutral shelter", assumed));
}

TEST(VariantsBeside, StrengthsOfRushStandWhereTheDelayBeforePlacementChanges) {
  const Scenario today = shipped("today");
  const std::string work =
      "{activity: place_and_train, role: specialist, meeting: {every: 7 days, hours: 0.6 h}, "
      "employer_contact: {every: 10 days, hours: 1.25 h}, offer: ordinary, in_job: {first_month: 7 "
      "days, first_half_year: 14 days, later: 30 days}";
  const auto with_phases = [&](const std::string& phases) {
    return shipped("today", {"pathways.ips.phases=[" + phases + "}]"});
  };
  const auto rush = ElementsAre("no rush", "strong rush", "assumed values without effect");
  EXPECT_THAT(names_beside(today, with_phases("{activity: assessment, role: specialist, duration: "
                                              "30 days, meeting: {every: 7 days, hours: 0.5 h}}, " +
                                              work)),
              rush);
  EXPECT_THAT(names_beside(today, with_phases(work + ", delay: 30 days")), rush);
}

TEST(VariantsBeside, StrengthsOfRushStandWhereArmsOfATrialTurnToEmployersSoonerOrLater) {
  const Scenario trial = shipped("delay-before-placement");
  EXPECT_THAT(names_beside(trial, arm(trial, "after_60")), Contains("strong rush"));
  const Scenario response = shipped("proactive-or-reactive");
  EXPECT_THAT(names_beside(response, response.arms.back().world), Not(Contains("strong rush")));
}

}  // namespace
}  // namespace fotfeste::testing
