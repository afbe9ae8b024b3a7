#include "sim/store/durable_file.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "fotfeste/store/canonical.hpp"
#include "fotfeste/store/store_error.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

fs::path unfinished(const fs::path& path) {
  fs::path name = path;
  name += unfinished_end;
  return name;
}

}  // namespace

void refuse_file(const std::string& what, const fs::path& path) {
  const int reason = errno;
  const bool is_full = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
  throw StoreError(StoreFault::cannot_write,
                   fmt::format("{}: cannot {}: {}; what was acknowledged is kept: {} and start the "
                               "same command again",
                               path.string(), what, std::generic_category().message(reason),
                               is_full ? "make room" : "make it possible"));
}

FileHandle::FileHandle(const fs::path& path, int flags)
    : path_(path), number_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {
  if (number_ < 0) refuse_file("open", path_);
}

FileHandle::~FileHandle() { ::close(number_); }

void FileHandle::write(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t n = ::write(number_, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) refuse_file("write", path_);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

void FileHandle::sync() const {
  if (::fsync(number_) != 0) refuse_file("sync", path_);
}

std::string read_file(const fs::path& path) {
  const FileHandle file(path, O_RDONLY);
  std::string bytes;
  std::array<char, 1 << 16> part{};
  while (true) {
    const ssize_t n = ::read(file.number(), part.data(), part.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) refuse_file("read", path);
    if (n == 0) return bytes;
    bytes.append(part.data(), static_cast<std::size_t>(n));
  }
}

void replace_file(const fs::path& path, std::string_view bytes) {
  const fs::path beside = unfinished(path);
  try {
    const FileHandle file(beside, O_WRONLY | O_CREAT | O_TRUNC);
    file.write(bytes);
    file.sync();
    if (::rename(beside.c_str(), path.c_str()) != 0) refuse_file("rename to", path);
  } catch (const StoreError&) {
    ::unlink(beside.c_str());
    throw;
  }
}

void sync_folder(const fs::path& folder) { FileHandle(folder, O_RDONLY | O_DIRECTORY).sync(); }

void write_durably(const fs::path& path, const std::string& text) {
  replace_file(path, text);
  sync_folder(folder_of(path));
}

void remove_unfinished(const fs::path& folder) {
  try {
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
      if (entry.path().native().ends_with(unfinished_end)) fs::remove(entry.path());
    }
  } catch (const fs::filesystem_error& e) {
    errno = e.code().value();
    refuse_file("tidy up", folder);
  }
}

bool is_there(const fs::path& path) {
  std::error_code why;
  const bool there = fs::exists(path, why);
  if (!why) return there;
  errno = why.value();
  refuse_file("look for", path);
}

}  // namespace fotfeste
