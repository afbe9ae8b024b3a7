#include "fotfeste/experiment/named_measure.hpp"

#include <optional>
#include <stdexcept>
#include <vector>

#include "fotfeste/experiment/study.hpp"
#include "fotfeste/scenario/nearest.hpp"

namespace fotfeste {

Measure named_measure(const World& world, const std::string& key) {
  StudyPlan study;
  study.arms = {&world};
  std::vector<std::string> keys;
  const Tally tally = run_region(study, 0, stream_key(1, 0), {}).front();
  for (const Measure& measure : tally.measures) {
    if (!measure.group.empty()) continue;
    if (measure.key == key) return measure;
    keys.push_back(measure.key);
  }
  const std::optional<std::string> meant = nearest(key, keys);
  throw std::invalid_argument("there is no figure of the name " + key +
                              (meant ? "; did you mean " + *meant + "?" : ""));
}

}  // namespace fotfeste
