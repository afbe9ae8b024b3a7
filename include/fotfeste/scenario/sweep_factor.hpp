#pragma once

#include <string>
#include <vector>

#include "fotfeste/analysis/factor_law.hpp"
#include "fotfeste/scenario/scenario.hpp"

namespace fotfeste {

/// One of several things that a factor may be.
struct FactorLevel {
  std::string name;                   ///< "20 clients", "weekly"
  double number = 0;                  ///< in the factor's unit; its place in the list, from 0,
                                      ///< where levels have no order
  std::vector<std::string> settings;  ///< as for --set: "roles.specialist.caseload=20 clients"
};

/// Something that differs from point to point: a number within a range, or one of some levels.
struct SweepFactor {
  enum class Kind {
    number,  ///< spread by a law
    levels,  ///< numbers of a list
    choice,  ///< values or named sets of settings, without order
  };

  std::string name;
  Kind kind = Kind::number;
  std::string key;         ///< of the value, as for --set; empty where levels are sets of settings
  std::string unit;        ///< of its numbers; empty: bare, or a choice
  std::string group = {};  ///< that it is learnt together with; empty: none
  FactorLaw law;           ///< of the number; of the number of the level
  std::vector<FactorLevel> levels;  ///< empty for a number
  double central = 0;               ///< number; number of the level, from 0
};

/// What a factor is at one point.
struct FactorValue {
  double number = 0;
  std::string text;  ///< for people: "20 clients"
  std::vector<std::string> settings;
};

/// The factor at `place` from 0 to 1. Numbers have six significant digits (kroner no parts of an
/// øre), but the ends of the range and its centre are exact.
[[nodiscard]] FactorValue value_of(const SweepFactor& factor, double place);

/// Where the factor's central value lies between 0 and 1.
[[nodiscard]] double central_place(const SweepFactor& factor);

/// Lowest and highest number; of a choice the first and last level.
struct FactorEnds {
  double low = 0;
  double high = 0;
};
[[nodiscard]] FactorEnds ends_of(const SweepFactor& factor);

}  // namespace fotfeste
