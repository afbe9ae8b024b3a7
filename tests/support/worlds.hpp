#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "fotfeste/model/world.hpp"
#include "fotfeste/scenario/library.hpp"

namespace fotfeste::testing {

/// The scenarios of the source tree.
[[nodiscard]] const ScenarioLibrary& shipped_scenarios();

/// One arm of a trial in which everybody is alike but for luck. As in all trials: openings are
/// unlimited, staff are skilled and stay, there is one firm for two people (400 at least),
/// everybody wants work, and nothing follows after support.
struct TrialSetup {
  int people = 4000;
  double severity = 0.5;
  double severity_spread = 0;
  double age = 38;                                          ///< [years]
  double wants_work = 1;                                    ///< [1]
  double market = 1;                                        ///< level from the first day [1]
  double turnover = 0.6;                                    ///< of the labour market [1]
  std::string pathway = "ips";                              ///< or "nothing"
  std::vector<std::pair<std::string, double>> shares = {};  ///< pathways and shares instead of one
  std::string fallback = "ordinary";                        ///< or "none"
  Duration entry_window = days(240);
  double months = 24.2;  ///< simulated after the last entry
  std::map<std::string, double> caseload =
      {};  ///< by role; the others as in the foundation [persons]
};

/// The world of the set-up, staffed for its clients.
[[nodiscard]] World trial_world(const TrialSetup& setup = {});

/// The same with the parameters of the reference calibration.
[[nodiscard]] World reference_world(const TrialSetup& setup = {});

/// Staffs a trial world anew, after its caseloads, pathways or people were changed.
void restaff(World& world);

/// The named part of the world. Throws std::invalid_argument when there is none.
[[nodiscard]] Pathway& pathway(World& world, const std::string& name);
[[nodiscard]] Role& role(World& world, const std::string& name);
[[nodiscard]] Line& line(World& world, const std::string& name);
[[nodiscard]] PathwayId pathway_id(const World& world, const std::string& name);
[[nodiscard]] RoleId role_id(const World& world, const std::string& name);

/// The world of a shipped system, such as county, with options laid over it.
[[nodiscard]] World system_world(const std::string& name,
                                 const std::vector<std::string>& options = {});

}  // namespace fotfeste::testing
