#include "fotfeste/experiment/tally.hpp"

#include <stdexcept>
#include <utility>

namespace fotfeste {
namespace {

constexpr double ore_per_krone = 100;

void add_part(Part& into, const Part& part) {
  into.sum += part.sum;
  into.weight += part.weight;
  if (part.persons >= 0) into.persons += part.persons;
  if (into.histogram.size() < part.histogram.size()) {
    into.histogram.resize(part.histogram.size());
  }
  for (std::size_t day = 0; day < part.histogram.size(); ++day) {
    into.histogram[day] += part.histogram[day];
  }
  for (std::size_t month = 0; month < into.life_table.size(); ++month) {
    into.life_table[month].add(part.life_table[month]);
  }
}

Measure in_group(const Measure& measure, const std::string& name) {
  Measure copy = measure;
  copy.group = name;
  return copy;
}

}  // namespace

void Tally::mean(Measure measure, double sum, double weight, std::int64_t persons) {
  measures.push_back(std::move(measure));
  parts.push_back({Reduction::mean, sum, weight, persons, {}, {}});
}

void Tally::total(Measure measure, double sum, std::int64_t persons) {
  measure.adds_up = true;
  measures.push_back(std::move(measure));
  parts.push_back({Reduction::total, sum, 0, persons, {}, {}});
}

void Tally::median(Measure measure, std::vector<std::uint32_t> histogram) {
  std::int64_t persons = 0;
  for (const std::uint32_t n : histogram) persons += n;
  measures.push_back(std::move(measure));
  parts.push_back({Reduction::median, 0, 0, persons, std::move(histogram), {}});
}

void Tally::remaining(Measure measure, std::vector<RiskMonth> life_table, std::int64_t persons) {
  measures.push_back(std::move(measure));
  parts.push_back({Reduction::remaining, 0, 0, persons, {}, std::move(life_table)});
}

void Tally::left(Measure measure, std::vector<RiskMonth> life_table, std::int64_t persons) {
  measures.push_back(std::move(measure));
  parts.push_back({Reduction::left, 0, 0, persons, {}, std::move(life_table)});
}

void Tally::add(const Tally& other) {
  if (other.parts.size() != parts.size()) throw std::logic_error("tallies of different worlds");
  for (std::size_t index = 0; index < parts.size(); ++index) {
    if (measures[index].key != other.measures[index].key) {
      throw std::logic_error("tallies of different worlds: " + measures[index].key);
    }
    add_part(parts[index], other.parts[index]);
  }
}

std::optional<double> median_of(std::span<const std::uint32_t> histogram) {
  std::uint64_t persons = 0;
  for (const std::uint32_t n : histogram) persons += n;
  if (persons == 0) return std::nullopt;
  std::uint64_t below = 0;
  std::size_t day = 0;
  while (2 * (below + histogram[day]) < persons) below += histogram[day++];
  return static_cast<double>(day) + 0.5;
}

std::optional<double> amount_of(const Part& part, double scale) {
  switch (part.reduction) {
    case Reduction::mean:
      return part.weight > 0 ? std::optional{part.sum / part.weight} : std::nullopt;
    case Reduction::total:
      return part.sum * scale;
    case Reduction::median:
      return median_of(part.histogram);
    case Reduction::remaining:
      return share_remaining(part.life_table);
    case Reduction::left:
      return share_left_so(part.life_table);
  }
  return std::nullopt;
}

std::vector<Value> values_of(const Tally& tally, double scale) {
  std::vector<Value> values;
  values.reserve(tally.parts.size());
  for (std::size_t index = 0; index < tally.parts.size(); ++index) {
    const Part& part = tally.parts[index];
    Value value{amount_of(part, scale), part.persons, part.weight};
    const bool in_ore = tally.measures[index].unit == Unit::kroner;
    if (in_ore && value.value) *value.value /= ore_per_krone;
    values.push_back(value);
  }
  return values;
}

void GroupParts::add(std::size_t group, double amount, double weight) {
  for (Sum* sum : {&all_, &groups_.at(group)}) {
    sum->amount += amount;
    sum->weight += weight;
    sum->persons += 1;
  }
}

void GroupParts::write_means(Tally& tally, const Measure& measure,
                             std::span<const std::string> names) const {
  tally.mean(measure, all_.amount, all_.weight, all_.persons);
  if (groups_.size() < 2) return;
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    const Sum& sum = groups_[group];
    tally.mean(in_group(measure, names[group]), sum.amount, sum.weight, sum.persons);
  }
}

void GroupParts::write_totals(Tally& tally, const Measure& measure,
                              std::span<const std::string> names) const {
  // A count of persons may be small: it says how few they are, not what befell them.
  const bool counts_persons = measure.unit == Unit::persons;
  tally.total(measure, all_.amount, counts_persons ? -1 : all_.persons);
  if (groups_.size() < 2) return;
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    const Sum& sum = groups_[group];
    tally.total(in_group(measure, names[group]), sum.amount, counts_persons ? -1 : sum.persons);
  }
}

}  // namespace fotfeste
