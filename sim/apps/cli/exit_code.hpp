#pragma once

#include "sim/apps/shared/errors.hpp"

namespace fotfeste {

/// What the program tells its caller when it ends.
enum ExitCode : int {
  success = 0,
  run_failed = 1,       ///< a replication broke
  wrong_usage = 2,      ///< the command line
  bad_scenario = 3,     ///< a scenario that cannot be used
  in_or_output = 4,     ///< a file or a stream
  corrupt_results = 5,  ///< stored results are not what was written
  bug = 70,             ///< a fault of the program
  terminated = 75,      ///< SIGTERM; the same command can be started again
  interrupted = 130,    ///< SIGINT
};

}  // namespace fotfeste
