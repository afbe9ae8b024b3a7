#include "sim/apps/cli/progress.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "sim/apps/cli/console.hpp"

namespace fotfeste {
namespace {

constexpr auto between_rewrites = std::chrono::milliseconds{100};
constexpr auto between_lines = std::chrono::seconds{5};
constexpr const char* wipe = "\r\x1b[K";

}  // namespace

std::string rough_time(std::chrono::duration<double> time) {
  const auto seconds = static_cast<long>(std::ceil(time.count()));
  if (seconds < 90) return fmt::format("{} s", seconds);
  const long minutes = (seconds + 59) / 60;
  if (minutes < 90) return fmt::format("{} min", minutes);
  return fmt::format("{} h {:02} min", minutes / 60, minutes % 60);
}

std::string progress_text(const std::string& what, const Progress& progress,
                          std::chrono::duration<double> elapsed) {
  if (progress.done == 0) return what;
  const auto left = elapsed * (progress.total - progress.done) / progress.done;
  return fmt::format("{}: {} % done, about {} left", what, 100 * progress.done / progress.total,
                     rough_time(left));
}

ProgressLine::ProgressLine(std::string what, bool quiet)
    : what_(std::move(what)), quiet_(quiet), on_terminal_(is_terminal()) {
  if (quiet_) return;
  tell(what_ + (on_terminal_ ? "" : "\n"));
  written_ = true;
}

ProgressLine::~ProgressLine() {
  if (written_ && on_terminal_) tell(wipe);
}

void ProgressLine::show(const Progress& progress) {
  if (quiet_) return;
  const auto now = Clock::now();
  if (now - last_ < (on_terminal_ ? Clock::duration{between_rewrites} : between_lines)) return;
  last_ = now;
  const std::string text = progress_text(what_, progress, now - start_);
  tell(on_terminal_ ? wipe + text : text + "\n");
}

}  // namespace fotfeste
