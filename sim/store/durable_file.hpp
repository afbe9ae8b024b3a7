#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace fotfeste {

/// How the name of a half-written file ends.
inline constexpr std::string_view unfinished_end = ".unfinished";

/// An open file. Throws StoreError when it cannot be opened.
class FileHandle {
 public:
  FileHandle(const std::filesystem::path& path, int flags);
  ~FileHandle();
  FileHandle(const FileHandle&) = delete;
  FileHandle& operator=(const FileHandle&) = delete;

  [[nodiscard]] int number() const { return number_; }
  void write(std::string_view bytes) const;
  void sync() const;

 private:
  std::filesystem::path path_;
  int number_;
};

/// StoreError that `what` cannot be done with `path`, with the reason that errno tells.
[[noreturn]] void refuse_file(const std::string& what, const std::filesystem::path& path);

/// Whether the file exists. Throws StoreError when that cannot be told.
[[nodiscard]] bool is_there(const std::filesystem::path& path);

/// The whole file. Throws StoreError.
[[nodiscard]] std::string read_file(const std::filesystem::path& path);

/// The file is on disk and has its name, in full or not at all; its folder is not synced yet.
void replace_file(const std::filesystem::path& path, std::string_view bytes);

/// The names in the folder are on disk.
void sync_folder(const std::filesystem::path& folder);

/// Removes what a process that died left half written.
void remove_unfinished(const std::filesystem::path& folder);

}  // namespace fotfeste
