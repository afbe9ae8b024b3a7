#include "fotfeste/report/result_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "fotfeste/store/digest.hpp"
#include "tests/report/small_report.hpp"

namespace fotfeste::testing {
namespace {

namespace fs = std::filesystem;

class ResultFolder : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    place_ = fs::path(::testing::TempDir()) / (std::string("fotfeste_") + test->name());
    fs::remove_all(place_);
    fs::create_directories(place_);
  }
  void TearDown() override { fs::remove_all(place_); }

  static std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  [[nodiscard]] long entries() const {
    return std::distance(fs::directory_iterator(place_), fs::directory_iterator());
  }

  fs::path place_;
};

Provenance provenance() {
  Provenance p;
  p.version = "0.1.0";
  p.command = "fotfeste compare today shifted";
  p.scenarios = {{"today", "name: today\n"}, {"shifted", "name: shifted\n"}};
  p.started = "2026-01-01 12:00";
  return p;
}

TEST_F(ResultFolder, HoldsEveryFileAndItsDigest) {
  const auto files = result_files(some_result(), {some_report()}, provenance());
  write_result_folder(place_ / "run", files);
  EXPECT_EQ(entries(), 1);
  EXPECT_EQ(read(place_ / "run" / "scenario.resolved.2.yaml"), "name: shifted\n");
  const auto manifest = nlohmann::json::parse(read(place_ / "run" / "manifest.json"));
  for (const char* name : {"scenario.resolved.yaml", "summary.csv", "series.csv", "survival.csv",
                           "flows.csv", "money.csv"}) {
    EXPECT_EQ(manifest["sha256"][name], sha256(read(place_ / "run" / name))) << name;
  }
  EXPECT_EQ(manifest["command"], "fotfeste compare today shifted");
}

TEST_F(ResultFolder, OnlyTheManifestKnowsTheTimeAndTheThreads) {
  Provenance later = provenance();
  later.started = "2027-01-01 12:00";
  later.threads = 8;
  const auto one = result_files(some_result(), {some_report()}, provenance());
  const auto two = result_files(some_result(), {some_report()}, later);
  for (std::size_t file = 0; file < one.size(); ++file) {
    EXPECT_EQ(one[file].content == two[file].content, one[file].name != "manifest.json")
        << one[file].name;
  }
}

TEST_F(ResultFolder, NeverWritesOverAResult) {
  write_result_folder(place_ / "run", {{"a", "first"}});
  EXPECT_THROW(write_result_folder(place_ / "run", {{"a", "second"}}), std::runtime_error);
  EXPECT_EQ(read(place_ / "run" / "a"), "first");
}

// The second file cannot be written: its folder is not there.
TEST_F(ResultFolder, LeavesNothingBehindWhenAFileFails) {
  EXPECT_THROW(write_result_folder(place_ / "run", {{"a", "x"}, {"no/such/folder", "x"}}),
               std::runtime_error);
  EXPECT_EQ(entries(), 0);
}

TEST_F(ResultFolder, AnUnfinishedOneFromBeforeIsReplaced) {
  fs::create_directories(place_ / ".run.unfinished");
  std::ofstream(place_ / ".run.unfinished" / "stale") << "x";
  write_result_folder(place_ / "run/", {{"a", "x"}});
  EXPECT_FALSE(fs::exists(place_ / "run" / "stale"));
  EXPECT_EQ(entries(), 1);
}

}  // namespace
}  // namespace fotfeste::testing
