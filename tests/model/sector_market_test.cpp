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

// On an even grid of luck every firm comes up in proportion to its size, within its sector and over
// all of them.
TEST(SectorMarket, LargerFirmsComeUpMoreOften) {
  SectorMarket market(three, 10);
  const std::vector<double> sizes = {5, 1, 2, 2, 2, 2, 12, 0.5, 0.25, 0.25};
  market.set_sizes(sizes);
  constexpr int draws = 270'000;
  std::array<int, 10> of_all{};
  std::array<int, 10> of_one{};
  for (int draw = 0; draw < draws; ++draw) {
    const double u = (draw + 0.5) / draws;
    ++of_all.at(market.any(every_sector, u));
    ++of_one.at(market.any(1, u));
  }
  for (std::uint32_t firm = 0; firm < 10; ++firm) {
    EXPECT_NEAR(of_all.at(firm), draws * sizes[firm] / 27, 2) << firm;
    const double share = market.sector_of(firm) == 1 ? sizes[firm] / 20 : 0;
    EXPECT_NEAR(of_one.at(firm), draws * share, 2) << firm;
  }
  EXPECT_EQ(market.any(every_sector, 1 - 1e-16), 9U);
}

TEST(SectorMarket, FirmsOfOneSizeAreAllAlike) {
  const SectorMarket alike(three, 10);
  SectorMarket sized = alike;
  sized.set_sizes(std::vector<double>(10, 4));
  for (double u = 0.0003; u < 1; u += 0.0007) {
    EXPECT_EQ(sized.any(every_sector, u), alike.any(every_sector, u));
    EXPECT_EQ(sized.hiring(u), alike.hiring(u));
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
