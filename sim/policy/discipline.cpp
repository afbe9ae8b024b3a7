#include "fotfeste/policy/discipline.hpp"

namespace fotfeste {

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
  }
  return client.due;
}

}  // namespace fotfeste
