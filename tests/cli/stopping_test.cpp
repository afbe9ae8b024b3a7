#include <gmock/gmock.h>

#include <csignal>

#include "tests/cli/program.hpp"

namespace fotfeste::testing {
namespace {

/// A run that would take hours.
const std::vector<std::string> endless{"run", "county", "--replications", "1000000", "-j", "2"};

TEST(Stopping, CtrlCLeavesNoHalfResult) {
  const Folder folder;
  const Ran ran = fotfeste_stopped(folder, endless, "simulating", SIGINT);
  EXPECT_EQ(ran.code, 130);
  EXPECT_THAT(ran.err, EndsWith("stopped; nothing was written\n"));
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_THAT(folder.names(), IsEmpty());
}

TEST(Stopping, TerminationHasItsOwnCode) {
  const Folder folder;
  const Ran ran = fotfeste_stopped(folder, endless, "simulating", SIGTERM);
  EXPECT_EQ(ran.code, 75);
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_THAT(folder.names(), IsEmpty());
}

TEST(Stopping, LeavesAnOlderResultAsItWas) {
  const Folder folder;
  ASSERT_EQ(fotfeste(folder, "run county --horizon 1y --replications 2 -q -o mine").code, 0);
  const std::string kept = folder.read("mine/manifest.json");
  const Ran ran = fotfeste_stopped(
      folder, {"run", "county", "--horizon", "1y", "--replications", "1000000", "-o", "mine"},
      "simulating", SIGINT);
  EXPECT_EQ(ran.code, 130);
  EXPECT_EQ(folder.read("mine/manifest.json"), kept);
}

TEST(Stopping, AReaderThatWentAwayIsNoNews) {
  const Folder folder;
  const Ran ran = fotfeste_unread(
      folder, {"run", "county", "--horizon", "1y", "--replications", "2", "--quiet"});
  EXPECT_EQ(ran.code, 128 + SIGPIPE);
  EXPECT_THAT(ran.err, IsEmpty());
  EXPECT_THAT(folder.names(), Contains("out/county/manifest.json")) << "the folder comes first";
}

TEST(Stopping, AClosedStdoutIsToldAndTheFolderIsWhole) {
  const Folder folder;
  const Ran ran = fotfeste(folder, "run county --horizon 1y --replications 2 --quiet 1>&-");
  EXPECT_EQ(ran.code, 4);
  EXPECT_THAT(ran.err, HasSubstr("stdout cannot be written"));
  EXPECT_THAT(folder.names(), Contains("out/county/manifest.json"));
}

}  // namespace
}  // namespace fotfeste::testing
