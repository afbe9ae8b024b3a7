#pragma once

#include <cstddef>
#include <cstdint>

namespace fotfeste {

/// What happens to the whole region at once, in this order at one instant.
enum class Global : std::uint32_t { year, supplement, report, market, staff_step, month };
constexpr int global_bits = 8;  ///< of the index beside the kind

constexpr std::uint32_t global_id(Global kind, std::size_t index = 0) {
  return static_cast<std::uint32_t>(kind) << global_bits | static_cast<std::uint32_t>(index);
}

}  // namespace fotfeste
