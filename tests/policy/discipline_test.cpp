#include "fotfeste/policy/discipline.hpp"

#include <gtest/gtest.h>

namespace fotfeste::testing {
namespace {

Tick order(Discipline discipline, const ClientView& client) {
  return task_order(discipline, client, 1, days(30));
}

TEST(CountableFirst, TakesWhatAnIndicatorSeesBeforeAnythingOlder) {
  const ClientView counted{.due = 5000 * ticks_per_day, .countable = true};
  const ClientView unseen{.due = 0};
  EXPECT_LT(order(Discipline::countable_first, counted),
            order(Discipline::countable_first, unseen));
  EXPECT_GT(order(Discipline::earliest_due, counted), order(Discipline::earliest_due, unseen));
}

TEST(CountableFirst, TakesWhatIsEquallyCountableAsItFallsDue) {
  for (const bool countable : {false, true}) {
    EXPECT_LT(order(Discipline::countable_first, {.due = 1, .countable = countable}),
              order(Discipline::countable_first, {.due = 2, .countable = countable}));
  }
}

}  // namespace
}  // namespace fotfeste::testing
