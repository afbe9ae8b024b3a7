#pragma once

#include <span>

#include "fotfeste/model/livelihood.hpp"
#include "fotfeste/model/outcome.hpp"

namespace fotfeste {

/// What a run says about one person's income.
struct Life {
  Tick entry = 0;
  Tick until = never;              ///< the ledger follows to age 67
  Tick pension = never;            ///< disability pension from
  Tick assistance = never;         ///< social assistance instead of the allowance from
  std::span<const JobSpell> jobs;  ///< of this person, in order of time
};

/// Leaving the register stops no payment. An allowance that another exit takes along ends at the
/// allowance limit.
[[nodiscard]] Life life_of(const Economics& economics, const PersonOutcome& person,
                           std::span<const JobSpell> jobs);

/// The benefit that the person has a right to at `t`, before what work takes of it.
[[nodiscard]] Benefit benefit_at(const Livelihood& livelihood, const Life& life, Tick t);

/// Whether some of a benefit is paid at `t`, beside the work that the person then does.
[[nodiscard]] bool receives_benefit(const Economics& economics, const Livelihood& livelihood,
                                    const Life& life, Tick t);

/// The one time in which a benefit is paid beside more work than its rule allows.
struct RampUp {
  Tick start = never;
  Tick end = never;

  [[nodiscard]] bool holds(Tick t) const { return t >= start && t < end; }
};

/// It begins with the first paid job that needs it.
[[nodiscard]] RampUp ramp_up_of(const Economics& economics, const Livelihood& livelihood,
                                const Life& life);

/// Share of full time in a paid job [1].
[[nodiscard]] double worked_share(const Economics& economics, const Livelihood& livelihood);

}  // namespace fotfeste
