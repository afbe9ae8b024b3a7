#pragma once

#include <functional>
#include <vector>

#include "fotfeste/random/stream.hpp"

namespace fotfeste {

/// What was added when things were switched on one after the other, for several figures at once.
/// `rest` + everything added = `whole`, figure by figure.
struct Turns {
  std::vector<double> rest;                ///< with all of them off; one per figure
  std::vector<double> whole;               ///< with all of them on
  std::vector<std::vector<double>> added;  ///< one entry per thing, one number per figure
};

/// Figures of a world in which only the things that are `true` act.
using FiguresWith = std::function<std::vector<double>(const std::vector<bool>& on)>;

/// Switches `n` things on in an order that belongs to `key`, every order equally likely. The mean
/// over keys of what a thing adds is its Shapley value. `figures` is asked n + 1 times.
[[nodiscard]] Turns take_turns(StreamKey key, std::size_t n, const FiguresWith& figures);

}  // namespace fotfeste
