#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fotfeste/kernel/calendar.hpp"
#include "fotfeste/model/agreements.hpp"
#include "fotfeste/model/economics.hpp"
#include "fotfeste/model/indicator.hpp"
#include "fotfeste/model/insiders.hpp"
#include "fotfeste/model/parameters.hpp"
#include "fotfeste/model/pathway.hpp"
#include "fotfeste/model/region_reach.hpp"
#include "fotfeste/model/sector_market.hpp"
#include "fotfeste/model/switches.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// People who share severity, age and wish to work; fixed at entry.
struct Group {
  std::string name;
  double share = 1;             ///< of those who enter [1]
  double severity = 0;          ///< mean [1]
  double severity_spread = 0;   ///< standard deviation [1]
  double age = 38;              ///< mean at entry [years]
  double age_spread = 0;        ///< uniform around the mean [years]
  double wants_work = 1;        ///< share who want work [1]
  double education_share = 0;   ///< chances that are study places [1]
  std::optional<double> women;  ///< share [1]; absent: not said, and not told apart
  double tells = 0;             ///< share who tell employers of their health [1]
  double open_group = 1;        ///< employers' acceptance of the group, factor [1]
  double missing_tools = 0;     ///< lack of fitting measures, in units of prospect [1]
  GroupIncome income;
};

struct MarketStep {
  Duration at{0};                  ///< since the start [d]
  double level = 1;                ///< 1 = Norway 2019; at most 1.3
  SectorId sector = every_sector;  ///< only there; `every_sector`: in all
  std::vector<int> regions = {};   ///< only in these, from 0; empty: in all
};

struct LabourMarket {
  double turnover = 1;            ///< quits, layoffs and impatience, Norway .6 [1]
  std::vector<Sector> sectors;    ///< whose shares sum to 1; empty: firms are alike
  std::vector<MarketStep> steps;  ///< in order of time; before the first the level is 1
  std::vector<Agreement> agreements;
  std::vector<AbsenceStep> absence;  ///< in order of time; empty: it takes no room
  bool tells_partners = false;       ///< the figures say how many firms are partners
  bool finite_openings = false;      ///< openings in a region are taken and refill (systems)
  /// Starts with a new employer in the base run, per region [1/day]; absent: measured during the
  /// warm-up.
  std::optional<double> base_starts_per_day;
  int employers = 400;  ///< per region [firms]
};

/// Who lives in the world. A trial has `people` who enter over a window; a system has a stock and
/// an inflow.
struct Population {
  int regions = 1;
  int people = 0;                 ///< trial: persons in all [persons]
  Duration entry_window{0};       ///< trial: they enter uniformly over this [d]
  int stock = 0;                  ///< system: in the register on day 0, all regions [persons]
  double entrants_per_month = 0;  ///< system: new people, all regions [persons/month]
  bool tells_targeting = false;   ///< the figures say how contacts are spread over need
  int pensioners =
      0;  ///< system: beside the register on day 0, for places that serve them [persons]
  double pensioner_severity = 1.1;
  double pensioner_age = 48;
  double pensioner_age_spread = 8;
};

/// A share of those who enter a trial arm, and the pathway they start.
struct Allocation {
  PathwayId pathway = nothing;  ///< `nothing`: no follow-up at all
  double share = 1;
};

enum class Buys : std::uint8_t {
  positions,    ///< staff of a role
  places,       ///< slots, paid whether occupied or not
  commitments,  ///< something committed per person for a planned time
  posted,       ///< money only; people stay where they are
};

/// A budget line and the measure that it pays for.
struct Line {
  std::string name;
  Buys buys = Buys::posted;
  RoleId role = nothing;  ///< staff that the money employs or that serves the places; `nothing`:
                          ///< the pathway's adviser
  PathwayId pathway = nothing;   ///< what a referred person starts
  double referral_weight = 0;    ///< 0: nobody is referred to it
  bool only_willing = true;      ///< only those who want work
  bool pensioners = false;       ///< serves people on disability pension, not the register
  bool assessment_first = true;  ///< a first measure may be preceded by the assessment line
  std::vector<bool> groups;      ///< one entry per group: eligible
  std::optional<int> places;     ///< a limit that money does not set (all regions) [persons]
  LineMoney money;               ///< appropriations, unit cost, payer; national
  RegionReach reach;             ///< where it is offered, and from when
};

/// How people in ordinary follow-up are sent to measures.
struct Referral {
  bool active = false;
  LineId assessment = nothing;  ///< the line of the assessment phase
  /// Fixed orders of lines, one drawn per ring; empty: lines are drawn without replacement by
  /// weight.
  std::vector<std::vector<LineId>> orders;
  /// Per group a fixed order instead (same shape as `World::groups`), empty: none.
  std::vector<std::vector<LineId>> group_orders;
};

/// A world written down: constant during a run and shared by all threads.
struct World {
  std::string name;
  bool system = false;  ///< reviews, other exits, referral and the register exist
  Parameters parameters;
  Switches switches;
  std::vector<Group> groups;
  std::vector<Role> roles;
  std::vector<Pathway> pathways;
  std::vector<Line> lines;
  Referral referral;
  LabourMarket market;
  Population people;
  /// Of the health team for coordination, in each region [h/week]; absent: never short.
  std::optional<double> health_team_hours;
  std::optional<Indicator> indicator;  ///< what is counted of the work; absent: no score is told
  std::vector<Allocation> allocation;  ///< at entry; systems: everyone starts `fallback`
  PathwayId fallback = nothing;        ///< ordinary follow-up, where there is one
  bool ordinary_after_support =
      false;  ///< after graduation or the limit in a job: ordinary follow-up when the job ends
  std::vector<double>
      region_key;  ///< share of each region in lines, stock and inflow, sums to 1; empty: equal
  Date first_day{2019, 1, 1};  ///< tick 0
  Duration warm_up{0};         ///< thrown away, from tick 0 [d]
  Duration horizon{0};         ///< end of the run, from tick 0 [d]
  Economics economics;
};

}  // namespace fotfeste
