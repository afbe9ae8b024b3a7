#pragma once

#include <stdexcept>

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

/// A command line that makes no sense; the text says which word and what to write.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A file or stream that could not be used; the text names it and the way out.
class FileError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A run in which at least one replication broke.
class RunError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace fotfeste
