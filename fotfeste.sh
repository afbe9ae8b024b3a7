#!/usr/bin/env bash
# The two commands of the README, on a machine with nothing but Debian 12 and git:
#
#   ./fotfeste.sh             set up, build, compare today's policy with the shifted budget
#   ./fotfeste.sh test        set up, build everything, run every test (more arguments go to ctest)
#   ./fotfeste.sh ARGUMENT... set up, build, run the program with these arguments
#
# Results go to stdout, what is being done to stderr; the exit code is that of the step that failed.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly root
readonly build=$root/build/release
readonly program=$build/sim/apps/cli/fotfeste

# Compiler and build tools, libraries of the program, of its tests and benchmarks, the tests' second opinions, and what
# the notebooks read results with.
packages=(
  g++ cmake ninja-build
  libboost-dev libeigen3-dev libnlopt-cxx-dev libnlopt-dev libyaml-cpp-dev libfmt-dev nlohmann-json3-dev libcli11-dev
  libsqlite3-dev libhdf5-dev
  libgtest-dev libgmock-dev libbenchmark-dev librandom123-dev librapidcheck-dev
  clang python3 python3-simpy3 chromium
  python3-numpy python3-pandas python3-matplotlib python3-h5py
)
# The Python module, which only the tests need.
[[ ${1-} != test ]] || packages+=(pybind11-dev python3-dev)
# The report's page is built with npm; whoever has one from elsewhere keeps it.
command -v npm >/dev/null || packages+=(nodejs npm)
readonly packages

say() { printf 'fotfeste: %s\n' "$*" >&2; }

give_up() {
  say "$*"
  exit 1
}

missing_packages() {
  local known package
  # dpkg-query fails when it has never heard of one of them; what it prints about the others still counts.
  known=$(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' "${packages[@]}" 2>/dev/null || true)
  for package in "${packages[@]}"; do
    grep --quiet --line-regexp --fixed-strings "installed $package" <<<"$known" || printf '%s\n' "$package"
  done
}

apt() {
  local as_root=(env DEBIAN_FRONTEND=noninteractive)
  [[ $(id -u) == 0 ]] || as_root=(sudo "${as_root[@]}")
  "${as_root[@]}" apt-get --quiet --option DPkg::Lock::Timeout=300 "$@" >&2
}

install_what_is_missing() {
  command -v dpkg-query >/dev/null || give_up "this script installs Debian packages, and this is not Debian"
  local names missing
  names=$(missing_packages)
  [[ -n $names ]] || return 0
  mapfile -t missing <<<"$names"
  say "installing ${missing[*]}"
  [[ $(id -u) == 0 ]] || command -v sudo >/dev/null ||
    give_up "neither root nor sudo is here; as root run: apt-get install ${missing[*]}"
  apt update
  apt install --yes --no-install-recommends "${missing[@]}"
}

configure() {
  say "configuring $build; the first build takes some minutes"
  cmake -S "$root" --preset release "$@" >&2
}

# Ninja looks for changes by itself, new files included, so configuring once is enough.
build() {
  [[ -f $build/build.ninja ]] || configure
  say "building $1"
  cmake --build "$build" --parallel "$(nproc)" --target "$1" >&2
}

# Runs the first case of every benchmark and a point of the small study: that they start is all that is asked of a
# shared machine.
start_benchmarks() {
  local source benchmark first folder
  for source in "$root"/bench/*_bench.cpp; do
    [[ -f $source ]] || continue
    benchmark=$build/bench/$(basename "$source" .cpp)
    first=$("$benchmark" --benchmark_list_tests=true)
    first=${first%%$'\n'*}
    say "starting $(basename "$benchmark"): $first"
    # In the filter, a regular expression, any character other than these is written as "any character".
    timeout 300 "$benchmark" --benchmark_filter="^${first//[^[:alnum:]_\/:]/.}\$" --benchmark_min_time=0.01 >&2
  done
  say "starting bench/small_study.yaml"
  folder=$(mktemp -d)
  (cd "$root" && timeout 300 "$program" sweep bench/small_study.yaml --unit 1 --of 256 --quiet --out "$folder/one" >&2)
  rm -r "$folder"
}

run_every_test() {
  configure -DFOTFESTE_PYTHON=ON
  build all
  start_benchmarks
  say "running the tests"
  exec ctest --test-dir "$build" --parallel 2 --output-on-failure "$@"
}

install_what_is_missing
case ${1-} in
  test)
    run_every_test "${@:2}"
    ;;
  "")
    build fotfeste
    say "comparing today with aft-to-place-and-train"
    exec "$program" compare today aft-to-place-and-train --report
    ;;
  *)
    build fotfeste
    exec "$program" "$@"
    ;;
esac
