#include "fotfeste/model/employer.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/numeric.hpp"

namespace fotfeste::testing {
namespace {

Parameters firms() {
  Parameters p;
  p.employer_goodwill_low = 0.2;
  p.employer_goodwill_high = 0.8;
  p.employer_competence_low = 0.1;
  p.employer_competence_high = 0.6;
  p.goodwill_time = days(500);
  p.competence_time = days(800);
  p.goodwill_loss = 0.3;
  return p;
}

Tick at(double day) { return to_ticks(days(day)); }

TEST(Employer, StartsBetweenTheBounds) {
  const Employer firm(firms(), 0.25, 0.5);
  EXPECT_NEAR(firm.goodwill(firms(), at(9999)), 0.35, 1e-15);
  EXPECT_NEAR(firm.competence(firms(), at(9999)), 0.35, 1e-15);
}

TEST(Employer, WhatItGainedFadesToItsBase) {
  Employer firm(firms(), 0.5, 0.5);
  firm.gain(firms(), at(100), 0.4, 0.2);
  EXPECT_NEAR(firm.goodwill(firms(), at(100)), 0.5 + 0.4 * 0.5, 1e-15);
  EXPECT_NEAR(firm.competence(firms(), at(100)), 0.35 + 0.2 * 0.65, 1e-15);
  const double half = 500 * std::log(2.0);
  EXPECT_NEAR(firm.goodwill(firms(), at(100 + half)), 0.5 + 0.1, 1e-9);
  EXPECT_NEAR(firm.competence(firms(), at(100 + 800 * std::log(4.0))), 0.35 + 0.13 / 4, 1e-9);
}

TEST(Employer, ABlowCostsAShareOfGoodwillThatComesBack) {
  Employer firm(firms(), 0.5, 0.5);
  firm.lose_goodwill(firms(), at(10));
  firm.lose_goodwill(firms(), at(10));
  EXPECT_NEAR(firm.goodwill(firms(), at(10)), 0.5 * 0.7 * 0.7, 1e-15);
  EXPECT_EQ(firm.competence(firms(), at(10)), 0.35);
  EXPECT_NEAR(firm.goodwill(firms(), at(10 + 20 * 500)), 0.5, 1e-8);
}

// A firm's history in any order: looking at it in between changes nothing, and levels stay levels.
TEST(Employer, StaysWithinZeroAndOne) {
  AnyLuck luck(1);
  Employer firm(firms(), luck(), luck());
  double day = 0;
  for (int step = 0; step < 2000; ++step) {
    day += luck.between(0, 50);
    if (luck() < 0.5) {
      firm.gain(firms(), at(day), luck(), luck());
    } else {
      firm.lose_goodwill(firms(), at(day));
    }
    const double later = firm.goodwill(firms(), at(day + 30));
    Employer looked_at = firm;
    looked_at.gain(firms(), at(day + 10), 0, 0);
    ASSERT_NEAR(looked_at.goodwill(firms(), at(day + 30)), later, 1e-14);
    ASSERT_GE(firm.goodwill(firms(), at(day)), 0);
    ASSERT_LE(firm.goodwill(firms(), at(day)), 1);
    ASSERT_LE(firm.competence(firms(), at(day)), 1);
  }
}

}  // namespace
}  // namespace fotfeste::testing
