#pragma once

#include <cstddef>

namespace fotfeste {

/// Asks the system to back this memory with huge pages: random access to a large array then misses
/// the address cache far less. A hint; does nothing where it is not known.
void prefer_huge_pages(void* memory, std::size_t bytes);

}  // namespace fotfeste
