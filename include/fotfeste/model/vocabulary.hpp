#pragma once

#include <cstdint>

namespace fotfeste {

/// The closed lists of the model. Their order is part of the results: add at the end, never
/// reorder.

enum class Health : std::uint8_t { stable, strained, crisis };

/// What a person is doing. Trials and placements are spells of `job` that are not ordinary work.
enum class Activity : std::uint8_t {
  none,
  follow_up,
  treatment,
  assessment,
  sheltered,
  place_and_train,
  job,
  out,  ///< left the world: other exit, or age 67
  education,
};

enum class Contract : std::uint8_t { none, trial, placement, subsidised, temporary, permanent };

constexpr bool is_ordinary(Contract c) {
  return c == Contract::temporary || c == Contract::permanent;
}
constexpr bool is_paid(Contract c) { return c == Contract::subsidised || is_ordinary(c); }
constexpr bool is_unpaid(Contract c) { return c == Contract::trial || c == Contract::placement; }

/// What a phase of a pathway offers an employer.
enum class Offer : std::uint8_t { none, ordinary, trial, placement, subsidised };

/// What a placement or trial is for, if that was said before it began.
enum class PlacementPurpose : std::uint8_t { unstated, hire, test, activity };
constexpr int placement_purpose_count = 4;

/// How a job came about. A converted contract keeps the channel of its first contract.
enum class Channel : std::uint8_t { own, developed };

enum class JobEnd : std::uint8_t {
  ongoing,    ///< at the horizon
  converted,  ///< went on under another contract with the same employer
  quit,       ///< by choice
  layoff,
  fired,         ///< a problem escalated
  quit_problem,  ///< a problem escalated and the person left
  contract_end,  ///< not prolonged, or not hired after a trial or placement
  moved_on,      ///< a trial or placement left for a job found alone
  left_world,    ///< other exit or age 67
};
constexpr int job_end_count = 9;

enum class ProblemStage : std::uint8_t { none, latent, visible };

/// Tasks that use staff hours.
enum class Task : std::uint8_t {
  intake,
  meeting,
  employer_contact,
  coordination,
  response,
  administration,
  agreement,
};
constexpr int task_count = 7;

enum class PathwayEnd : std::uint8_t {
  ongoing,
  disengaged,
  discharged,
  graduated,
  limit,      ///< time limit, or the phases were exhausted
  left_list,  ///< in stable work and off the adviser's list
  referred,   ///< left ordinary follow-up for a measure
  out,        ///< pension, other exit, age 67
};
constexpr int pathway_end_count = 8;

enum class Benefit : std::uint8_t {
  assessment_allowance,
  disability_pension,
  other,
  social_assistance,
  none
};
constexpr int benefit_count = 5;

/// What individual placement and support asks of a site.
enum class Principle : std::uint8_t {
  caseload,
  rapid_search,
  integration,
  competitive_jobs,
  follow_along,
  preferences,
  zero_exclusion,
  benefits_counselling,
};
constexpr int principle_count = 8;

enum class Refusal : std::uint8_t { money, capacity, eligibility };
constexpr int refusal_count = 3;

}  // namespace fotfeste
