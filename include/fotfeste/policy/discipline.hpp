#pragma once

#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// In which order a worker takes tasks of the same urgency.
enum class Discipline {
  earliest_due,     ///< the task that fell due first
  longest_unseen,   ///< the client whose last completed contact lies furthest back
  discretionary,    ///< earliest due, shifted by what the worker believes of the client's prospects
                    ///< and tools
  countable_first,  ///< what an indicator counts before everything else: contacts with employers;
                    ///< trust and paperwork are seen by none
};

/// What a caseworker can see of a client when ordering the day's work. Hidden traits are not here.
struct ClientView {
  Tick due = 0;              ///< when the task fell due
  Tick last_seen = 0;        ///< last completed contact, or the start of the pathway
  double prospect = 0;       ///< noisy impression of the chance of work [log units]
  bool countable = false;    ///< an indicator counts what the task may lead to
  double missing_tools = 0;  ///< how far the group lacks measures that fit [same units as prospect]
};

/// Smaller is served first. `scale` is the time that one unit of prospect is worth [d].
[[nodiscard]] Tick task_order(Discipline discipline, const ClientView& client,
                              double prospect_weight, Duration scale);

}  // namespace fotfeste
