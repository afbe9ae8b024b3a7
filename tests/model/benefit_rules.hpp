#pragma once

#include "fotfeste/model/economics.hpp"

namespace fotfeste::testing {

/// Rules close to those of 2019, for tests.
inline Economics rules_of_2019() {
  Economics economics;
  BenefitRule& allowance = economics.benefits[0];
  allowance.replacement = 0.66;
  allowance.minimum = 2;
  allowance.reduction = 1;
  allowance.stops_above = 0.6;
  allowance.ramp_up_above = 0.8;
  allowance.ramp_up = years(1);
  allowance.tax = 0.17;
  BenefitRule& pension = economics.benefits[1];
  pension.replacement = 0.66;
  pension.minimum = 2.28;
  pension.free = 0.1;
  pension.reduction = 0.66;
  pension.tax = 0.2;
  BenefitRule& other = economics.benefits[2];
  other.fixed = kroner(150'000);
  other.reduction = 1;
  other.tax = 0.15;
  BenefitRule& assistance = economics.benefits[3];
  assistance.fixed = kroner(110'000);
  assistance.reduction = 1;
  assistance.stops_above = 0.5;
  assistance.ramp_up_above = 0.5;
  assistance.payer = Payer::municipality;
  return economics;
}

}  // namespace fotfeste::testing
