#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "fotfeste/analysis/scenario_discovery.hpp"

namespace fotfeste {

/// From where to where, both included.
struct Limits {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();

  [[nodiscard]] bool hold(double x) const { return low <= x && x <= high; }
  [[nodiscard]] bool limit() const { return *this != Limits{}; }
  friend bool operator==(const Limits&, const Limits&) = default;
};

/// One entry per factor.
using BoxLimits = std::vector<Limits>;

struct Count {
  std::size_t runs = 0;
  std::size_t of_interest = 0;

  [[nodiscard]] double density() const {
    return runs == 0 ? 0 : static_cast<double>(of_interest) / static_cast<double>(runs);
  }
};

/// The runs among which boxes are sought.
class BoxSearch {
 public:
  BoxSearch(const Points& points, const std::vector<bool>& of_interest, Induction induction);

  [[nodiscard]] BoxLimits everything() const { return BoxLimits(points_.front().size()); }
  [[nodiscard]] Count count(const BoxLimits& limits) const;
  [[nodiscard]] Box described(const BoxLimits& limits) const;

  /// Each returns false, and leaves `limits`, where no step helps.
  [[nodiscard]] bool peel(BoxLimits& limits) const;
  [[nodiscard]] bool paste(BoxLimits& limits) const;
  [[nodiscard]] bool drop_a_side(BoxLimits& limits) const;

 private:
  /// Values of a factor among the runs for which the limits of all other factors hold, in order.
  [[nodiscard]] std::vector<double> values(const BoxLimits& limits, std::size_t factor) const;
  [[nodiscard]] BoxSide side(const BoxLimits& limits, std::size_t factor) const;
  [[nodiscard]] std::size_t strip(std::size_t runs) const;

  const Points& points_;
  const std::vector<bool>& of_interest_;
  Induction induction_;
};

}  // namespace fotfeste
