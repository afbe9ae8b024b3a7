#include "fotfeste/model/staff_training.hpp"

namespace fotfeste {

double trained_skill(const Parameters& p, int courses) {
  double untaught = 1;
  for (int course = 0; course < courses && untaught > 1e-9; ++course) untaught /= 2;
  return 1 + p.training_skill * (1 - untaught);
}

}  // namespace fotfeste
