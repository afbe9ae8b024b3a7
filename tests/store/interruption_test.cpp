#include <gmock/gmock.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <atomic>
#include <csignal>

#include "tests/store/failing_io.hpp"
#include "tests/store/store_case.hpp"

namespace fotfeste::testing {
namespace {

constexpr int all = 4;  ///< units of a study here, acknowledged two at a time

/// A number that a child counts and its parent reads, whatever became of the child.
class SharedCount {
 public:
  SharedCount()
      : count_(static_cast<std::atomic<int>*>(mmap(nullptr, sizeof(std::atomic<int>),
                                                   PROT_READ | PROT_WRITE,
                                                   MAP_SHARED | MAP_ANONYMOUS, -1, 0))) {}
  ~SharedCount() { munmap(count_, sizeof(std::atomic<int>)); }
  SharedCount(const SharedCount&) = delete;
  SharedCount& operator=(const SharedCount&) = delete;
  std::atomic<int>& operator*() const { return *count_; }

 private:
  std::atomic<int>* count_;
};

Store open_or_create(const fs::path& folder) {
  return fs::exists(folder / "manifest.json") ? Store::open(folder)
                                              : Store::create(folder, some_study);
}

/// What is not there yet is made and put, two units at a time; tells how many were acknowledged.
void go_on(
    Store& store, const std::function<void(int)>& acknowledged = [](int) {}) {
  const std::vector<UnitResult> units = some_units(all);
  for (std::size_t first = 0; first < units.size(); first += 2) {
    if (store.find(units[first].id)) continue;
    store.put(std::span(units).subspan(first, 2));
    acknowledged(static_cast<int>(first) + 2);
  }
}

class Interruption : public StoreCase, public ::testing::WithParamInterface<Fault> {
 protected:
  /// Works in a child until the fault at the n-th call; its exit code: 4 after an error, and when
  /// it came through 1, or 0 if there are not so many calls.
  int work_until(Fault fault, long nth, std::atomic<int>& acknowledged) const {
    acknowledged = 0;
    return in_a_child([&] {
      arm(fault, nth);
      const int error = fault_of([&] {
        Store store = open_or_create(folder_);
        go_on(store, [&](int n) { acknowledged = n; });
      });
      if (error != 0) return 4;
      return calls_so_far() < nth ? 0 : 1;
    });
  }

  /// What was acknowledged is there, and at most the next two; going on gives `expected`.
  void expect_nothing_lost(int acknowledged, const std::string& expected) const {
    Store store = open_or_create(folder_);
    const auto units = store.units();
    const int n_units = static_cast<int>(units.size());
    ASSERT_TRUE(n_units == acknowledged || n_units == acknowledged + 2) << n_units;
    for (std::size_t n = 0; n < units.size(); ++n) {
      ASSERT_EQ(units[n].id, unit_id(static_cast<int>(n) + 1));
      ASSERT_NO_THROW(static_cast<void>(store.read(units[n].id.key)));
    }
    go_on(store);
    ASSERT_EQ(everything_in(store), expected);
    for (const auto& file : fs::recursive_directory_iterator(folder_)) {
      ASSERT_NE(file.path().extension(), ".unfinished") << file.path();
    }
  }
};

// The n-th call that changes the disk is the last one, for every n until the work comes through.
TEST_P(Interruption, LosesNoAcknowledgedUnitWhereverItComes) {
  const std::string expected = make_store(place_ / "undisturbed", all);
  const SharedCount acknowledged;
  int faults = 0;
  long nth = 1;
  for (int code = -1; code != 0; ++nth) {
    SCOPED_TRACE(nth);
    fs::remove_all(folder_);
    code = work_until(GetParam(), nth, *acknowledged);
    ASSERT_TRUE(code == 0 || code == 1 || code == 4 || code == -SIGKILL) << code;
    if (code != 0 && code != 1) ++faults;
    ASSERT_NO_FATAL_FAILURE(expect_nothing_lost(*acknowledged, expected));
  }
  EXPECT_EQ(*acknowledged, all);
  EXPECT_GT(faults, 20);
}

std::string name_of(const ::testing::TestParamInfo<Fault>& fault) {
  switch (fault.param) {
    case Fault::kill:
      return "Kill";
    case Fault::kill_torn:
      return "KillInTheMiddleOfAWrite";
    case Fault::no_room:
      return "NoRoom";
    default:
      return "BadSync";
  }
}

INSTANTIATE_TEST_SUITE_P(All, Interruption,
                         ::testing::Values(Fault::kill, Fault::kill_torn, Fault::no_room,
                                           Fault::bad_sync),
                         name_of);

using StoreOnAPoorDisk = StoreCase;

TEST_F(StoreOnAPoorDisk, TakesNoMoreUnitsAfterAnError) {
  {
    Store store = Store::create(folder_, some_study);
    store.put(done_unit(1));
    arm(Fault::bad_sync, 1);
    EXPECT_EQ(fault_of([&] { store.put(done_unit(3)); }), 510);
    arm(Fault::none, 0);
    EXPECT_EQ(fault_of([&] { store.put(done_unit(4)); }), 510);
  }
  Store store = Store::open(folder_);
  EXPECT_TRUE(store.find(unit_id(1)));
  store.put(done_unit(4));
  EXPECT_TRUE(store.find(unit_id(4)));
}

/// A disk of 256 KiB at `folder` for this process; where that may not be, files of 64 KiB at most.
void become_poor(const fs::path& folder) {
  if (unshare(CLONE_NEWNS) == 0 && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
      mount("none", folder.c_str(), "tmpfs", 0, "size=256k") == 0) {
    return;
  }
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{65536, 65536};
  setrlimit(RLIMIT_FSIZE, &limit);
}

/// Puts units until there is no more room; 0 if it was told, and those before are there.
int fill_the_disk(const fs::path& folder) {
  int acknowledged = 0;
  std::string text;
  const int fault = fault_of(
      [&] {
        Store store = Store::create(folder, some_study);
        while (acknowledged < 10'000) {
          store.put(done_unit(acknowledged + 1));
          ++acknowledged;
        }
      },
      &text);
  if (fault != 510 || text.find(folder.string()) == std::string::npos) return 1;
  const Store store = Store::open(folder);
  for (int n = 1; n <= acknowledged; ++n) {
    if (store.read(unit_id(n).key).columns.at("in work") != done_unit(n).columns.at("in work")) {
      return 2;
    }
  }
  return acknowledged > 3 ? 0 : 3;
}

TEST_F(StoreOnAPoorDisk, TellsWhenItIsFullAndKeepsWhatItHas) {
  EXPECT_EQ(in_a_child([&] {
              become_poor(place_);
              return fill_the_disk(folder_);
            }),
            0);
}

/// Runs `something` without the rights of root.
int as_nobody(const std::function<int()>& something) {
  return in_a_child([&] {
    constexpr uid_t nobody = 65534;
    if (getuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0)) return 98;
    return something();
  });
}

/// Whether the error is that `file` cannot be used by this user.
bool is_forbidden(const std::function<void()>& something, const fs::path& file) {
  std::string text;
  return fault_of(something, &text) == 510 && text.find(file.string()) != std::string::npos &&
         text.find("Permission denied") != std::string::npos;
}

TEST_F(StoreOnAPoorDisk, TellsOfAFolderThatCannotBeWritten) {
  const std::string before = make_store(folder_, 3);
  fs::create_directory(place_ / "empty");
  for (const fs::path& folder : {folder_, place_ / "empty"}) {
    fs::permissions(folder, fs::perms::all & ~fs::perms::owner_write & ~fs::perms::group_write &
                                ~fs::perms::others_write);
  }
  EXPECT_EQ(as_nobody([&] {
              const auto open = [&] { static_cast<void>(Store::open(folder_)); };
              const auto create = [&] {
                static_cast<void>(Store::create(place_ / "empty", some_study));
              };
              if (!is_forbidden(open, folder_ / "lock")) return 1;
              return is_forbidden(create, place_ / "empty") ? 0 : 2;
            }),
            0);
  fs::permissions(folder_, fs::perms::owner_all);
  EXPECT_EQ(everything_in(Store::open(folder_)), before);
}

TEST_F(StoreOnAPoorDisk, TellsOfAFolderThatCannotBeRead) {
  make_store(folder_, 1);
  fs::permissions(folder_, fs::perms::none);
  EXPECT_EQ(as_nobody([&] {
              const auto open = [&] { static_cast<void>(Store::open(folder_)); };
              return is_forbidden(open, folder_ / "manifest.json") ? 0 : 1;
            }),
            0);
  fs::permissions(folder_, fs::perms::owner_all);
}

}  // namespace
}  // namespace fotfeste::testing
