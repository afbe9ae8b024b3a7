// Three small studies whose results may only change on purpose. To accept a change:
//
//     FOTFESTE_GOLDEN=write build/release/tests/golden_tests
//
// then say in the changelog, under Results, which figures moved and why.

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "fotfeste/experiment/study.hpp"
#include "fotfeste/report/data_report.hpp"
#include "fotfeste/scenario/scenario.hpp"
#include "fotfeste/store/digest.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

struct Study {
  const char* scenario;
  std::vector<std::string> options;
};
std::ostream& operator<<(std::ostream& out, const Study& study) { return out << study.scenario; }

class Golden : public ::testing::TestWithParam<Study> {};

std::string export_of(const Study& study) {
  const Scenario scenario = load_scenario(study.scenario, study.options, shipped_scenarios());
  StudyPlan plan;
  for (const Arm& arm : scenario.arms) plan.arms.push_back(&arm.world);
  plan.replications = 2;
  plan.threads = 2;
  plan.regions = scenario.world().people.regions > 1 ? 1 : 0;
  const std::atomic<bool> cancel{false};
  return canonical_export(run_study(plan, cancel));
}

/// The digest of everything, and the figures of the first replication that a person would look at.
std::string golden_text(const std::string& canonical) {
  const std::vector<std::string> shown = {
      "entrants.ever.6m", "entrants.ever.12m", "entrants.point.12m", "population.months.",
      "register.stock",   "money.programme.",  "lines.spent.all."};
  std::ostringstream text;
  text << "sha256 " << sha256(canonical) << "\n";
  std::istringstream lines(canonical);
  for (std::string line; std::getline(lines, line);) {
    for (const std::string& key : shown) {
      if (line.find(key) != std::string::npos && line.find(",0,") != std::string::npos) {
        text << line << "\n";
        break;
      }
    }
  }
  return text.str();
}

TEST_P(Golden, IsAsItWas) {
  const std::string path =
      std::string{FOTFESTE_SOURCE_DIR} + "/tests/golden/" + GetParam().scenario + ".txt";
  const std::string now = golden_text(export_of(GetParam()));
  const char* wish = std::getenv("FOTFESTE_GOLDEN");
  if (wish != nullptr && std::string{wish} == "write") std::ofstream(path) << now;
  std::ostringstream before;
  before << std::ifstream(path).rdbuf();
  EXPECT_EQ(before.str(), now);
}

INSTANTIATE_TEST_SUITE_P(
    Small, Golden,
    ::testing::Values(Study{"county", {"population.stock=1 500 people", "horizon=2 years"}},
                      Study{"today", {"horizon=1 years", "warm_up=1 years"}},
                      Study{"trial", {"population.people=400 people"}}),
    [](const auto& study) { return std::string{study.param.scenario}; });

}  // namespace
}  // namespace fotfeste::testing
