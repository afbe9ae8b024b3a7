#pragma once

#include <chrono>
#include <string>

#include "fotfeste/experiment/study.hpp"

namespace fotfeste {

/// How far a study has come and how long it will take, on stderr: one line that is written over on
/// a terminal, else a line now and then. Never where results go.
class ProgressLine {
 public:
  using Clock = std::chrono::steady_clock;

  /// `what` is being done: "simulating county". Silent when `quiet`.
  ProgressLine(std::string what, bool quiet);
  /// Wipes the line off a terminal.
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(const Progress& progress);

 private:
  std::string what_;
  bool quiet_;
  bool on_terminal_;
  bool written_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

/// "45 s", "3 min", "2 h 05 min".
[[nodiscard]] std::string rough_time(std::chrono::duration<double> time);

/// "simulating county: 40 % done, about 45 s left". REQUIRES total > 0.
[[nodiscard]] std::string progress_text(const std::string& what, const Progress& progress,
                                        std::chrono::duration<double> elapsed);

}  // namespace fotfeste
