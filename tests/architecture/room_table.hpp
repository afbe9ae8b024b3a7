#pragma once

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/architecture/source_tree.hpp"

namespace fotfeste::testing {

/// One row of the rooms' table in sim/README.md.
struct Room {
  std::string name;
  std::set<std::string> may_use;
};

using Rooms = std::vector<Room>;

inline std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> cells;
  row.remove_prefix(1);
  for (std::size_t end; (end = row.find('|')) != std::string_view::npos;
       row.remove_prefix(end + 1)) {
    const std::string_view cell = row.substr(0, end);
    const std::size_t first = cell.find_first_not_of(' ');
    if (first == std::string_view::npos) {
      cells.emplace_back();
    } else {
      cells.emplace_back(cell.substr(first, cell.find_last_not_of(' ') + 1 - first));
    }
  }
  return cells;
}

/// The rows of the table that begins with "| room |" and ends with "may use".
inline Rooms read_rooms(std::string_view markdown) {
  Rooms rooms;
  bool in_table = false;
  static const std::regex word("[a-z_]+");
  for (const std::string& line : lines_of(markdown)) {
    if (line.starts_with("| room |")) {
      in_table = true;
    } else if (!line.starts_with("|")) {
      in_table = false;
    } else if (in_table && !line.starts_with("| ---")) {
      const std::vector<std::string> cells = cells_of(line);
      const std::string& used = cells.back();
      rooms.push_back({cells.front(), {}});
      for (std::sregex_iterator at(used.begin(), used.end(), word), end; at != end; ++at) {
        rooms.back().may_use.insert(at->str());
      }
    }
  }
  return rooms;
}

/// The room of a file: sim/<room>/... or include/fotfeste/<room>/...
inline std::string room_of(std::string_view path) {
  for (const std::string_view start : {"include/fotfeste/", "sim/"}) {
    if (!path.starts_with(start)) continue;
    path.remove_prefix(start.size());
    return std::string(path.substr(0, path.find('/')));
  }
  return {};
}

inline const Room* find_room(const Rooms& rooms, std::string_view name) {
  const auto room =
      std::find_if(rooms.begin(), rooms.end(), [&](const Room& r) { return r.name == name; });
  return room == rooms.end() ? nullptr : &*room;
}

/// Rows that use a room which does not stand above them, so that circles are impossible.
inline Problems problems_in_table(const Rooms& rooms) {
  Problems problems;
  std::set<std::string> above;
  for (const Room& room : rooms) {
    for (const std::string& used : room.may_use) {
      if (!above.contains(used)) {
        problems.push_back("sim/README.md: " + room.name + " may use " + used +
                           ", which is not above it");
      }
    }
    above.insert(room.name);
  }
  return problems;
}

/// Includes of one file that the table does not allow.
inline Problems problems_in_includes(const Rooms& rooms, const SourceFile& file) {
  static const std::regex include(R"(^\s*#\s*include\s*(["<])([^">]+)[">])");
  const std::string here = room_of(file.path);
  const Room* room = find_room(rooms, here);
  if (room == nullptr) return {file.path + ": there is no room \"" + here + "\" in sim/README.md"};

  const std::string complaint = file.path + ": " + here + " may not include ";
  Problems problems;
  std::smatch found;
  for (const std::string& line : lines_of(file.text)) {
    if (!std::regex_search(line, found, include)) continue;
    const std::string target = found[2];
    const bool is_public = target.starts_with("fotfeste/");
    if (!is_public && !target.starts_with("sim/") && found[1] == "<") continue;

    const std::string there = room_of(is_public ? "include/" + target : target);
    const bool is_allowed = there == here || (is_public && room->may_use.contains(there));
    if (!is_allowed) problems.push_back(complaint + target);
  }
  return problems;
}

}  // namespace fotfeste::testing
