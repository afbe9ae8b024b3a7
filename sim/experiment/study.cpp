#include "fotfeste/experiment/study.hpp"

#include <algorithm>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "sim/experiment/plan_of_replication.hpp"

namespace fotfeste {
namespace {

/// One replication while its regions are being run.
struct Pending {
  std::vector<std::optional<std::vector<Tally>>> regions;  ///< in the order of the sample
  std::vector<std::vector<Value>> values;                  ///< one per arm, when complete
  std::size_t missing = 0;
  bool failed = false;
};

/// Hands out regions of replications to threads and puts the results where they belong.
class Workshop {
 public:
  Workshop(const StudyPlan& plan, const std::atomic<bool>& cancel,
           const std::function<void(const Progress&)>& progress, const RegionRun& run)
      : plan_(plan),
        cancel_(cancel),
        progress_(progress),
        run_(run),
        all_regions_(plan.arms.front()->people.regions),
        per_replication_(plan.regions == 0 ? all_regions_ : plan.regions),
        total_(plan.replications * per_replication_),
        pending_(static_cast<std::size_t>(plan.replications)),
        measures_(plan.arms.size()) {
    for (Pending& replication : pending_) {
      replication.missing = static_cast<std::size_t>(per_replication_);
      replication.regions.resize(replication.missing);
    }
  }

  /// One thread's work.
  void work() {
    while (!stopped_.load()) {
      const int item = next_.fetch_add(1);
      if (item >= total_) return;
      run_item(item / per_replication_, item % per_replication_);
    }
  }

  [[nodiscard]] int total() const { return total_; }

  [[nodiscard]] StudyResult result();

 private:
  void run_item(int index, int place);
  void deliver(int index, int place, std::vector<Tally> tallies);
  void complete(Pending& replication);
  void fail(int index, int place, const std::string& what);
  void tick();

  const StudyPlan& plan_;
  const std::atomic<bool>& cancel_;
  const std::function<void(const Progress&)>& progress_;
  const RegionRun& run_;
  int all_regions_;
  int per_replication_;
  int total_;
  std::atomic<int> next_{0};
  std::atomic<bool> stopped_{false};
  std::mutex mutex_;  // guards what follows
  int done_ = 0;
  std::vector<Pending> pending_;
  std::vector<std::vector<Measure>> measures_;
  std::vector<Failure> failures_;
};

void Workshop::run_item(int index, int place) {
  const int replication = plan_.first_replication + index;
  const auto sample = sampled_regions(replication, per_replication_, all_regions_);
  const auto key = stream_key(plan_.seed, static_cast<std::uint64_t>(replication));
  try {
    if (cancel_.load()) throw Cancelled{};
    const PlanOfReplication own(plan_, replication);
    deliver(index, place, run_(own.plan(), sample[static_cast<std::size_t>(place)], key, cancel_));
  } catch (const Cancelled&) {
    stopped_.store(true);
  } catch (const std::exception& e) {
    fail(index, place, e.what());
  }
}

void Workshop::deliver(int index, int place, std::vector<Tally> tallies) {
  const std::lock_guard lock(mutex_);
  Pending& replication = pending_[static_cast<std::size_t>(index)];
  replication.regions[static_cast<std::size_t>(place)] = std::move(tallies);
  --replication.missing;
  if (replication.missing == 0 && !replication.failed) complete(replication);
  tick();
}

/// Adds the regions up in their order, whichever came last, and frees them.
void Workshop::complete(Pending& replication) {
  const double scale = static_cast<double>(all_regions_) / per_replication_;
  for (std::size_t arm = 0; arm < plan_.arms.size(); ++arm) {
    Tally sum = std::move((*replication.regions.front())[arm]);
    for (std::size_t place = 1; place < replication.regions.size(); ++place) {
      sum.add((*replication.regions[place])[arm]);
    }
    replication.values.push_back(values_of(sum, scale));
    if (measures_[arm].empty()) measures_[arm] = std::move(sum.measures);
  }
  replication.regions.clear();
}

void Workshop::fail(int index, int place, const std::string& what) {
  const std::lock_guard lock(mutex_);
  Pending& replication = pending_[static_cast<std::size_t>(index)];
  replication.failed = true;
  replication.values.clear();
  const int number = plan_.first_replication + index;
  const auto sample = sampled_regions(number, per_replication_, all_regions_);
  const std::string command = plan_.command + " --seed " + std::to_string(plan_.seed) +
                              " --first-replication " + std::to_string(number) +
                              " --replications 1";
  failures_.push_back({number, sample[static_cast<std::size_t>(place)], plan_.seed, what, command});
  tick();
}

void Workshop::tick() {
  ++done_;
  if (progress_) progress_({done_, total_});
}

StudyResult Workshop::result() {
  StudyResult result;
  result.seed = plan_.seed;
  result.regions = all_regions_;
  result.regions_simulated = per_replication_;
  result.cancelled = stopped_.load();
  result.arms.resize(plan_.arms.size());
  for (std::size_t arm = 0; arm < plan_.arms.size(); ++arm) {
    result.arms[arm].name = plan_.arms[arm]->name;
    result.arms[arm].measures = std::move(measures_[arm]);
  }
  for (std::size_t index = 0; index < pending_.size(); ++index) {
    Pending& replication = pending_[index];
    if (replication.values.empty()) continue;
    result.replications.push_back(plan_.first_replication + static_cast<int>(index));
    for (std::size_t arm = 0; arm < plan_.arms.size(); ++arm) {
      result.arms[arm].values.push_back(std::move(replication.values[arm]));
    }
  }
  std::sort(failures_.begin(), failures_.end(), [](const Failure& a, const Failure& b) {
    return std::pair(a.replication, a.region) < std::pair(b.replication, b.region);
  });
  result.failures = std::move(failures_);
  return result;
}

}  // namespace

StudyResult run_study(const StudyPlan& plan, const std::atomic<bool>& cancel,
                      const std::function<void(const Progress&)>& progress, const RegionRun& run) {
  check(plan);
  Workshop workshop(plan, cancel, progress, run);
  std::vector<std::thread> helpers;
  for (int thread = 1; thread < std::min(plan.threads, workshop.total()); ++thread) {
    helpers.emplace_back([&workshop] { workshop.work(); });
  }
  workshop.work();
  for (std::thread& helper : helpers) helper.join();
  return workshop.result();
}

}  // namespace fotfeste
