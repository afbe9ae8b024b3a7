#include "sim/report/json_values.hpp"

#include "fotfeste/report/data_report.hpp"

namespace fotfeste {

Json json_of(const std::optional<Interval>& interval) {
  return interval ? Json::array({interval->low, interval->high}) : Json();
}

Json json_of(const PairedDifference& difference) {
  Json json;
  json["mean"] = difference.n > 0 ? Json(difference.mean) : Json();
  json["interval"] = json_of(difference.interval);
  json["verdict"] = to_string(difference.verdict);
  json["replications_needed"] = difference.needed ? Json(*difference.needed) : Json();
  json["replications"] = difference.n;
  return json;
}

}  // namespace fotfeste
