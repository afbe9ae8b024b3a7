#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "fotfeste/model/fidelity.hpp"
#include "fotfeste/model/ledger.hpp"
#include "fotfeste/model/pathway.hpp"
#include "fotfeste/model/sector_market.hpp"
#include "fotfeste/model/vocabulary.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// What was counted about a person since the warm-up.
struct PersonCounts {
  std::array<std::uint16_t, task_count> completed{};  ///< contacts done, by task
  std::uint16_t meetings_planned = 0;
  std::uint16_t meetings_missed = 0;
  std::uint16_t no_shows = 0;
  std::uint16_t crises = 0;
  std::uint16_t offers = 0;     ///< matches drawn
  std::uint16_t refused = 0;    ///< offers declined
  std::uint16_t preferred = 0;  ///< accepted jobs that the person prefers
  std::uint16_t problems = 0;
  std::uint16_t solved_by_contact = 0;
  std::uint16_t solved_by_response = 0;
  std::uint16_t solved_by_colleagues = 0;
  std::uint16_t escalated = 0;
  std::uint16_t coordination_refused = 0;  ///< the health team had no time
  std::uint16_t counselled = 0;            ///< times told what work does to benefits
  float staff_hours = 0;                   ///< hours of staff used on this person [h]
  float health_hours = 0;                  ///< hours of the health team in coordination [h]
  float trust_building_hours = 0;          ///< staff hours spent while trust was below one half [h]
  float effort_sum = 0;  ///< sum of effort at planned meetings due, for its mean [1]
};

/// One person's record after a run: what a study may know. Ticks since the start of the run.
struct PersonOutcome : PersonCounts {
  std::uint32_t id = 0;
  GroupId group = 0;
  PathwayId first_pathway = nothing;
  bool in_stock = false;   ///< was in the register on day 0
  bool pensioner = false;  ///< lived beside the register from day 0
  bool is_woman = false;   ///< where the group says how many are
  bool wants_work = true;
  bool tells = false;              ///< employers of their health
  bool social_assistance = false;  ///< the allowance ran out without pension
  float age_at_entry = 0;          ///< [years]
  float severity = 0;
  float luck = 0;           ///< standard normal z behind the frailty
  double benefit_luck = 0;  ///< uniform number that decides the benefit at entry
  Tick entry = 0;
  Tick pension = never;          ///< disability pension from
  Tick assistance_from = never;  ///< social assistance from, the allowance having run out
  Tick gone = never;             ///< other exit or age 67
  Tick first_ordinary = never;
  Tick first_education = never;
  Tick first_sheltered = never;
  Tick certified = never;      ///< got a certificate
  Tick first_measure = never;  ///< first start of a measure other than ordinary follow-up
};

/// One contract: converted contracts are several spells with the same `job`.
struct JobSpell {
  std::uint32_t person = 0;  ///< index into `RegionOutcome::people`
  std::uint32_t job = 0;     ///< same number = same job
  Tick start = 0;
  Tick end = 0;                ///< horizon when ongoing
  std::uint32_t employer = 0;  ///< number of the firm in its region
  Contract contract = Contract::none;
  Channel channel = Channel::own;
  JobEnd why = JobEnd::ongoing;
  PathwayId pathway = nothing;       ///< running when the contract began
  SectorId sector = 0;               ///< of the employer
  std::uint8_t agreement = nothing;  ///< that the employer has
  bool preferred = false;
  bool stable = false;
  bool blow = false;  ///< ended as a blow
  float match = 0;
  PlacementPurpose purpose = PlacementPurpose::unstated;  ///< of a placement or trial
  std::uint8_t subsidy = nothing;                         ///< of the catalogue
  bool anyway = false;           ///< the employer would have hired without subsidy and grant
  std::uint8_t grant = nothing;  ///< of the catalogue, paid when it began
};

/// One stay in a pathway.
struct PathwaySpell {
  std::uint32_t person = 0;
  PathwayId pathway = nothing;
  LineId line = nothing;  ///< the budget line that paid, if any
  PathwayEnd why = PathwayEnd::ongoing;
  Tick start = 0;              ///< referral or entry
  Tick served = never;         ///< first worker assigned
  Tick end = 0;                ///< horizon when ongoing
  std::uint16_t provider = 0;  ///< that served, from 1; 0: own staff
};

/// Hours and waits of one role in the region.
struct StaffOutcome {
  double filled_days = 0;                        ///< position-days with a worker [d]
  double vacant_days = 0;                        ///< [d]
  double hours_capacity = 0;                     ///< direct hours of filled positions [h]
  std::array<double, task_count> hours{};        ///< used, by task [h]
  std::array<std::uint64_t, task_count> done{};  ///< tasks served
  std::array<double, task_count> wait_days{};    ///< sum of waits, start of service - due [d]
  std::uint64_t contacts_done = 0;               ///< of all kinds
  std::uint64_t meetings_planned = 0;            ///< of clients whose pathway asks for the role
  std::uint64_t meetings_missed = 0;
  double training_hours = 0;  ///< on courses, beside the tasks [h]
  double price = 1;           ///< of what is bought over the usual one, at the end [1]
  std::uint64_t hired = 0;
  std::uint64_t left = 0;
};

/// A pathway whose fidelity a site draws: what it is there, and what was seen of it.
struct FidelityOutcome {
  PathwayId pathway = nothing;
  Fidelity share{};  ///< drawn, at the end of the run
  Delivered seen;
};

/// The region on the first day of a month (systems), and the flows of the month before.
struct RegisterMonth {
  Tick at = 0;
  std::uint32_t in_register = 0;
  std::uint32_t in_ordinary_work =
      0;  ///< persons seen in the register who are in ordinary paid work
  std::uint32_t in_subsidised_work = 0;
  std::uint32_t in_unpaid_job = 0;        ///< trials and placements
  std::uint32_t on_pension = 0;           ///< from the register
  std::uint32_t waiting = 0;              ///< on a role's waiting list
  std::vector<std::uint32_t> in_pathway;  ///< one per pathway
  std::uint32_t entered = 0;
  std::uint32_t returned = 0;  ///< came back after stable work
  std::uint32_t exits_work = 0;
  std::uint32_t exits_pension = 0;
  std::uint32_t exits_other = 0;
  std::vector<std::uint32_t> waiting_for;  ///< on the list of each role
  std::vector<double> hours;               ///< used by each role since the warm-up [h]
  std::vector<double> hours_capacity;      ///< of each role since the warm-up [h]
};

struct Refused {
  int year = 0;
  LineId line = nothing;
  GroupId group = 0;
  Refusal reason = Refusal::capacity;
  std::uint32_t persons = 0;
};

/// Everything that a region's run leaves behind. Persons in order of id.
struct RegionOutcome {
  int region = 0;  ///< number of the region, from 0
  std::vector<PersonOutcome> people;
  std::vector<JobSpell> jobs;             ///< in order of their start
  std::vector<PathwaySpell> pathways;     ///< in order of their start
  std::vector<StaffOutcome> staff;        ///< one per role
  std::vector<FidelityOutcome> fidelity;  ///< of pathways that have one
  std::vector<RegisterMonth> months;
  std::vector<LineYear> lines;   ///< one per line and budget year
  std::vector<Refused> refused;  ///< sorted by year, line, group, reason
  Ledger ledger;
  double mean_goodwill = 0;    ///< of employers at the horizon [1]
  double mean_competence = 0;  ///< [1]
  double mean_capability = 0;  ///< of people who are in the world at the horizon [1]
  double mean_attachment = 0;  ///< [1]
  double mean_room = 1;  ///< that firms have for others beside their own sick leave, at the end [1]
  std::uint64_t job_starts = 0;  ///< contracts with a new employer
  std::uint64_t events = 0;      ///< handled
};

}  // namespace fotfeste
