#pragma once

namespace fotfeste {

/// What a store is opened for. Several may read at the same time; one who writes is alone.
enum class Access { read, write };

}  // namespace fotfeste
