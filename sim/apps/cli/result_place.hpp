#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "fotfeste/report/result_folder.hpp"

namespace fotfeste {

/// What tells one run from another: its seed and the resolved text of its scenarios.
struct RunIdentity {
  std::uint64_t seed = 1;
  std::vector<ResultFile> scenarios;
};

/// The folder that a result will be written to, looked at before anything is simulated.
class ResultPlace {
 public:
  /// Throws FileError: E403 the folder holds another run and `force` is not given, or something
  /// else; E404 it is a file; E405 it cannot be made. Leaves nothing behind.
  ResultPlace(std::filesystem::path folder, const RunIdentity& run, bool force);

  /// Writes all files or nothing; an older result is replaced. Throws FileError.
  void write(const std::vector<ResultFile>& files) const;

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

}  // namespace fotfeste
