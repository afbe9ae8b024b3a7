#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fotfeste/model/sector_market.hpp"
#include "fotfeste/model/vocabulary.hpp"
#include "fotfeste/policy/contact_policy.hpp"
#include "fotfeste/policy/discipline.hpp"
#include "fotfeste/units/money.hpp"
#include "fotfeste/units/rate.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

using RoleId = std::uint8_t;
using PathwayId = std::uint8_t;
using GroupId = std::uint8_t;
using LineId = std::uint8_t;
constexpr std::uint8_t nothing = 255;  ///< no pathway, no role, no line

/// Positions that a role should have from a day on.
struct StaffStep {
  Duration at{0};     ///< since the start [d]
  int positions = 0;  ///< wanted [positions]
  bool recruited =
      true;  ///< new ones wait for the recruitment lag; else they are filled and skilled at once
};

/// A kind of staff. Its positions serve queues of tasks; a team is all positions of the role in one
/// region.
struct Role {
  std::string name;
  std::string title;        ///< what people call such a worker; empty: the name says it
  double direct_hours = 0;  ///< hours for tasks per filled position [h/week], > 0
  double caseload = 0;      ///< clients per position: sizes trials and places [persons], > 0
  std::optional<int> cap;   ///< admits up to this many clients per position; absent: never refuses
  Discipline discipline = Discipline::earliest_due;
  Rate turnover{};              ///< positions that fall vacant
  Duration recruitment_lag{0};  ///< vacancy and opening to a new worker [d]
  double lag_low = 1;           ///< the lag is drawn between these two multiples of it [1]
  double lag_high = 1;
  int providers = 0;  ///< that sell the role's positions in a region; 0: own staff
  int bids = 1;       ///< among which quality decides; 1: price does
  /// Weight of the price when bids are compared, the rest is quality's [1]; absent: bids have none.
  std::optional<double> price_weight;
  Duration contract{0};          ///< until the next tender; 0: never
  RoleId learns_from = nothing;  ///< own staff whose work teaches the buyer
  Rhythm training;               ///< courses of each worker
  bool starts_skilled = false;   ///< the skill curve is off (trials)
  bool paid_by_use = false;      ///< positions are paid while clients need them, not all the time
  std::vector<StaffStep> positions;  ///< where no budget line decides; empty: a line does
};

struct Phase {
  Activity activity = Activity::none;
  RoleId role = nothing;
  std::optional<Duration> duration;  ///< absent: no end
  ContactPolicy contact;
  double placements_instead = 0;   ///< share of contacts that offer a placement, not a job [1]
  double preferences = 1;          ///< weight of what the client wants [1]
  SectorId sector = every_sector;  ///< whose firms are contacted; `every_sector`: any
  Offer offer = Offer::none;       ///< `none`: no job development offer beyond an ordinary job
  std::uint8_t subsidy = nothing;  ///< of the catalogue, for a subsidised job offered
  double subsidised_share = 1;     ///< of contacts with such an offer; the others: ordinary [1]
  std::uint8_t grant = nothing;    ///< of the catalogue, with a job that pays
  bool certificate = false;        ///< got by whoever stays to the end of the phase
  PlacementPurpose purpose = PlacementPurpose::unstated;  ///< of a placement or trial offered
};

struct Pathway {
  std::string name;
  std::vector<Phase> phases;               ///< at least one
  std::optional<Duration> limit;           ///< from the start of the pathway
  std::optional<Duration> follow_along;    ///< limit from the start of a job
  std::optional<Duration> graduation_age;  ///< job age at which a calm job ends the support
  int return_phase = 0;                    ///< index of the phase entered when a job ends
  PathwayId next = nothing;                ///< what follows the limit or the last phase
  bool can_be_left = true;                 ///< clients may disengage
  double integration = 0;                  ///< with the health team, 0-1 [1]
  double benefits_counselling = 0;         ///< on work and benefits, at the first intake [h]
  /// Share of each principle that sites deliver on average; absent: all of it, everywhere.
  std::optional<std::array<double, principle_count>> fidelity;
  int discharge_after = 0;  ///< no-shows in a row; 0 = never
};

}  // namespace fotfeste
