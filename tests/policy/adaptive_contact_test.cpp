#include "fotfeste/policy/adaptive_contact.hpp"

#include <gtest/gtest.h>

namespace fotfeste::testing {
namespace {

constexpr Tick fortnight = 14 * ticks_per_day;

TEST(AdaptiveContact, IsAsPlannedWithoutFactors) {
  const ContactPolicy steady;
  for (const bool strained : {false, true}) {
    for (const bool problem : {false, true}) {
      EXPECT_EQ(adapted_interval(steady, fortnight, {strained, problem}), fortnight);
    }
  }
  EXPECT_EQ(adapted_interval(steady, 5, {}), 5);
}

TEST(AdaptiveContact, ComesSoonerInNeedAndLaterInCalm) {
  ContactPolicy follows;
  follows.interval_in_need = 0.5;
  follows.interval_when_calm = 1.5;
  EXPECT_EQ(adapted_interval(follows, fortnight, {.strained = true}), 7 * ticks_per_day);
  EXPECT_EQ(adapted_interval(follows, fortnight, {.problem = true}), 7 * ticks_per_day);
  EXPECT_EQ(adapted_interval(follows, fortnight, {}), 21 * ticks_per_day);
}

TEST(AdaptiveContact, LeavesADayBetweenMeetingsAndNeverPlansWhatIsNotPlanned) {
  ContactPolicy often;
  often.interval_in_need = 0.01;
  EXPECT_EQ(adapted_interval(often, fortnight, {.strained = true}), ticks_per_day);
  EXPECT_EQ(adapted_interval(often, 0, {.strained = true}), 0);
}

}  // namespace
}  // namespace fotfeste::testing
