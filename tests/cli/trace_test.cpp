#include <gmock/gmock.h>

#include <algorithm>

#include "tests/cli/program.hpp"

namespace fotfeste::testing {
namespace {

TEST(Trace, TellsALifeInSentencesWithDates) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "trace county --client 17");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("Client 17 of county, replication 0, seed 1. Persons are "
                                  "invented: nobody lives or lived this life.\nA client of "));
  EXPECT_THAT(ran.out, ::testing::ContainsRegex(
                           "\n +[0-9]+ [A-Z][a-z]+ 201[789]: The client meets the adviser "
                           "\\([0-9]\\.[0-9] hours\\)\\.\n"));
  EXPECT_THAT(ran.out, HasSubstr("\nFrom 1 January 2019 on: "));
  EXPECT_GT(std::count(ran.out.begin(), ran.out.end(), '\n'), 20);
  EXPECT_EQ(ran.out, fotfeste(folder, "trace county --client 17").out);
  EXPECT_NE(ran.out, fotfeste(folder, "trace county --client 17 --replication 1").out);
}

TEST(Trace, TellsWhatTwoPoliciesShareOnce) {
  const Folder folder;
  const Ran same = fotfeste(folder, "trace county --client 17 --against county");
  EXPECT_EQ(same.code, 0) << same.err;
  EXPECT_THAT(same.out, HasSubstr("\nFor this client nothing differs.\n"));

  folder.write("none.yaml",
               "based_on: county\nlines:\n  advisers:\n    amount: {2020: 0 kr/year @2019}\n");
  const Ran ran = fotfeste(folder, "trace county --client 17 --against none.yaml");
  EXPECT_EQ(ran.code, 0) << ran.err;
  const std::size_t first = ran.out.find("\nUnder county:\n");
  const std::size_t second = ran.out.find("\nUnder none:\n");
  ASSERT_NE(first, std::string::npos);
  ASSERT_NE(second, std::string::npos);
  const std::string alone = fotfeste(folder, "trace county --client 17").out;
  const std::string shared = ran.out.substr(0, first);
  EXPECT_EQ(alone.substr(0, shared.size()), shared);
  EXPECT_THAT(shared, HasSubstr(" 2019: "));
}

TEST(Trace, ReachesThoseWhoComeLaterAndEveryRegion) {
  const Folder folder;
  const Ran later = fotfeste(folder, "trace county --client 6000");
  EXPECT_THAT(later.out,
              AllOf(HasSubstr("; comes on "), HasSubstr("The client enters the register")))
      << later.err;
  EXPECT_EQ(fotfeste(folder, "trace today --client 5").code, 0);
}

TEST(Trace, FollowsAPersonOfATrialThroughItsArms) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "trace trial --client 3");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("The client enters the trial"), HasSubstr("Under ips:\n"),
                             HasSubstr("Under usual_care:\n"),
                             HasSubstr("The job specialist talks to an employer")));
}

}  // namespace
}  // namespace fotfeste::testing
