#pragma once

#include <stdexcept>

namespace fotfeste {

/// A call that makes no sense; the text says which part of it and what to write.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A file or stream that could not be used; the text names it and the way out.
class FileError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A run in which at least one replication broke.
class RunError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace fotfeste
