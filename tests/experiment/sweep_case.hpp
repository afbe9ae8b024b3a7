#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "fotfeste/experiment/precision.hpp"
#include "fotfeste/experiment/sweep_folder.hpp"
#include "fotfeste/experiment/sweep_run.hpp"
#include "fotfeste/store/canonical.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {

namespace fs = std::filesystem;

/// Forty people in a trial of two arms, and studies of them.
inline const std::string small_trial =
    "based_on: trial\ntitle: Small\nsummary: Small\nhorizon: 200 days\n"
    "population: {people: 40 people, entry_window: 30 days}\nmarket: {employers: 50 firms}\n";

inline const std::string caseloads =
    "  caseload: {key: roles.specialist.caseload, levels: [5 clients, 10 clients, 20 clients]}\n";
inline const std::string rush = "  rush: {parameter: rush_hazard_ratio}\n";

inline const std::atomic<bool> never{false};

class SweepCase : public ::testing::Test {
 protected:
  SweepCase() {
    std::string pattern = (fs::temp_directory_path() / "fotfeste-sweep-XXXXXX").string();
    place_ = mkdtemp(pattern.data());
    write("small.yaml", small_trial);
  }
  ~SweepCase() override { fs::remove_all(place_); }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(place_ / name) << text;
  }
  [[nodiscard]] std::string read(const fs::path& name) const {
    std::ifstream in(place_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  /// A study of the small trial.
  [[nodiscard]] Sweep sweep(const std::string& factors, const std::string& design,
                            const std::string& rest = "",
                            const std::string& replications = "replications: 3\n") const {
    return sweep_of("title: Study\nscenarios: ['" + (place_ / "small.yaml").string() +
                    "']\nfactors:\n" + factors + "design: {kind: " + design + "}\n" + replications +
                    "outputs: [entrants.ever.6m, contacts.done]\n" + rest);
  }

  [[nodiscard]] Sweep sweep_of(const std::string& study) const {
    write("study.yaml", study);
    return Sweep(load_sweep_study((place_ / "study.yaml").string(), shipped_scenarios(),
                                  figure_keys, width_problem),
                 "test");
  }

  /// Runs everything into a folder of this place and exports it.
  void run(const Sweep& study, const std::string& folder, int threads = 1, int part = 1,
           int parts = 1) const {
    Store store = open_sweep_folder(study, place_ / folder);
    ASSERT_TRUE(run_units(study, units_of_part(study, part, parts), store, {threads, never, {}}));
    export_sweep(store, place_ / folder);
  }

  fs::path place_;
};

}  // namespace fotfeste::testing
