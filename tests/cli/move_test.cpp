#include <gmock/gmock.h>

#include "tests/cli/program.hpp"

namespace fotfeste::testing {
namespace {

// The run of the base ends before the move: it must go on until the move can be seen.
TEST(Move, GoesOnUntilItCanBeSeen) {
  const Folder folder;
  const Ran ran = fotfeste(folder,
                           "compare county --set population.stock='300 people' "
                           "--set population.entrants='8 persons/month' --replications 2 "
                           "--move '2 million kr/year from aft to ips' --from 2027 -o moved");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.err, Not(HasSubstr("changes nothing")));
  EXPECT_THAT(ran.out, HasSubstr("from 2027"));
  EXPECT_THAT(ran.out, HasSubstr("goes on to the end of 2028"));
}

}  // namespace
}  // namespace fotfeste::testing
