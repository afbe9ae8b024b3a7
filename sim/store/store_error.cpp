#include "fotfeste/store/store_error.hpp"

#include <fmt/core.h>

namespace fotfeste {

StoreError::StoreError(StoreFault fault, const std::string& text)
    : std::runtime_error(fmt::format("error E{}: {}", static_cast<int>(fault), text)),
      fault_(fault) {}

bool StoreError::is_damage() const {
  switch (fault_) {
    case StoreFault::not_a_database:
    case StoreFault::damaged_catalogue:
    case StoreFault::emptied:
    case StoreFault::wrong_checksum:
    case StoreFault::lost_journal:
    case StoreFault::bad_columns:
      return true;
    default:
      return false;
  }
}

}  // namespace fotfeste
