#include "fotfeste/model/sector_market.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

namespace fotfeste::testing {
namespace {

const std::vector<Sector> three = {{"a", 0.2}, {"b", 0.5}, {"c", 0.3}};

TEST(SectorMarket, FirmsStandInTheOrderOfTheirSectors) {
  const SectorMarket market(three, 10);
  const std::vector<SectorId> expected = {0, 0, 1, 1, 1, 1, 1, 2, 2, 2};
  for (std::uint32_t firm = 0; firm < 10; ++firm) {
    EXPECT_EQ(market.sector_of(firm), expected[firm]) << firm;
  }
}

TEST(SectorMarket, WithoutSectorsAFirmIsDrawnAsBefore) {
  SectorMarket market({}, 1667);
  market.set_all(0.35);
  for (double u = 0; u < 1; u += 0.0007) {
    EXPECT_EQ(market.hiring(u), static_cast<std::uint32_t>(u * 1667.0));
  }
  EXPECT_EQ(market.mean(), 0.35);
}

TEST(SectorMarket, TheMeanIsThatOfAllFirms) {
  SectorMarket market(three, 10);
  market.set(1, 0.4);
  market.set(2, 1.3);
  double sum = 0;
  for (std::uint32_t firm = 0; firm < 10; ++firm) sum += market.level_at(firm);
  EXPECT_NEAR(market.mean(), sum / 10, 1e-12);
}

// On an even grid of luck every firm hires in proportion to its sector's level.
TEST(SectorMarket, WhoLooksAloneFindsWorkWhereThereIsMost) {
  SectorMarket market(three, 10);
  market.set(0, 0.1);
  market.set(1, 1.0);
  market.set(2, 0.5);
  constexpr int draws = 670'000;  // the levels of the ten firms add up to 6.7
  std::array<int, 10> hired{};
  for (int draw = 0; draw < draws; ++draw) ++hired.at(market.hiring((draw + 0.5) / draws));
  for (std::uint32_t firm = 0; firm < 10; ++firm) {
    EXPECT_NEAR(hired.at(firm), 100'000 * market.level_at(firm), 2) << firm;
  }
}

TEST(SectorMarket, AnyFirmOfASectorIsOfThatSector) {
  const SectorMarket market(three, 10);
  for (double u = 0; u < 1; u += 0.01) EXPECT_EQ(market.sector_of(market.any(2, u)), 2);
}

TEST(SectorMarket, TheLastOfAllLuckIsStillAFirm) {
  SectorMarket market(three, 10);
  market.set(2, 0.05);
  EXPECT_EQ(market.hiring(std::nextafter(1.0, 0.0)), 9U);
}

}  // namespace
}  // namespace fotfeste::testing
