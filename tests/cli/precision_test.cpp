// Replications until a figure is known well enough.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace fotfeste::testing {
namespace {

const std::string people =
    " --set population.stock='1 500 people' --set population.entrants='40 persons/month' ";

TEST(Run, GoesOnUntilItKnowsAFigureWellEnough) {
  const Folder folder;
  const std::string call = "run county --horizon 2y --quiet --format json" + people;
  const auto replications = [&](const std::string& goal) {
    const Ran ran = fotfeste(folder, call + goal);
    EXPECT_EQ(ran.code, 0) << ran.err;
    return nlohmann::json::parse(ran.out)["replications"].get<int>();
  };
  EXPECT_EQ(replications("--precision 50pp --measure entrants.point.12m -o wide"), 30);
  EXPECT_GT(replications("--precision 0.4pp --measure entrants.point.12m -o narrow"), 30);
  EXPECT_EQ(fotfeste(folder, call + "--precision 5").code, 2);
  const Ran misspelt = fotfeste(folder, call + "--precision 1pp --measure entrants.piont.12m");
  EXPECT_EQ(misspelt.code, 2);
  EXPECT_THAT(misspelt.err, HasSubstr("did you mean entrants.point.12m?"));
}

}  // namespace
}  // namespace fotfeste::testing
