// The register of the shipped country: how many it holds, how fast and for what people leave, and
// how full its measures are. The bounds are those of an earlier prototype and of the official
// figures, with what the shipped fit leaves of them.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "fotfeste/model/region.hpp"
#include "fotfeste/scenario/scenario.hpp"
#include "tests/support/register_flows.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

constexpr double regions = 12;
constexpr double stock = 15'000;  ///< of a region at the start; 4 500 come in a year [persons]

/// Region 0 of `today`, measures and staff as in 2019 throughout.
std::vector<RegisterMonth> months_of(const World& world) {
  return Region(world, 0, stream_key(1, 0)).finish().months;
}

const RegisterMonth& at_year(const std::vector<RegisterMonth>& months, double year) {
  const auto month = std::find_if(months.begin(), months.end(), [&](const RegisterMonth& each) {
    return each.at >= to_ticks(years(year));
  });
  return month == months.end() ? months.back() : *month;
}

void expect_flows(const std::vector<RegisterMonth>& months) {
  const RegisterFlows flows = flows_after(years(3), months);
  EXPECT_NEAR(flows.leave, 0.0316, 0.003) << "leave in a month";
  EXPECT_NEAR(flows.work, 0.41, 0.05) << "of these to work";
  EXPECT_NEAR(flows.pension, 0.385, 0.04) << "of these to a pension";
  EXPECT_NEAR(flows.other, 0.20, 0.03) << "of these elsewhere";
}

void expect_full_measures(const World& world, const std::vector<RegisterMonth>& months) {
  const auto in_use = [&](const char* pathway, double year) {
    return at_year(months, year).in_pathway.at(pathway_id(world, pathway)) * regions;
  };
  for (const double year : {2, 5, 8}) {
    EXPECT_NEAR(in_use("aft", year), 9'600, 100);
    EXPECT_NEAR(in_use("contracted", year), 5'000, 100);
    EXPECT_NEAR(in_use("ips", year), 130 * 20, 200);
    EXPECT_NEAR(in_use("se", year), 170 * 20, 300);
    EXPECT_NEAR(in_use("placement", year), 9'000, 100);
    EXPECT_NEAR(at_year(months, year).in_unpaid_job * regions, 4'000, 600) << "of the placements";
    EXPECT_NEAR(at_year(months, year).in_subsidised_work * regions, 1'500, 300);
  }
}

TEST(ShippedRegister, HoldsItsNumberAndItsFlowsForEightYears) {
  const World world = system_world("today", {"warm_up=0 days", "horizon=8.1 years"});
  const auto months = months_of(world);
  for (int year = 1; year <= 8; ++year) {
    EXPECT_GT(at_year(months, year).in_register, 0.96 * stock) << year;
    EXPECT_LT(at_year(months, year).in_register, 1.07 * stock) << year;
  }
  expect_flows(months);
  expect_full_measures(world, months);
}

TEST(ShippedRegister, GrowsToTheSameNumberFromNothing) {
  const auto months = months_of(
      system_world("today", {"warm_up=0 days", "horizon=12.1 years", "population.stock=0 people"}));
  EXPECT_LT(at_year(months, 3).in_register, 0.8 * stock);
  for (int year = 9; year <= 12; ++year) {
    EXPECT_GT(at_year(months, year).in_register, 0.96 * stock) << year;
    EXPECT_LT(at_year(months, year).in_register, 1.10 * stock) << year;
  }
}

}  // namespace
}  // namespace fotfeste::testing
