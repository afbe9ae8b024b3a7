#pragma once

#include <cstdint>

#include "fotfeste/model/pathway.hpp"
#include "fotfeste/model/vocabulary.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// What can happen to a person, for trace and log. Beside each: which fields of the happening
/// count.
enum class What : std::uint8_t {
  entered,             ///< -
  pathway_started,     ///< pathway, line
  waiting,             ///< pathway: no worker is free
  assigned,            ///< pathway; number = position
  phase_entered,       ///< pathway; number = phase
  contact_done,        ///< task; amount = hours
  no_show,             ///< amount = hours
  meeting_missed,      ///< -
  health_changed,      ///< health
  offer_declined,      ///< channel; amount = match
  job_started,         ///< contract, channel; amount = match; number = 1 if preferred
  contract_converted,  ///< contract
  problem_arose,       ///< -
  problem_visible,     ///< -
  problem_solved,      ///< number = 0 colleagues, 1 contact, 2 response
  response_failed,     ///< -
  job_ended,           ///< job_end, contract; number = 1 if a blow
  left_register,       ///< - : in stable work
  returned,            ///< - : to the register after stable work
  education_started,   ///< -
  pathway_ended,       ///< pathway, pathway_end
  refused,             ///< line, refusal
  reviewed,            ///< amount = probability of a pension
  allowance_extended,  ///< -
  social_assistance,   ///< -
  pensioned,           ///< -
  left_world,          ///< number = 1 at age 67
  certified,           ///< -
};

struct Happening {
  Tick at = 0;
  What what = What::entered;
  Task task = Task::meeting;
  Health health = Health::stable;
  Contract contract = Contract::none;
  Channel channel = Channel::own;
  JobEnd job_end = JobEnd::ongoing;
  PathwayEnd pathway_end = PathwayEnd::ongoing;
  Refusal refusal = Refusal::capacity;
  PathwayId pathway = nothing;
  LineId line = nothing;
  double amount = 0;
  int number = 0;
};

}  // namespace fotfeste
