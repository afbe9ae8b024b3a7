#pragma once

#include <atomic>
#include <functional>
#include <vector>

#include "fotfeste/experiment/study.hpp"
#include "fotfeste/experiment/sweep.hpp"
#include "fotfeste/store/store.hpp"

namespace fotfeste {

/// Who does the work of a sweep, and who is told of it.
struct SweepCrew {
  int threads = 1;
  const std::atomic<bool>& cancel;
  std::function<void(const Progress&)> progress;  ///< called from the thread of `run_units`
};

/// Runs the units (numbers of them) that the store does not have yet, or that failed there, and
/// puts each into the store when it is done. Units are handed out to threads, which share nothing;
/// this thread alone touches the store. What is stored does not depend on the threads. False when
/// it was cancelled; what was put by then stays. Throws StoreError.
bool run_units(const Sweep& sweep, const std::vector<std::size_t>& units, Store& store,
               const SweepCrew& crew);

}  // namespace fotfeste
