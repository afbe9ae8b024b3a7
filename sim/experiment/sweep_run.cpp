#include "fotfeste/experiment/sweep_run.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

namespace fotfeste {
namespace {

/// Hands units out to threads and takes their results in, in whatever order they come.
class Workshop {
 public:
  Workshop(const Sweep& sweep, std::vector<std::size_t> units)
      : sweep_(sweep), units_(std::move(units)) {}

  /// One thread's work.
  void work() {
    try {
      for (std::size_t n = next_.fetch_add(1); n < units_.size() && !stopped_;
           n = next_.fetch_add(1)) {
        deliver(sweep_.run(sweep_.units()[units_[n]], stopped_, [&] { ++steps_; }));
      }
    } catch (const Cancelled&) {
      stop(nullptr);
    } catch (...) {
      stop(std::current_exception());
    }
  }

  /// What has been done since the last call; waits a little for the first.
  std::vector<UnitResult> take() {
    constexpr auto a_moment = std::chrono::milliseconds{100};
    std::unique_lock lock(mutex_);
    arrived_.wait_for(lock, a_moment, [&] { return !results_.empty() || stopped_; });
    taken_.notify_all();
    return std::exchange(results_, {});
  }

  /// No more units are begun, and those that run are given up. An error is passed on to whoever
  /// asks by `rethrow`.
  void stop(std::exception_ptr why) {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    if (why && !broken_) broken_ = std::move(why);
    arrived_.notify_all();
    taken_.notify_all();
  }
  void rethrow() const {
    if (broken_) std::rethrow_exception(broken_);
  }

  [[nodiscard]] bool stopped() const { return stopped_; }
  [[nodiscard]] std::size_t size() const { return units_.size(); }

  [[nodiscard]] Progress progress(std::size_t units_done) const {
    const double steps = static_cast<double>(sweep_.steps());
    const double total = steps * static_cast<double>(units_.size());
    const double done =
        std::max(static_cast<double>(steps_.load()), steps * static_cast<double>(units_done));
    constexpr int parts = 10'000;  // of the whole, however long it is
    return {static_cast<int>(parts * std::min(1., done / total)), parts};
  }

 private:
  void deliver(UnitResult result) {
    constexpr std::size_t most_waiting = 256;  // while a slow disk writes
    std::unique_lock lock(mutex_);
    taken_.wait(lock, [&] { return results_.size() < most_waiting || stopped_; });
    results_.push_back(std::move(result));
    arrived_.notify_all();
  }

  const Sweep& sweep_;
  const std::vector<std::size_t> units_;
  std::atomic<std::size_t> next_{0};
  std::atomic<long> steps_{0};
  std::atomic<bool> stopped_{false};
  std::mutex mutex_;  // guards what follows
  std::condition_variable arrived_;
  std::condition_variable taken_;
  std::vector<UnitResult> results_;
  std::exception_ptr broken_;
};

/// Threads that are waited for, whatever happens.
class Helpers {
 public:
  Helpers(Workshop& workshop, int threads) : workshop_(workshop) {
    for (int thread = 0; thread < threads; ++thread) {
      threads_.emplace_back([&workshop] { workshop.work(); });
    }
  }
  ~Helpers() {
    workshop_.stop(nullptr);
    for (std::thread& thread : threads_) thread.join();
  }
  Helpers(const Helpers&) = delete;
  Helpers& operator=(const Helpers&) = delete;

 private:
  Workshop& workshop_;
  std::vector<std::thread> threads_;
};

std::vector<std::size_t> missing_in(const Store& store, const Sweep& sweep,
                                    const std::vector<std::size_t>& units) {
  std::vector<std::size_t> missing;
  for (const std::size_t unit : units) {
    const std::optional<UnitEntry> entry = store.find(sweep.units()[unit].id);
    if (!entry || entry->failure) missing.push_back(unit);
  }
  return missing;
}

}  // namespace

bool run_units(const Sweep& sweep, const std::vector<std::size_t>& units, Store& store,
               const SweepCrew& crew) {
  Workshop workshop(sweep, missing_in(store, sweep, units));
  const std::size_t total = workshop.size();
  std::size_t done = 0;
  {
    const Helpers helpers(workshop, static_cast<int>(std::min<std::size_t>(
                                        static_cast<std::size_t>(crew.threads), total)));
    while (done < total && !workshop.stopped()) {
      if (crew.cancel.load()) workshop.stop(nullptr);
      const std::vector<UnitResult> results = workshop.take();
      if (!results.empty()) store.put(results);
      done += results.size();
      if (crew.progress) crew.progress(workshop.progress(done));
    }
  }
  workshop.rethrow();
  const std::vector<UnitResult> last = workshop.take();  // finished beside the one that stopped
  if (!last.empty()) store.put(last);
  return done + last.size() == total;
}

}  // namespace fotfeste
