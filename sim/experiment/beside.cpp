#include "fotfeste/experiment/beside.hpp"

#include <algorithm>
#include <iterator>

#include "fotfeste/experiment/ratio.hpp"
#include "fotfeste/experiment/summary.hpp"

namespace fotfeste {
namespace {

/// The result of these replications alone. REQUIRES them in order, and in the result.
StudyResult only(const StudyResult& result, const std::vector<int>& replications) {
  StudyResult part;
  part.replications = replications;
  part.regions = result.regions;
  part.regions_simulated = result.regions_simulated;
  for (const ArmResult& arm : result.arms) {
    ArmResult kept{arm.name, arm.measures, {}};
    for (std::size_t r = 0; r < result.replications.size(); ++r) {
      if (std::binary_search(replications.begin(), replications.end(), result.replications[r])) {
        kept.values.push_back(arm.values[r]);
      }
    }
    part.arms.push_back(std::move(kept));
  }
  return part;
}

PairedDifference shown(const Summary& summary, const std::string& key) {
  const SummaryRow* row = summary.find(key);
  return row == nullptr || row->suppressed ? PairedDifference{} : *row->difference;
}

}  // namespace

Sign sign_of(const PairedDifference& as_it_was, const PairedDifference& with_values) {
  if (as_it_was.verdict != Verdict::differs) return Sign::none;
  if (with_values.verdict == Verdict::equal) return Sign::vanishes;
  if (with_values.verdict != Verdict::differs) return Sign::unknown;
  return (as_it_was.mean > 0) == (with_values.mean > 0) ? Sign::holds : Sign::turns;
}

Beside beside(const StudyResult& study, const StudyResult& other, std::size_t arm,
              const std::string& window) {
  std::vector<int> shared;
  std::set_intersection(study.replications.begin(), study.replications.end(),
                        other.replications.begin(), other.replications.end(),
                        std::back_inserter(shared));
  const StudyResult before = only(study, shared);
  const StudyResult after = only(other, shared);
  const Summary was = summarise(before, arm);
  const Summary is = summarise(after, arm);
  const std::string months = "population.months." + window;
  Beside b;
  b.replications = static_cast<int>(shared.size());
  for (const char* key : {months.c_str(), "population.lost_jobs", "population.crises"}) {
    b.figures.push_back({key, shown(was, key), shown(is, key)});
  }
  const CostRatio left =
      cost_ratio(differences(after, arm, months), differences(before, arm, months));
  b.left = left.ratio;
  b.left_interval = left.interval;
  b.sign = sign_of(paired_difference(differences(study, arm, months)), b.months().with_values);
  return b;
}

int replications_beside(int replications, int count) {
  constexpr int fewest = 5;
  const int affordable = count == 0 ? 0 : replications / (3 * count);
  return std::min(replications, std::max(fewest, affordable));
}

std::string to_string(Sign sign) {
  switch (sign) {
    case Sign::holds:
      return "holds";
    case Sign::turns:
      return "turns";
    case Sign::vanishes:
      return "vanishes";
    case Sign::unknown:
      return "unknown";
    case Sign::none:
      break;
  }
  return "none";
}

}  // namespace fotfeste
