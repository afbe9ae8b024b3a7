#include "fotfeste/model/health_team.hpp"

#include <algorithm>

namespace fotfeste {

bool HealthTeam::take(double hours, Tick now) {
  if (!hours_per_week_) return true;
  const Tick week = now / (7 * ticks_per_day);
  if (week != week_) {
    const double since = week_ < 0 ? 1 : static_cast<double>(week - week_);
    left_ = std::min(*hours_per_week_, left_ + since * *hours_per_week_);
    week_ = week;
  }
  if (left_ <= 0) return false;
  left_ -= hours;
  return true;
}

}  // namespace fotfeste
