#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "fotfeste/experiment/life_table.hpp"
#include "fotfeste/experiment/measure.hpp"

namespace fotfeste {

/// How the parts of regions become one figure.
enum class Reduction : std::uint8_t {
  mean,       ///< sum / weight
  total,      ///< sum, times regions of the world / regions simulated
  median,     ///< of whole days, from a histogram
  remaining,  ///< share that remains after the months of a life table
  left,       ///< share that has left for a reason by then
};

/// What one region contributes to one figure.
struct Part {
  Reduction reduction = Reduction::mean;
  double sum = 0;
  double weight = 0;                     ///< of a mean; 0 leaves the mean undefined
  std::int64_t persons = -1;             ///< simulated persons behind it; -1: not about persons
  std::vector<std::uint32_t> histogram;  ///< of a median: persons per whole day
  std::vector<RiskMonth> life_table;     ///< of who remains or has left: from the first month on
};

/// All figures of one region, or of several added up. Names live beside, in the same order.
struct Tally {
  std::vector<Measure> measures;
  std::vector<Part> parts;

  /// Money is added up in whole øre, which a double holds exactly, and reported in kroner.
  void mean(Measure measure, double sum, double weight, std::int64_t persons = -1);
  void total(Measure measure, double sum, std::int64_t persons = -1);
  void median(Measure measure, std::vector<std::uint32_t> histogram);
  void remaining(Measure measure, std::vector<RiskMonth> life_table, std::int64_t persons);
  void left(Measure measure, std::vector<RiskMonth> life_table, std::int64_t persons);

  /// Adds the parts of another region of the same world.
  /// Throws std::logic_error when its figures are not the same ones.
  void add(const Tally& other);
};

/// One figure of one replication.
struct Value {
  std::optional<double> value;  ///< absent where nobody stands behind a mean
  std::int64_t persons = -1;    ///< simulated persons behind it; -1: not about persons
  double weight = 0;            ///< of a mean: what its sum was divided by
};

/// The figure of one part, money in øre; absent where nobody stands behind it. `scale` as below.
[[nodiscard]] std::optional<double> amount_of(const Part& part, double scale);

/// The figures of a replication, in the order of the measures. `scale` is the regions of the world
/// over the regions simulated; it acts on totals only.
[[nodiscard]] std::vector<Value> values_of(const Tally& tally, double scale);

/// Median of whole days, in the middle of its day; absent for an empty histogram.
[[nodiscard]] std::optional<double> median_of(std::span<const std::uint32_t> histogram);

/// A mean or total over persons, for everybody and for each group. The whole is added up on its
/// own, person by person, so that groups that do not add up to it show.
class GroupParts {
 public:
  explicit GroupParts(std::size_t groups) : groups_(groups) {}

  void add(std::size_t group, double amount, double weight = 1);
  void write_means(Tally& tally, const Measure& measure, std::span<const std::string> names) const;
  void write_totals(Tally& tally, const Measure& measure, std::span<const std::string> names) const;

 private:
  struct Sum {
    double amount = 0;
    double weight = 0;
    std::int64_t persons = 0;
  };
  Sum all_;
  std::vector<Sum> groups_;
};

}  // namespace fotfeste
