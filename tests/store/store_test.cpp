#include "fotfeste/store/store.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include "tests/store/failing_io.hpp"
#include "tests/store/store_case.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

using StoreOfResults = StoreCase;

void expect_same(const UnitResult& ours, const UnitResult& theirs) {
  EXPECT_EQ(ours.id, theirs.id);
  EXPECT_EQ(ours.failure, theirs.failure);
  ASSERT_EQ(ours.columns.size(), theirs.columns.size());
  for (const auto& [name, values] : ours.columns) {
    const std::vector<double>& others = theirs.columns.at(name);
    ASSERT_EQ(values.size(), others.size());
    for (std::size_t at = 0; at < values.size(); ++at) {
      if (std::isnan(values[at])) {
        EXPECT_TRUE(std::isnan(others[at])) << name;
      } else {
        EXPECT_EQ(values[at], others[at]) << name;
        EXPECT_EQ(std::signbit(values[at]), std::signbit(others[at])) << name;
      }
    }
  }
}

TEST_F(StoreOfResults, GivesBackWhatWasPut) {
  const std::vector<UnitResult> units = some_units(5);
  {
    Store store = Store::create(folder_, some_study);
    store.put(units);
    for (const UnitResult& unit : units) expect_same(store.read(unit.id.key), unit);
  }
  const Store again = Store::open(folder_);
  EXPECT_EQ(again.study(), some_study);
  for (const UnitResult& unit : units) expect_same(again.read(unit.id.key), unit);
}

TEST_F(StoreOfResults, TellsOfAUnitWithoutItsFile) {
  Store store = Store::create(folder_, some_study);
  store.put(done_unit(3));
  store.put(failed_unit(2));
  const auto done = store.find(unit_id(3));
  ASSERT_TRUE(done);
  EXPECT_EQ(done->replications, 4U);
  EXPECT_THAT(done->columns, ElementsAre("cost", "in work", "on leave"));
  EXPECT_FALSE(done->failure);
  EXPECT_EQ(store.find(unit_id(2))->failure, failed_unit(2).failure);
  EXPECT_FALSE(store.find(unit_id(1)));
  EXPECT_THROW(static_cast<void>(store.read(unit_id(1).key)), std::out_of_range);
}

TEST_F(StoreOfResults, AUnitWithoutReplicationsIsDoneToo) {
  Store store = Store::create(folder_, some_study);
  store.put({unit_id(1), {{"cost", {}}}, {}});
  EXPECT_EQ(store.read(unit_id(1).key).columns, (Columns{{"cost", {}}}));
}

TEST_F(StoreOfResults, IsOpenedAgainAndAgainWithAllThatCameBefore) {
  static_cast<void>(Store::create(folder_, some_study));
  for (int n = 1; n <= 4; ++n) {
    Store store = Store::open(folder_);
    EXPECT_EQ(store.units().size(), static_cast<std::size_t>(n - 1));
    store.put(done_unit(n));
  }
  EXPECT_EQ(store_status(folder_).acknowledged, 4U);
  EXPECT_EQ(store_status(folder_).study, some_study);
}

TEST_F(StoreOfResults, CanonicalExportIsThisText) {
  Store store = Store::create(folder_, some_study);
  store.put({{"b", "2"}, {{"x", {0.1, std::nan("")}}, {"y", {1e22, -2}}}, {}});
  store.put({{"=a", "1"}, {{"x", {3}}}, {}});
  store.put({{"c", "3"}, {}, UnitFailure{"no, never", "fotfeste run c"}});
  EXPECT_EQ(results_csv(store),
            "unit,digest,replication,x,y\n"
            "'=a,1,0,3,\n"
            "b,2,0,0.1,1e+22\n"
            "b,2,1,nan,-2\n");
  EXPECT_EQ(failures_csv(store),
            "unit,digest,message,command\n"
            "c,3,\"no, never\",fotfeste run c\n");
}

TEST_F(StoreOfResults, CanonicalExportDoesNotDependOnTheOrderOfWriting) {
  std::vector<UnitResult> units = some_units(9);
  const std::string expected = make_store(folder_, 9);
  std::mt19937_64 random(7);
  for (int trial = 0; trial < 3; ++trial) {
    std::shuffle(units.begin(), units.end(), random);
    Store store = Store::create(place_ / std::to_string(trial), some_study);
    store.put(std::span(units).first(4));
    for (const UnitResult& unit : std::span(units).subspan(4)) store.put(unit);
    EXPECT_EQ(everything_in(store), expected);
  }
}

TEST_F(StoreOfResults, TheSameUnitAgainWritesNothing) {
  Store store = Store::create(folder_, some_study);
  store.put(some_units(3));
  arm(Fault::none, 0);
  store.put(some_units(3));
  EXPECT_EQ(calls_so_far(), 0);
}

TEST_F(StoreOfResults, NeverOverwritesAResult) {
  Store store = Store::create(folder_, some_study);
  store.put(some_units(3));
  const std::string before = everything_in(store);
  UnitResult other = done_unit(1);
  other.columns["cost"][0] = std::nextafter(other.columns["cost"][0], 0);
  EXPECT_EQ(fault_of([&] { store.put(other); }), 509);
  UnitResult failed = failed_unit(1);
  EXPECT_EQ(fault_of([&] { store.put(failed); }), 509);
  UnitResult from_elsewhere = done_unit(1);
  from_elsewhere.id.digest = "another";
  EXPECT_EQ(fault_of([&] { store.put(from_elsewhere); }), 509);
  EXPECT_EQ(fault_of([&] { static_cast<void>(store.find(from_elsewhere.id)); }), 509);
  EXPECT_EQ(everything_in(store), before);
  store.put(done_unit(4));
  EXPECT_EQ(store.units().size(), 4U) << "a refused unit is no reason to stop";
}

TEST_F(StoreOfResults, AFailureGivesWayToALaterResult) {
  Store store = Store::create(folder_, some_study);
  store.put(failed_unit(1));
  store.put(done_unit(1));
  EXPECT_FALSE(store.find(unit_id(1))->failure);
  EXPECT_EQ(store_status(folder_).acknowledged, 1U);
}

TEST_F(StoreOfResults, RefusesUnitsThatMakeNoSense) {
  Store store = Store::create(folder_, some_study);
  const auto refuses = [&](const UnitResult& unit) {
    EXPECT_THROW(store.put(unit), std::invalid_argument);
  };
  refuses({{"", "1"}, {}, {}});
  refuses({{"two\nlines", "1"}, {}, {}});
  refuses({{"a", "1"}, {{"x/y", {1}}}, {}});
  refuses({{"a", "1"}, {{".", {1}}}, {}});
  refuses({{"a", "1"}, {{"", {1}}}, {}});
  refuses({{"a", "1"}, {{"x", {1}}, {"y", {1, 2}}}, {}});
  refuses({{"a", "1"}, {{"x", {1}}}, UnitFailure{"why", "how"}});
  EXPECT_THROW(store.put(std::vector<UnitResult>{done_unit(1), done_unit(1)}),
               std::invalid_argument);
  EXPECT_TRUE(store.units().empty());
}

TEST_F(StoreOfResults, IsMadeOnlyWhereThereIsNone) {
  const std::string before = make_store(folder_, 3);
  EXPECT_EQ(fault_of([&] { static_cast<void>(Store::create(folder_, {"other", "2"})); }), 512);
  EXPECT_EQ(everything_in(Store::open(folder_)), before);
}

TEST_F(StoreOfResults, IsNotOpenedWhereThereIsNone) {
  std::string text;
  EXPECT_EQ(fault_of([&] { static_cast<void>(Store::open(place_)); }, &text), 513);
  EXPECT_THAT(text, HasSubstr("manifest.json"));
  EXPECT_TRUE(fs::is_empty(place_)) << "looking leaves nothing behind";
}

TEST_F(StoreOfResults, AFileIsReplacedInFull) {
  const fs::path path = place_ / "results.csv";
  write_durably(path, "old");
  arm(Fault::no_room, 1);
  EXPECT_EQ(fault_of([&] { write_durably(path, "new"); }), 510);
  arm(Fault::none, 0);
  EXPECT_EQ(read_bytes(path), "old");
  write_durably(path, "new");
  EXPECT_EQ(read_bytes(path), "new");
  EXPECT_EQ(std::distance(fs::directory_iterator(place_), fs::directory_iterator()), 1);
}

/// Names and bytes of all files.
std::map<std::string, std::string> files_in(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files[entry.path().string()] = read_bytes(entry.path());
  }
  return files;
}

// As on a read-only disk; SQLite would take the name for an address with a query.
TEST_F(StoreOfResults, OpenedToReadLeavesEveryByteAsItIs) {
  const fs::path odd = place_ / "a copy, 100 %41?mode=rw#1";
  const std::string before = make_store(folder_, 4);
  fs::copy(folder_, odd, fs::copy_options::recursive);
  fs::remove(odd / "lock");
  write_bytes(odd / "units" / "half.unfinished", "half");
  const auto files = files_in(odd);
  {
    Store store = Store::open_to_read(odd);
    EXPECT_EQ(everything_in(store), before);
    EXPECT_EQ(files_in(odd), files);
    EXPECT_EQ(fault_of([&] { store.put(done_unit(9)); }), 510);
  }
  EXPECT_EQ(files_in(odd), files);
}

TEST_F(StoreOfResults, OpenedToReadPutsInOrderWhatADeadProcessLeft) {
  make_store(folder_, 1);
  ASSERT_EQ(in_a_child([&] {
              Store store = Store::open(folder_);
              store.put(done_unit(3));
              _exit(0);
              return 0;
            }),
            0);
  EXPECT_EQ(Store::open_to_read(folder_).units().size(), 2U);
}

}  // namespace
}  // namespace fotfeste::testing
