#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <vector>

#include "fotfeste/kernel/waiting_lists.hpp"
#include "fotfeste/model/vocabulary.hpp"
#include "fotfeste/random/residual_clock.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// What a worker waits for.
enum class WorkerTimer : std::uint8_t { task_done, turnover, hire, training };
constexpr int worker_timer_count = 4;

/// A position: a queue of tasks and, when it is filled, somebody who serves it. The queue belongs
/// to the position.
struct Worker {
  std::array<Tick, worker_timer_count> due{never, never, never, never};
  ResidualClock turnover;
  WaitingLists::Item in_hand{};
  double hours_in_hand = 0;  ///< of the task being served [h]
  double quality = 1;
  Tick born = 0;         ///< start in the post; far in the past when fully skilled
  Tick state_since = 0;  ///< filled or vacant since, for the books
  std::vector<std::uint32_t> clients;
  std::uint32_t generation = 0;  ///< workers so far in this position
  std::uint32_t ordinal = 0;     ///< among the positions of the role
  std::uint8_t role = 0;
  bool filled = false;
  bool busy = false;
  bool no_show_in_hand = false;
  bool owes_course = false;
  bool on_course = false;     ///< rather than at a task
  std::uint16_t courses = 0;  ///< taken
  bool closed = false;        ///< given up: takes nobody, serves nobody

  /// Whoever leaves takes along what was learned.
  void forget_training() {
    due[static_cast<std::size_t>(WorkerTimer::training)] = never;
    courses = 0;
    owes_course = false;
  }
};

/// All positions of a role in the region.
struct Team {
  struct Waiting {
    std::uint32_t client;
    std::uint32_t number;
  };
  static constexpr std::int32_t nobody_there = std::numeric_limits<std::int32_t>::max();

  std::vector<std::uint32_t> positions;  ///< indices of workers, closed ones included
  std::vector<std::int32_t> clients;     ///< of each position, `nobody_there` unless it is filled
  std::deque<Waiting> waiting;           ///< first in, first out; entries may be stale
  int followed = 0;                      ///< clients who have a position
  int open = 0;                          ///< positions that are not closed
  int surplus = 0;                       ///< to be given up when somebody leaves
};

}  // namespace fotfeste
