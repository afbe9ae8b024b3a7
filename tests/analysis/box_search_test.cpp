#include "sim/analysis/box_search.hpp"

#include <gtest/gtest.h>

#include "fotfeste/analysis/latin_hypercube.hpp"

namespace fotfeste::testing {
namespace {

// A box that is too small on both sides, and limited in a factor that means nothing.
TEST(BoxSearch, PastesBackWhatWasCutOffTooMuch) {
  const Points points = latin_hypercube(2000, 2, Placement::centred, design_key(1));
  std::vector<bool> marks;
  for (const Point& point : points) marks.push_back(point[0] > 0.2 && point[0] < 0.7);
  const BoxSearch search(points, marks, {.peel = 0.01});
  BoxLimits limits{{0.4, 0.5}, {0.3, 0.9}};
  while (search.paste(limits)) continue;
  EXPECT_NEAR(limits[0].low, 0.2, 0.01);
  EXPECT_NEAR(limits[0].high, 0.7, 0.01);
  EXPECT_FALSE(limits[1].limit());
  EXPECT_EQ(search.count(limits).density(), 1);
}

TEST(BoxSearch, DropsTheSideThatChanceCouldHaveMade) {
  const Points points = latin_hypercube(2000, 2, Placement::centred, design_key(1));
  std::vector<bool> marks;
  for (const Point& point : points) marks.push_back(point[0] < 0.5);
  const BoxSearch search(points, marks, {});
  BoxLimits limits{{0.1, 0.6}, {0.3, 0.9}};
  ASSERT_TRUE(search.drop_a_side(limits));
  EXPECT_TRUE(limits[0].limit());
  EXPECT_FALSE(limits[1].limit());
  EXPECT_FALSE(search.drop_a_side(limits));
}

}  // namespace
}  // namespace fotfeste::testing
