#include "sim/apps/shared/sweep_setup.hpp"

#include <fmt/format.h>

#include "fotfeste/experiment/precision.hpp"
#include "sim/apps/shared/scenario_folders.hpp"

namespace fotfeste {

SweepStudy load_sweep(const std::string& path_or_name, const SweepCall& call) {
  SweepStudy study =
      load_sweep_study(path_or_name, shipped_scenarios(), figure_keys, width_problem);
  if (call.seed) study.seed = *call.seed;
  if (call.replications) {
    study.replications = *call.replications;
    study.precision.reset();
  }
  return study;
}

std::filesystem::path usual_folder(const SweepStudy& study, int part, int parts) {
  std::string name = study.name;
  if (parts > 1) name += fmt::format("-{}-of-{}", part, parts);
  return std::filesystem::path{"out"} / name;
}

}  // namespace fotfeste
