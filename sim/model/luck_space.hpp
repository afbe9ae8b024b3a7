#pragma once

#include <cstdint>

#include "fotfeste/random/stream.hpp"

namespace fotfeste {

/// Kinds of entities of a region whose ids are counted apart, so that more of one kind never moves
/// the luck of another.
struct LuckSpace {
  enum : std::uint32_t {
    entrants = 0,
    stock = 1,
    pensioners = 2,
    firms = 32,
    region_and_sites = 64,
    positions = 128,  ///< and the number of the role
  };
};

[[nodiscard]] constexpr Entity entity_in(int region, std::uint32_t space, std::uint32_t id) {
  return {id, static_cast<std::uint32_t>(region) << 8 | space};
}

}  // namespace fotfeste
