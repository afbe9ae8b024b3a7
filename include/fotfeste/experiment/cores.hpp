#pragma once

namespace fotfeste {

/// Processors that threads may use here, at least 1. No result depends on it.
[[nodiscard]] int usable_cores();

}  // namespace fotfeste
