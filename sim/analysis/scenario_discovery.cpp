#include "fotfeste/analysis/scenario_discovery.hpp"

#include "sim/analysis/box_search.hpp"

namespace fotfeste {
namespace {

/// Everything first.
std::vector<BoxLimits> peeling(const BoxSearch& search) {
  std::vector<BoxLimits> path{search.everything()};
  for (BoxLimits next = path.back(); search.peel(next);) path.push_back(next);
  return path;
}

/// Harmonic mean of coverage and density.
double balance(const Count& box, const Count& all) {
  return 2 * static_cast<double>(box.of_interest) / static_cast<double>(box.runs + all.of_interest);
}

}  // namespace

std::vector<Box> peeled_boxes(const Points& points, const std::vector<bool>& of_interest,
                              const Induction& induction) {
  const BoxSearch search(points, of_interest, induction);
  std::vector<Box> boxes;
  for (const BoxLimits& limits : peeling(search)) boxes.push_back(search.described(limits));
  return boxes;
}

Box telling_box(const Points& points, const std::vector<bool>& of_interest,
                const Induction& induction) {
  const BoxSearch search(points, of_interest, induction);
  const Count all = search.count(search.everything());
  BoxLimits best = search.everything();
  double best_balance = balance(all, all);
  for (const BoxLimits& limits : peeling(search)) {
    const double found = balance(search.count(limits), all);
    if (found <= best_balance) continue;
    best_balance = found;
    best = limits;
  }
  while (search.paste(best)) continue;
  while (search.drop_a_side(best)) continue;
  return search.described(best);
}

}  // namespace fotfeste
