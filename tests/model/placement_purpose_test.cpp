#include "fotfeste/model/placement_purpose.hpp"

#include <gtest/gtest.h>

#include "tests/support/trial_measures.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

Parameters marked() {
  Parameters p;
  p.purpose_hire_openings = 0.5;
  p.purpose_hire_conversion = 2;
  p.purpose_hire_length = 0.6;
  p.purpose_test_conversion = 1.2;
  p.purpose_test_length = 0.4;
  p.purpose_activity_conversion = 0.7;
  p.purpose_activity_length = 1.7;
  return p;
}

void expect_terms(PlacementTerms terms, double openings, double conversion, double length) {
  EXPECT_EQ(terms.openings, openings);
  EXPECT_EQ(terms.conversion, conversion);
  EXPECT_EQ(terms.length, length);
}

TEST(PlacementPurposes, SetTheTermsOfAPlacement) {
  const Parameters p = marked();
  const Contract placement = Contract::placement;
  expect_terms(placement_terms(p, placement, PlacementPurpose::unstated), 1, 1, 1);
  expect_terms(placement_terms(p, placement, PlacementPurpose::hire), 0.5, 2, 0.6);
  expect_terms(placement_terms(p, placement, PlacementPurpose::test), 1, 1.2, 0.4);
  expect_terms(placement_terms(p, placement, PlacementPurpose::activity), 1, 0.7, 1.7);
}

TEST(PlacementPurposes, LeaveTheLengthOfATrialAndPaidContractsAlone) {
  const Parameters p = marked();
  expect_terms(placement_terms(p, Contract::trial, PlacementPurpose::hire), 0.5, 2, 1);
  for (const Contract paid : {Contract::subsidised, Contract::temporary, Contract::permanent}) {
    expect_terms(placement_terms(p, paid, PlacementPurpose::activity), 1, 1, 1);
  }
}

struct Placed {
  double begun = 0;
  double hired = 0;  ///< of those that ended on their day [1]
  double days = 0;   ///< mean of those [d]
};

/// Placements of the same people, found by their adviser for this purpose.
Placed placed_for(PlacementPurpose purpose) {
  World world = trial_world({.people = 6000, .pathway = "placement"});
  pathway(world, "placement").phases.front().purpose = purpose;
  Placed placed;
  double ended = 0;
  const TrialArm arm(world);
  for (const JobSpell& job : arm.outcome().jobs) {
    if (job.contract != Contract::placement) continue;
    EXPECT_EQ(job.purpose, purpose);
    ++placed.begun;
    if (job.why != JobEnd::converted && job.why != JobEnd::contract_end) continue;
    ++ended;
    placed.hired += job.why == JobEnd::converted ? 1 : 0;
    placed.days += to_days(job.end - job.start);
  }
  placed.hired /= ended;
  placed.days /= ended;
  return placed;
}

TEST(PlacementPurposes, ShowInPlacesHiresAndLength) {
  const Placed unstated = placed_for(PlacementPurpose::unstated);
  const Placed hire = placed_for(PlacementPurpose::hire);
  const Placed activity = placed_for(PlacementPurpose::activity);
  ASSERT_GT(unstated.begun, 300);
  EXPECT_LT(hire.begun, 0.9 * unstated.begun);
  EXPECT_GT(hire.hired, 1.4 * unstated.hired);
  EXPECT_LT(activity.hired, 0.8 * unstated.hired);
  EXPECT_LT(hire.days, 0.8 * unstated.days);
  EXPECT_GT(activity.days, 1.2 * unstated.days);
}

}  // namespace
}  // namespace fotfeste::testing
