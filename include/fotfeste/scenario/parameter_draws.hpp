#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "fotfeste/model/world.hpp"
#include "fotfeste/scenario/evidence.hpp"
#include "fotfeste/scenario/library.hpp"

namespace fotfeste {

/// Sets of numbers for some parameters, one set for each replication in turn: what the evidence
/// leaves open, or another reading of it.
struct ParameterDraws {
  std::string name;
  std::vector<EvidenceEntry> parameters;  ///< that the sets have numbers for
  std::vector<std::vector<double>>
      draws;  ///< one number per parameter, in the unit of its evidence

  /// The world with the numbers of replication `replication` (at least 0). A parameter that its
  /// scenario has given another number than the central one keeps it. REQUIRES at least one draw.
  [[nodiscard]] World applied(const World& world, int replication) const;
};

/// Reads a table with the parameters as its head and a set in each line, numbers as a scenario
/// writes them; or, of a file that ends in .yaml, one set as a mapping under `parameters` (with a
/// `title`). A name without a folder is looked for in parameters/ beside the shipped scenarios.
/// Throws ScenarioError with everything that is wrong.
[[nodiscard]] ParameterDraws load_parameter_draws(const std::string& path_or_name,
                                                  const ScenarioLibrary& library);

}  // namespace fotfeste
