#include "tests/cli/program.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <stdexcept>

namespace fotfeste::testing {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

int code_of(int status) {
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

/// In the child: the program with these words and streams. Does not come back.
[[noreturn]] void become_program(const Folder& folder, const std::vector<std::string>& words,
                                 int out, int err) {
  std::vector<char*> arguments{const_cast<char*>(FOTFESTE_PROGRAM)};
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const bool ready = chdir(folder.path().c_str()) == 0 && dup2(out, STDOUT_FILENO) >= 0 &&
                     dup2(err, STDERR_FILENO) >= 0;
  if (ready) execv(FOTFESTE_PROGRAM, arguments.data());
  _exit(127);
}

struct Pipe {
  Pipe() {
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  }
  int ends[2] = {-1, -1};
};

/// Reads until the text holds `word`, or to the end when `word` is empty.
void read_until(int from, const std::string& word, std::string& text) {
  char bytes[4096];
  while (word.empty() || text.find(word) == std::string::npos) {
    const ssize_t n = read(from, bytes, sizeof bytes);
    if (n <= 0) return;
    text.append(bytes, static_cast<std::size_t>(n));
  }
}

}  // namespace

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "fotfeste-cli-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void Folder::write(const std::string& name, const std::string& text) const {
  std::ofstream(path_ / name, std::ios::binary) << text;
}

std::string Folder::read(const std::string& name) const { return text_of(path_ / name); }

std::set<std::string> Folder::names() const {
  std::set<std::string> all;
  for (const auto& entry : fs::recursive_directory_iterator(path_)) {
    all.insert(entry.path().lexically_relative(path_).string() + (entry.is_directory() ? "/" : ""));
  }
  return all;
}

Ran fotfeste(const Folder& folder, const std::string& line, const std::string& before) {
  const Folder words;
  const std::string out = (words.path() / "out").string();
  const std::string err = (words.path() / "err").string();
  const std::string command = "cd '" + folder.path().string() + "' && exec 1>'" + out + "' 2>'" +
                              err + "' && " + before + " '" FOTFESTE_PROGRAM "' " + line;
  const int status = std::system(command.c_str());
  return {code_of(status), text_of(out), text_of(err)};
}

Ran fotfeste_stopped(const Folder& folder, const std::vector<std::string>& words,
                     const std::string& word, int signal) {
  const Pipe out;
  const Pipe err;
  const pid_t child = fork();
  if (child == 0) become_program(folder, words, out.ends[1], err.ends[1]);
  close(out.ends[1]);
  close(err.ends[1]);
  Ran ran;
  read_until(err.ends[0], word, ran.err);
  kill(child, signal);
  read_until(err.ends[0], "", ran.err);
  read_until(out.ends[0], "", ran.out);
  int status = 0;
  waitpid(child, &status, 0);
  close(out.ends[0]);
  close(err.ends[0]);
  ran.code = code_of(status);
  return ran;
}

Ran fotfeste_unread(const Folder& folder, const std::vector<std::string>& words) {
  const Pipe out;
  const Pipe err;
  close(out.ends[0]);
  const pid_t child = fork();
  if (child == 0) become_program(folder, words, out.ends[1], err.ends[1]);
  close(out.ends[1]);
  close(err.ends[1]);
  Ran ran;
  read_until(err.ends[0], "", ran.err);
  int status = 0;
  waitpid(child, &status, 0);
  close(err.ends[0]);
  ran.code = code_of(status);
  return ran;
}

Table read_csv(const std::string& text) {
  Table table{{""}};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      table.back().emplace_back();
    } else if (c == '\n' && !quoted) {
      table.push_back({""});
    } else {
      table.back().back() += c;
    }
  }
  table.pop_back();
  return table;
}

std::size_t column_of(const Table& table, const std::string& name) {
  const auto& head = table.at(0);
  const auto found = std::find(head.begin(), head.end(), name);
  if (found == head.end()) throw std::runtime_error("no column " + name);
  return static_cast<std::size_t>(found - head.begin());
}

}  // namespace fotfeste::testing
