#include <gmock/gmock.h>
#include <sys/wait.h>

#include <csignal>

#include "fotfeste/store/store_error.hpp"
#include "tests/experiment/sweep_case.hpp"
#include "tests/store/failing_io.hpp"

namespace fotfeste::testing {
namespace {

class SweepInterruption : public SweepCase, public ::testing::WithParamInterface<Fault> {
 protected:
  /// Runs in a process of its own until the fault; 0 when there are not so many calls, 4 after an
  /// error, minus the signal that ended it.
  int run_until(const Sweep& study, long nth) const {
    const pid_t child = fork();
    if (child == 0) {
      arm(GetParam(), nth);
      int code = 0;
      try {
        run(study, "out", 2);
        if (calls_so_far() >= nth) code = 1;
      } catch (const StoreError&) {
        code = 4;
      }
      _exit(code);
    }
    int status = 0;
    EXPECT_EQ(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }
};

// Killed before every call that changes the disk, from making the folder to the last table; torn
// and without room at every third, for how many calls two threads make depends on their turns.
TEST_P(SweepInterruption, TheSameSweepGoesOnToTheSameBytesWhereverItComes) {
  const Sweep study = sweep(caseloads, "grid");
  run(study, "undisturbed");
  const std::string expected = read("undisturbed/results.csv");
  int faults = 0;
  long nth = 1;
  const long stride = GetParam() == Fault::kill ? 1 : 3;
  for (int code = -1; code != 0; nth += stride) {
    SCOPED_TRACE(nth);
    fs::remove_all(place_ / "out");
    code = run_until(study, nth);
    ASSERT_TRUE(code == 0 || code == 1 || code == 4 || code == -SIGKILL) << code;
    if (code != 0 && code != 1) ++faults;
    run(study, "out");
    ASSERT_EQ(read("out/results.csv"), expected);
    ASSERT_EQ(read("out/sweep.json"), read("undisturbed/sweep.json"));
    ASSERT_EQ(read("out/study.yaml"), read("undisturbed/study.yaml"));
  }
  EXPECT_GT(faults * stride, 20);
}

INSTANTIATE_TEST_SUITE_P(All, SweepInterruption,
                         ::testing::Values(Fault::kill, Fault::kill_torn, Fault::no_room));

}  // namespace
}  // namespace fotfeste::testing
