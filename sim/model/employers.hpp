#pragma once

#include <vector>

#include "fotfeste/model/employer.hpp"
#include "fotfeste/model/world.hpp"
#include "fotfeste/random/stream.hpp"

namespace fotfeste {

/// The employers of a region and what they hear from one another: of every change in the goodwill
/// of one, the share `word_of_mouth` is added to that of all of them together. What was heard fades
/// like goodwill itself. Levels stay between 0 and 1.
class Employers {
 public:
  Employers(const World& world, int region, StreamKey key);

  /// What the world says of goodwill holds from now on.
  void adopt(const World& world) { world_ = &world; }

  [[nodiscard]] std::size_t number() const { return employers_.size(); }
  [[nodiscard]] double goodwill(std::uint32_t employer, Tick now) const;    ///< [1]
  [[nodiscard]] double competence(std::uint32_t employer, Tick now) const;  ///< [1]
  [[nodiscard]] double mean_goodwill(Tick now) const;
  [[nodiscard]] double mean_competence(Tick now) const;

  // Nothing moves where the mechanism is switched off.
  void gain(std::uint32_t employer, Tick now, double goodwill_share, double competence_share);
  void lose_goodwill(std::uint32_t employer, Tick now);

 private:
  [[nodiscard]] double heard(Tick now) const;
  void spread(double change, Tick now);

  const World* world_;
  std::vector<Employer> employers_;
  double heard_ = 0;
  Tick since_ = 0;  ///< that `heard_` was so much
};

}  // namespace fotfeste
