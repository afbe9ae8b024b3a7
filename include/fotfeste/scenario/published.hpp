#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fotfeste/scenario/document.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// What a study reports of its people. Times count from each person's entry.
enum class Reported : std::uint8_t {
  ever,                ///< an ordinary job by then [share]
  ever_paid,           ///< any paid job by then, subsidised ones included [share]
  in_paid_work,        ///< at that time, subsidised jobs included [share]
  in_ordinary_work,    ///< at that time [share]
  dropped_out,         ///< left the first pathway by then of their own accord [share]
  retained,            ///< still in the first pathway [share]
  days_to_work,        ///< median of those who found an ordinary job by then [days]
  time_in_first_job,   ///< of those with a job by then, within `after` of its start [days]
  time_in_jobs,        ///< the same in all ordinary jobs [days]
  ended_by_quitting,   ///< of all endings of ordinary jobs of those with a job by then [share]
  ended_by_dismissal,  ///< the same
  ended_by_contract,
  ended_by_layoff,
  first_job_lasts,           ///< longer than `after`, of first jobs begun before then [share]
  ever_sheltered,            ///< in sheltered work by then [share]
  in_paid_work_later,        ///< `after` leaving the pathway, or at the latest at that time [share]
  time_in_work,              ///< mean in ordinary work by then [days]
  hours_of_work,             ///< mean hours in ordinary work by then, of everybody [h]
  exits,                     ///< from the register in a month, from that time on [share]
  exits_to_work,             ///< of those [share]
  exits_to_pension,          ///< of those [share]
  in_work_since_measure,     ///< and off the register, that long after a first measure [share]
  on_pension_since_measure,  ///< that long after a first measure [share]
  programme_cost,            ///< by the end of the run, a person, usual services too [kroner]
  purse_gain,                ///< the same: taxes and contributions less benefits [kroner]
  value_of_work,             ///< the same: production after displacement [kroner]
};
[[nodiscard]] std::string_view to_string(Reported outcome);
/// What its figures are: shares, times in days, hours of work, or kroner of the scenario's price
/// year.
enum class ReportedKind : std::uint8_t { share, time, hours, money };
[[nodiscard]] ReportedKind kind_of(Reported outcome);

/// A figure that was published, with its 95 % interval, or with the band that the study leaves.
struct PublishedResult {
  std::string name;
  Reported outcome = Reported::ever;
  std::string arm;      ///< of the trial; empty in a system
  std::string against;  ///< the figure is `arm` minus this arm; empty: the level of `arm`
  Duration at{0};
  Duration after{0};
  double value = 0;  ///< share 0-1, days, hours, or kroner
  double low = 0;
  double high = 0;
  bool fitted = false;  ///< the shipped parameters were fitted to it
  std::string about;    ///< whom it is about, for the signed bias by target group
  std::string source;
};

/// What is not known about the place of a study: a key of its scenario, between two values.
struct ContextPrior {
  std::string key;  ///< as for --set: market.levels[0].level
  double low = 0;   ///< in `unit`
  double high = 0;
  std::string unit;  ///< "%", "firms", or nothing
  std::string rest;  ///< key that gains what `key` loses, so that the two keep their sum; or empty
  std::string source;
};

/// The figures under `published`, in the order of the file. `arms` are the trial's, none in a
/// system.
[[nodiscard]] std::vector<PublishedResult> read_published(const Node& root,
                                                          const std::vector<std::string>& arms,
                                                          Problems& problems);
[[nodiscard]] std::vector<ContextPrior> read_context(const Node& root, Problems& problems);

}  // namespace fotfeste
