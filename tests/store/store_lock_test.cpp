#include "sim/store/store_lock.hpp"

#include <gmock/gmock.h>

#include "tests/store/store_case.hpp"

namespace fotfeste::testing {
namespace {

using ::testing::HasSubstr;

using StoreLocks = StoreCase;

TEST_F(StoreLocks, ASecondProcessIsToldWhoHoldsTheStore) {
  const Store store = Store::create(folder_, some_study);
  const auto owner = store_status(folder_).owner;
  ASSERT_TRUE(owner);
  EXPECT_EQ(owner->pid, getpid());
  EXPECT_EQ(in_a_child([&] {
              std::string text;
              const int fault = fault_of([&] { static_cast<void>(Store::open(folder_)); }, &text);
              const std::string who = "process " + std::to_string(owner->pid) + " on " +
                                      owner->host + " since " + owner->since;
              return fault == 511 && text.find(who) != std::string::npos ? 0 : 1;
            }),
            0);
}

TEST_F(StoreLocks, OneProcessDoesNotOpenItTwiceEither) {
  const Store store = Store::create(folder_, some_study);
  EXPECT_EQ(fault_of([&] { static_cast<void>(Store::open(folder_)); }), 511);
  EXPECT_EQ(fault_of([&] { static_cast<void>(Store::create(folder_, some_study)); }), 511);
}

TEST_F(StoreLocks, AClosedStoreIsNobodys) {
  make_store(folder_, 1);
  EXPECT_FALSE(store_status(folder_).owner);
  EXPECT_EQ(Store::open(folder_).units().size(), 1U);
}

TEST_F(StoreLocks, TheDeadHoldNothing) {
  ASSERT_EQ(in_a_child([&] {
              Store store = Store::create(folder_, some_study);
              store.put(done_unit(1));
              _exit(0);
              return 0;
            }),
            0);
  EXPECT_TRUE(store_status(folder_).owner) << "it did not tidy up";
  const Store store = Store::open(folder_);
  EXPECT_EQ(store.units().size(), 1U);
  EXPECT_EQ(store_status(folder_).owner->pid, getpid());
}

TEST_F(StoreLocks, ManyReadAtATimeAndOneWritesAlone) {
  make_store(folder_, 2);
  const auto writing = [&] { static_cast<void>(Store::open(folder_)); };
  const auto reading = [&] { static_cast<void>(Store::open_to_read(folder_)); };
  {
    const Store store = Store::open_to_read(folder_);
    EXPECT_EQ(store.units().size(), 2U);
    EXPECT_FALSE(store_status(folder_).owner);
    EXPECT_EQ(fault_of(reading), 0);
    EXPECT_EQ(fault_of(writing), 511);
  }
  const Store store = Store::open(folder_);
  EXPECT_EQ(fault_of(reading), 511);
}

TEST_F(StoreLocks, AnotherHostsLockIsNotTakenOver) {
  make_store(folder_, 1);
  write_bytes(folder_ / "lock", R"({"host":"far.away","pid":17,"since":"2026-01-01T00:00:00Z"})");
  std::string text;
  EXPECT_EQ(fault_of([&] { static_cast<void>(Store::open(folder_)); }, &text), 507);
  EXPECT_THAT(text, HasSubstr("process 17 on far.away since 2026-01-01T00:00:00Z"));
  EXPECT_THAT(text, HasSubstr("delete " + (folder_ / "lock").string()));
  fs::remove(folder_ / "lock");
  EXPECT_EQ(Store::open(folder_).units().size(), 1U);
}

}  // namespace
}  // namespace fotfeste::testing
