#pragma once

#include <optional>
#include <span>
#include <vector>

#include "fotfeste/experiment/measure.hpp"
#include "fotfeste/model/outcome.hpp"
#include "fotfeste/model/world.hpp"
#include "fotfeste/scenario/published.hpp"

namespace fotfeste {

/// The unit in which the figures of the outcome are kept.
[[nodiscard]] Unit unit_of(Reported outcome);

/// The people of one arm in one replication, asked what a study asks of its own.
class StudyPeople {
 public:
  /// Both must outlive the object.
  StudyPeople(const World& world, const RegionOutcome& outcome);

  /// The figure in this arm, in the unit of its outcome; nothing where nobody stands behind it.
  [[nodiscard]] std::optional<double> figure(const PublishedResult& result) const;

 private:
  /// An ordinary job, its contracts taken together.
  struct Job {
    Tick start;
    Tick end;
    JobEnd why;
    std::uint32_t number;
  };
  /// Where a person stood at an instant.
  using Holds = bool (*)(Contract);

  [[nodiscard]] std::optional<double> share_working(Holds counts,
                                                    const std::vector<Tick>& when) const;
  [[nodiscard]] std::optional<double> share_ever(Holds counts, Duration within) const;
  [[nodiscard]] std::optional<double> share_of_first_pathways(const PublishedResult& result) const;
  [[nodiscard]] std::optional<double> median_days_to_work(Duration within) const;
  [[nodiscard]] std::optional<double> time_of_workers(const PublishedResult& result) const;
  [[nodiscard]] std::optional<double> share_of_endings(const PublishedResult& result) const;
  [[nodiscard]] std::optional<double> first_jobs_lasting(const PublishedResult& result) const;
  /// Time in the jobs before `until`.
  [[nodiscard]] static Tick worked(std::span<const Job> jobs, Tick until);
  [[nodiscard]] std::optional<double> mean_time_in_work(Duration within) const;
  [[nodiscard]] std::optional<double> mean_hours_of_work(Duration within) const;
  [[nodiscard]] std::optional<double> flow(const PublishedResult& result) const;
  [[nodiscard]] std::optional<double> since_measure(const PublishedResult& result) const;
  [[nodiscard]] std::optional<double> money_a_person(Reported outcome) const;
  [[nodiscard]] std::vector<Tick> at(Duration since_entry) const;
  [[nodiscard]] std::vector<Tick> after_exit(Duration latest, Duration later) const;

  const World& world_;
  const RegionOutcome& outcome_;
  std::vector<std::vector<Job>> jobs_;  ///< one list per person, in order of start
};

}  // namespace fotfeste
