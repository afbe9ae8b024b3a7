#pragma once

#include <array>
#include <cstdint>

#include "fotfeste/model/drift.hpp"
#include "fotfeste/model/job_keeping.hpp"
#include "fotfeste/model/outcome.hpp"
#include "fotfeste/model/pathway.hpp"
#include "fotfeste/model/purpose.hpp"
#include "fotfeste/model/vocabulary.hpp"
#include "fotfeste/random/residual_clock.hpp"
#include "fotfeste/random/stream.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// What a client waits for. At one instant they are taken in this order.
enum class Timer : std::uint8_t {
  health,
  search,
  problem,  ///< arises, or its present stage ends
  leave,
  contract_end,
  meeting,
  employer_contact,
  coordination,
  phase_end,
  limit,
  review,
  tenure,
  other_exit,
  retry,
  referral,
  entry,
  administration,
  retirement,
  agreement,  ///< its revision
};
constexpr int timer_count = 19;

/// Timers share two reminders in the queue: competing hazards, which are redrawn often, and
/// appointments, which are not.
constexpr int hazard_timers = 4;
constexpr int slot_count = 2;

struct Job {
  double match = 0;
  double preferred_factor = 1;
  double stable_factor = 1;
  double gap = 0;   ///< preparedness gap [1]
  double rush = 1;  ///< rush factor of the gap, acting in the first months [1]
  double onward_share =
      0;           ///< of the open stage: chance that it goes on rather than being solved [1]
  Tick start = 0;  ///< first day of the first contract
  std::uint32_t employer = 0;
  std::uint32_t number = 0;  ///< counts this person's jobs
  std::uint32_t spell = 0;   ///< index of the open spell
  Contract contract = Contract::none;
  Channel channel = Channel::own;
  Tenure tenure = Tenure::first_month;
  ProblemStage problem = ProblemStage::none;
  std::uint8_t solved = 0;
  PlacementPurpose purpose = PlacementPurpose::unstated;
  std::uint8_t subsidy = nothing;  ///< of the catalogue
  std::uint8_t grant = nothing;    ///< of the catalogue
  bool agreed = false;             ///< an agreement of three parties holds
};

constexpr std::uint32_t no_worker = ~std::uint32_t{0};

/// One person: everything that events read and write, contiguous, what a planned meeting touches
/// first.
struct alignas(64) Client {
  std::array<Tick, slot_count> next;  ///< the reminder in the queue that counts, for each slot
  std::uint32_t index = 0;            ///< among the people of the region
  std::uint32_t worker = no_worker;
  std::uint32_t stamp = 0;  ///< changes when pending tasks lapse
  Health health = Health::stable;
  Activity activity = Activity::none;
  PathwayId pathway = nothing;
  std::uint8_t phase = 0;
  std::uint8_t pending = 0;   ///< one bit per task
  std::uint8_t no_shows = 0;  ///< in a row
  GroupId group = 0;
  LineId line = nothing;              ///< that pays for the pathway
  Entity luck_of;                     ///< whose random numbers
  std::uint32_t place_at_worker = 0;  ///< index among the worker's clients
  std::uint32_t waiting_number = 0;   ///< of the place on a waiting list, 0 = none

  std::array<Tick, timer_count> due;

  double trust = 0;
  Tick trust_since = 0;
  Drift drift;  ///< capability, attachment, effort at `drift_since`
  Tick drift_since = 0;
  double severity = 0;

  PersonCounts counts;  ///< since the warm-up
  std::array<std::uint16_t, counted_purposes> draws{};

  double discouragement = 0;
  Tick discouragement_since = 0;
  Tick pathway_start = 0;
  Tick last_check = 0;  ///< of disengagement
  Tick last_seen = 0;   ///< last completed contact

  ResidualClock health_clock;
  ResidualClock problem_clock;
  ResidualClock leave_clock;

  double frailty = 1;
  double luck = 0;  ///< standard normal behind the frailty
  double need = 0;
  double prospect_noise = 0;
  double age = 0;  ///< at entry [years]

  double opportunity_rate = 0;      ///< of own search [1/day]
  Tick last_opportunity = 0;        ///< the last one that has passed
  std::uint32_t opportunities = 0;  ///< how many have passed
  std::uint32_t candidate = 0;      ///< number of the one that is waited for
  double ceiling = 0;               ///< of acceptance, for which it was chosen [1]

  Job job;

  Tick allowance = 0;  ///< time in the register so far, at `register_since`
  Tick register_since = 0;

  std::uint32_t pathway_spell = 0;
  std::uint32_t jobs = 0;  ///< begun so far
  LineId after_assessment = nothing;
  std::uint16_t tried = 0;        ///< employer contacts since the last job
  bool reached_employer = false;  ///< in this stay of the pathway
  bool wants_work = true;
  bool certified = false;
  bool tells = false;  ///< employers of their health
  bool in_register = false;
  bool on_pension = false;
  bool of_register = true;  ///< not one of those who live beside it
  bool extended = false;
  bool assistance = false;
  bool had_measure = false;
  bool is_uncounselled = false;  ///< the first intake of the pathway owes benefits counselling
  bool review_restarts = false;  ///< a long job delays the next review

  [[nodiscard]] bool in_job() const { return activity == Activity::job; }
  [[nodiscard]] bool in_paid_work() const { return in_job() && is_paid(job.contract); }
  [[nodiscard]] bool in_ordinary_work() const { return in_job() && is_ordinary(job.contract); }
  [[nodiscard]] bool gone() const { return activity == Activity::out; }
  [[nodiscard]] bool is_pending(Task task) const { return (pending >> static_cast<int>(task)) & 1; }
};

}  // namespace fotfeste
