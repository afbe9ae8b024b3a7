#include "fotfeste/policy/discipline.hpp"

namespace fotfeste {
namespace {

constexpr Tick longer_than_any_run = 1000 * 366 * ticks_per_day;

}  // namespace

Tick task_order(Discipline discipline, const ClientView& client, double prospect_weight,
                Duration scale) {
  switch (discipline) {
    case Discipline::earliest_due:
      return client.due;
    case Discipline::longest_unseen:
      return client.last_seen;
    case Discipline::discretionary:
      return client.due -
             to_ticks(scale * (prospect_weight * client.prospect - client.missing_tools));
    case Discipline::countable_first:
      return client.countable ? client.due - longer_than_any_run : client.due;
  }
  return client.due;
}

}  // namespace fotfeste
