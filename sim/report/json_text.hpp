#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace fotfeste {

using Json = nlohmann::ordered_json;

/// For people and programs: indented, keys in the order in which they were set, bytes that are not
/// UTF-8 replaced.
inline std::string json_text(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace fotfeste
