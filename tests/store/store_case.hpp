#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <string>
#include <vector>

#include "fotfeste/store/canonical.hpp"
#include "fotfeste/store/digest.hpp"
#include "fotfeste/store/store.hpp"
#include "fotfeste/store/store_error.hpp"

namespace fotfeste::testing {

namespace fs = std::filesystem;

inline const StudyId some_study{"caseload", sha256("caseload")};

inline UnitId unit_id(int n) {
  const std::string key = "today, caseload = " + std::to_string(n);
  return {key, sha256(key + " and all that it stands for")};
}

/// Unit `n` with numbers of its own, among them some that are hard to write.
inline UnitResult done_unit(int n) {
  UnitResult unit{unit_id(n), {}, {}};
  for (int replication = 0; replication < 4; ++replication) {
    const double x = n + replication / 7.0;
    unit.columns["in work"].push_back(x / 3);
    unit.columns["cost"].push_back(replication == 2 ? std::numeric_limits<double>::quiet_NaN()
                                                    : 1e9 * x);
  }
  if (n % 3 == 0) unit.columns["on leave"] = {0.0, -0.0, 5e-324, 1e308};
  return unit;
}

inline UnitResult failed_unit(int n) {
  return {
      unit_id(n),
      {},
      UnitFailure{"a rule is broken, day 17", "fotfeste run today --seed " + std::to_string(n)}};
}

/// Units 1 to n, of which the second failed.
inline std::vector<UnitResult> some_units(int n) {
  std::vector<UnitResult> units;
  for (int unit = 1; unit <= n; ++unit) {
    units.push_back(unit == 2 ? failed_unit(unit) : done_unit(unit));
  }
  return units;
}

inline std::string read_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_bytes(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

/// All that can be told of a store, as text.
inline std::string everything_in(const Store& store) {
  return results_csv(store) + failures_csv(store);
}

/// Does something in a process of its own; its exit code, 99 for an exception, and minus the signal
/// that ended it. What is still open is not closed, as when a process is killed.
inline int in_a_child(const std::function<int()>& something) {
  const pid_t child = fork();
  if (child == 0) {
    int code = 99;
    try {
      code = something();
    } catch (const std::exception&) {
    }
    _exit(code);
  }
  int status = 0;
  EXPECT_EQ(waitpid(child, &status, 0), child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// The number of the error of `something`, 0 without one; `text` gets what it says.
inline int fault_of(const std::function<void()>& something, std::string* text = nullptr) {
  try {
    something();
  } catch (const StoreError& e) {
    if (text != nullptr) *text = e.what();
    return static_cast<int>(e.fault());
  }
  return 0;
}

/// A place for stores that is gone after the test.
class StoreCase : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    place_ = fs::path(::testing::TempDir()) /
             (std::string("fotfeste_") + test->test_suite_name() + "_" + test->name());
    fs::remove_all(place_);
    fs::create_directories(place_);
    folder_ = place_ / "store";
  }
  void TearDown() override { fs::remove_all(place_); }

  /// A closed store of some units; what was in it.
  std::string make_store(const fs::path& folder, int n) const {
    Store store = Store::create(folder, some_study);
    store.put(some_units(n));
    return everything_in(store);
  }

  fs::path place_;
  fs::path folder_;
};

}  // namespace fotfeste::testing
