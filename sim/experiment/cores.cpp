#include "fotfeste/experiment/cores.hpp"

#include <algorithm>
#include <thread>

namespace fotfeste {

int usable_cores() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

}  // namespace fotfeste
