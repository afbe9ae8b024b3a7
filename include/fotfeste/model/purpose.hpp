#pragma once

#include <cstdint>

namespace fotfeste {

/// What a draw is for. Numbers are fixed for ever: neither renaming nor reordering may move
/// anybody's luck. The first block is counted per person; the rest is drawn once, or counted by
/// something else.
enum class Purpose : std::uint8_t {
  health_clock = 0,
  health_direction = 1,
  match = 2,
  preferred = 3,
  stable = 4,
  contract_kind = 6,
  contract_length = 7,
  conversion = 8,
  problem_clock = 9,
  stage_clock = 10,
  stage_direction = 11,
  leave_clock = 12,
  leave_direction = 13,
  detection = 14,
  resolution = 15,
  escalation_kind = 16,
  harm = 17,
  disengagement = 18,
  coordination = 19,
  opening = 20,
  employer_pick = 21,
  task = 22,  ///< its length, and beside it whether a meeting is kept
  benefit_review = 23,
  allowance_extension = 24,
  referral_clock = 25,
  referral_choice = 26,
  unwilling_referral = 27,
  assessment = 28,
  first_administration = 29,
  pool = 30,
  other_exit = 31,
  // once per person
  arm = 64,
  frailty = 65,
  entry = 66,
  age = 67,
  wish = 68,
  severity = 69,
  first_health = 70,
  need = 71,
  prospect_noise = 72,
  group = 73,
  benefit_at_entry = 74,
  first_meeting = 75,
  first_review = 76,
  stock_administration = 77,
  counselled_wish = 78,
  disclosure = 79,
  sex = 80,
  // counted by the opportunity, or by the try
  search_opportunity = 96,
  study_or_work = 97,
  stock_elapsed = 98,
  stock_frailty = 99,
  offered_instead = 100,  ///< counted with the openings
  offered_subsidy = 101,  ///< the same
  // per worker
  turnover_clock = 128,
  skill = 129,
  lag = 130,
  training = 132,
  // per provider, counted by contract and bid
  provider = 131,
  provider_price = 133,
  // per employer
  base_goodwill = 160,
  base_competence = 161,
  firm_absence = 162,
  firm_complies = 163,
  firm_size = 164,
  // per region
  arrival_gap = 192,
  site_fidelity = 193,  ///< by pathway, counted by principle
  site_luck = 194,
};

constexpr int counted_purposes = 32;

}  // namespace fotfeste
