#include "sim/model/employers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "fotfeste/model/region.hpp"
#include "tests/support/region_checks.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

World four_firms(double word_of_mouth) {
  World world;
  world.market.employers = 4;
  world.parameters.employer_goodwill_low = 0.2;
  world.parameters.employer_goodwill_high = 0.8;
  world.parameters.goodwill_time = days(500);
  world.parameters.competence_time = days(800);
  world.parameters.goodwill_loss = 0.3;
  world.parameters.word_of_mouth = word_of_mouth;
  return world;
}

Tick at(double day) { return to_ticks(days(day)); }

// Out of the definition, beside a firm that nobody has ever heard of.
TEST(Employers, HearAShareOfWhatMovesOneOfThem) {
  const World told = four_firms(0.6);
  const World silent = four_firms(0);
  Employers hearing(told, 0, stream_key(3, 0));
  Employers deaf(silent, 0, stream_key(3, 0));
  for (Employers* all : {&hearing, &deaf}) {
    all->gain(1, at(100), 0.5, 0.2);
    all->lose_goodwill(2, at(300));
  }
  const auto base = [&](std::uint32_t firm) { return deaf.goodwill(firm, at(99'999)); };
  const double gained = 0.5 * (1 - base(1));
  const double lost = -0.3 * base(2);
  const double heard = 0.6 / 4 * (gained * std::exp(-400. / 500) + lost * std::exp(-200. / 500));
  for (std::uint32_t firm = 0; firm < 4; ++firm) {
    EXPECT_NEAR(hearing.goodwill(firm, at(500)), deaf.goodwill(firm, at(500)) + heard, 1e-12);
    EXPECT_EQ(hearing.competence(firm, at(500)), deaf.competence(firm, at(500)));
  }
  EXPECT_NEAR(hearing.mean_goodwill(at(500)), deaf.mean_goodwill(at(500)) + heard, 1e-12);
}

TEST(Employers, WhatTheyHearLeavesLevelsLevels) {
  const World world = four_firms(50);
  Employers all(world, 0, stream_key(3, 0));
  all.gain(0, at(1), 0.9, 0);
  EXPECT_EQ(all.goodwill(3, at(1)), 1);
  for (int times = 0; times < 20; ++times) all.lose_goodwill(0, at(2));
  EXPECT_GE(all.goodwill(3, at(2)), 0);
  EXPECT_LE(all.goodwill(3, at(2)), 1);
}

RegionOutcome run(const World& world) { return Region(world, 0, stream_key(7, 0)).finish(); }

World many_firms() { return trial_world({.people = 1000, .entry_window = days(30)}); }

// As many firms as people: each alone hardly learns, all together hear of everything.
TEST(WordOfMouth, CarriesWhatOneEmployerLearntToTheOthers) {
  const World silent = many_firms();
  World told = silent;
  told.parameters.word_of_mouth = 1;
  const double gained = run(told).mean_goodwill - run(silent).mean_goodwill;
  EXPECT_GT(std::abs(gained), 1e-4);
  told.parameters.goodwill_gain = 0;
  World only_losses = silent;
  only_losses.parameters.goodwill_gain = 0;
  EXPECT_LT(run(told).mean_goodwill, run(only_losses).mean_goodwill);
}

TEST(FirmSize, BringsPeopleToFewerFirms) {
  const World alike = many_firms();
  World sized = alike;
  sized.parameters.firm_size_spread = 1.2;
  const auto firms_that_hire = [](const RegionOutcome& outcome) {
    std::vector<std::uint32_t> firms;
    for (const JobSpell& job : outcome.jobs) firms.push_back(job.employer);
    std::sort(firms.begin(), firms.end());
    return static_cast<double>(std::unique(firms.begin(), firms.end()) - firms.begin()) /
           static_cast<double>(outcome.jobs.size());
  };
  EXPECT_LT(firms_that_hire(run(sized)), 0.85 * firms_that_hire(run(alike)));
}

}  // namespace
}  // namespace fotfeste::testing
