#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "fotfeste/model/region.hpp"
#include "fotfeste/model/world.hpp"

namespace fotfeste::testing {

/// An ordinary job: spells that follow each other without a gap in the same job.
struct OrdinaryJob {
  std::uint32_t person = 0;
  Tick start = 0;
  Tick end = 0;
  JobEnd why = JobEnd::ongoing;  ///< of its last contract
  Channel channel = Channel::own;
  bool preferred = false;
};

using Chosen = std::function<bool(const PersonOutcome&)>;

/// What a trial arm measures. Times are counted from each person's own entry; shares in percent of
/// the chosen people (all, where nobody is chosen).
class TrialArm {
 public:
  /// Runs region 0 of the world.
  explicit TrialArm(const World& world, std::uint64_t seed = 1);
  /// What a run has left behind.
  explicit TrialArm(RegionOutcome outcome);

  [[nodiscard]] const RegionOutcome& outcome() const { return outcome_; }
  [[nodiscard]] const std::vector<OrdinaryJob>& ordinary_jobs() const { return ordinary_; }
  /// Indices into `ordinary_jobs`, in order of their start.
  [[nodiscard]] const std::vector<std::size_t>& jobs_of(std::uint32_t person) const {
    return jobs_of_[person];
  }

  /// Ever an ordinary job within so many months [%].
  [[nodiscard]] double ever_in_work(double months, const Chosen& chosen = {}) const;
  /// In paid work, subsidised jobs included, after so many months [%].
  [[nodiscard]] double in_paid_work(double months) const;
  [[nodiscard]] double in_ordinary_work(double months) const;
  /// Mean time in ordinary work during the first months [months].
  [[nodiscard]] double months_of_work(double within = 24) const;
  /// Among first ordinary jobs begun in months 0-15, those that last more than half a year [%].
  [[nodiscard]] double lasting_first_jobs() const;
  /// Among staff-made ordinary jobs begun in months 0-15, the same [%].
  [[nodiscard]] double lasting_staff_made_jobs() const;
  /// Contracts made by staff in months 0-15 that ended by escalation or without a hire [%].
  [[nodiscard]] double failed_contracts() const;
  /// Left their first pathway without being discharged or graduating, within so many months [%].
  [[nodiscard]] double dropped_out(double months) const;
  /// Still in their first pathway after so many months, whatever the reason for leaving [%].
  [[nodiscard]] double retained(double months) const;
  /// Completed contacts of every kind, no-shows not counted [contacts/person].
  [[nodiscard]] double contacts(const Chosen& chosen = {}) const;
  /// Mean time from due to service for the role [days].
  [[nodiscard]] double wait(RoleId role) const;
  /// Hours used by the role [h].
  [[nodiscard]] double hours(RoleId role) const;
  /// Hours used by the role over its hours [1].
  [[nodiscard]] double utilisation(RoleId role) const;
  /// Mean over the chosen people of what `number` says of one.
  [[nodiscard]] double mean(const std::function<double(const PersonOutcome&)>& number,
                            const Chosen& chosen = {}) const;

 private:
  void merge_ordinary_jobs();
  [[nodiscard]] double lasting(bool staff_made) const;
  [[nodiscard]] double in_work(double months, bool (*counts)(Contract)) const;
  template <class Holds>
  [[nodiscard]] double share_of_first_pathways(Holds holds) const;

  RegionOutcome outcome_;
  std::vector<OrdinaryJob> ordinary_;
  std::vector<std::vector<std::size_t>> jobs_of_;
};

}  // namespace fotfeste::testing
