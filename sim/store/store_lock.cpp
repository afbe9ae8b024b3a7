#include "sim/store/store_lock.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <ctime>
#include <nlohmann/json.hpp>

#include "fotfeste/store/store_error.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

fs::path lock_path(const fs::path& folder) { return folder / "lock"; }

std::string this_host() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return "unknown";
  return name.data();
}

std::string now_in_utc() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  std::array<char, 32> text{};
  const std::size_t n = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text.data(), n};
}

std::string record_of_this_process() {
  const Json record = {{"host", this_host()}, {"pid", ::getpid()}, {"since", now_in_utc()}};
  return record.dump() + "\n";
}

std::string told(const StoreOwner& owner) {
  return fmt::format("process {} on {} since {}", owner.pid, owner.host, owner.since);
}

[[noreturn]] void refuse_held(const fs::path& folder) {
  const auto owner = recorded_owner(folder);
  throw StoreError(StoreFault::held,
                   fmt::format("{} is in use by {}; wait for it or stop it", folder.string(),
                               owner ? told(*owner) : "another process"));
}

void refuse_other_host(const fs::path& folder) {
  const auto owner = recorded_owner(folder);
  if (!owner || owner->host == this_host()) return;
  throw StoreError(StoreFault::other_host,
                   fmt::format("{} was left open by {}; if that process is gone, delete {}",
                               folder.string(), told(*owner), lock_path(folder).string()));
}

}  // namespace

std::optional<StoreOwner> recorded_owner(const fs::path& folder) {
  if (!is_there(lock_path(folder))) return std::nullopt;
  const Json record = Json::parse(read_file(lock_path(folder)), nullptr, false);
  try {
    return StoreOwner{record.at("host"), record.at("pid"), record.at("since")};
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

StoreLock::StoreLock(const fs::path& folder, Access access) : access_(access) {
  const bool writes = access == Access::write;
  if (!writes && !is_there(lock_path(folder))) return;
  file_.emplace(lock_path(folder), writes ? O_RDWR | O_CREAT : O_RDONLY);
  if (::flock(file_->number(), (writes ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) refuse_held(folder);
    refuse_file("lock", lock_path(folder));
  }
  refuse_other_host(folder);
  if (!writes) return;
  if (::ftruncate(file_->number(), 0) != 0) refuse_file("write", lock_path(folder));
  file_->write(record_of_this_process());
}

// The file stays: one who waits for it and one who makes a new one would both have "the" lock.
StoreLock::~StoreLock() {
  if (access_ == Access::write) static_cast<void>(::ftruncate(file_->number(), 0) == 0);
}

}  // namespace fotfeste
