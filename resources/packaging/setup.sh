# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# shellcheck disable=SC2034 # the lists are read through name references
# What has to be on a machine, in one place; sourced by app/run, tests/run and tests/bench/run.
# Everything it says goes to standard error: the standard output belongs to the program.

# Debian and Ubuntu names. clang-format and clang-tidy are pinned: each version formats and warns differently.
packages_run_apt=(
    cmake        # the build system
    ninja-build  # runs the build
    g++          # the compiler
    qt6-base-dev # Qt Core, D-Bus, Widgets and PrintSupport
    libxcb1-dev  # brings an open window to the front under X11
    qt6-svg-dev  # Qt Svg: writes timelines; its library also lets Qt draw the SVG icons
    qt6-tools-dev # lets CMake find the tools of Qt Linguist
    qt6-l10n-tools # lrelease: compiles the translations; lupdate: tells which are missing
    qt6-translations-l10n # Qt's own texts in other languages: the buttons of dialogs
    libexpected-dev # tl::expected, the Result type
)
packages_package_apt=(
    "${packages_run_apt[@]}"
    dpkg-dev # dpkg-shlibdeps: finds what the packages depend on
    file     # tells it which files are programs
    lintian  # judges the packages
)
packages_test_apt=(
    "${packages_package_apt[@]}"
    ccache          # keeps repeated builds short
    clang           # the sanitizers and libFuzzer
    libclang-rt-dev # its run-time library
    clang-format-14 # the format check
    clang-tidy-14   # the lint
    python3         # the include check and the command-line tests
    procps          # ps, which our lists are held against
    shellcheck      # checks the scripts
    valgrind        # counts the instructions of a refresh
    xauth           # xvfb-run needs it
    xvfb            # a display for the tests of real windows
    desktop-file-utils # judges the desktop entry
    appstream       # judges the metainfo
    mandoc          # judges the manual pages
    dbus-daemon     # a message bus of the tests' own
    at-spi2-core    # the bus of screen readers
    python3-pyatspi # a client of that bus
    zsh             # asked what it completes
    fish            # asked what it completes
)
packages_bench_apt=(
    "${packages_run_apt[@]}"
    ccache              # keeps repeated builds short
    libbenchmark-dev    # Google Benchmark
    pkg-config          # finds the libraries below
    procps              # top
    python3             # runs everything and makes the table
    util-linux          # unshare: a pid namespace with exactly the processes that are measured
    # In-process peers: another reader of /proc, and event loops that take signals.
    libproc2-dev libkf5coreaddons-dev qtbase5-dev libuv1-dev libboost-dev libglib2.0-dev
    strace              # counts system calls per signal
    # Whole programs, and what they run in.
    lxtask qps xfce4-taskmanager gnome-system-monitor htop btop tmux dbus-daemon xvfb openbox xdotool x11-utils
)
packages_run_dnf=(cmake ninja-build gcc-c++ qt6-qtbase-devel qt6-qtsvg qt6-qttools-devel qt6-qttranslations expected-devel
    libxcb-devel)
packages_package_dnf=("${packages_run_dnf[@]}" dpkg-dev file)
packages_test_dnf=("${packages_run_dnf[@]}" ccache clang compiler-rt clang-tools-extra python3 procps-ng ShellCheck valgrind
    xorg-x11-xauth xorg-x11-server-Xvfb desktop-file-utils appstream mandoc zsh fish dbus-daemon at-spi2-core python3-pyatspi)
packages_run_pacman=(cmake ninja gcc qt6-base qt6-svg qt6-tools qt6-translations tl-expected libxcb)
packages_package_pacman=("${packages_run_pacman[@]}" dpkg file)
packages_test_pacman=("${packages_run_pacman[@]}" ccache clang compiler-rt python procps-ng shellcheck valgrind xorg-xauth
    xorg-server-xvfb desktop-file-utils appstream mandoc zsh fish dbus at-spi2-core python-atspi)
packages_bench_dnf=("${packages_run_dnf[@]}" ccache google-benchmark-devel pkgconf procps-ng python3 util-linux procps-ng-devel
    kf5-kcoreaddons-devel qt5-qtbase-devel libuv-devel boost-devel glib2-devel strace lxtask xfce4-taskmanager
    gnome-system-monitor htop btop tmux dbus-daemon xorg-x11-server-Xvfb openbox xdotool xprop)
packages_bench_pacman=("${packages_run_pacman[@]}" ccache benchmark pkgconf procps-ng python util-linux kcoreaddons5 qt5-base
    libuv boost glib2 strace lxtask xfce4-taskmanager gnome-system-monitor htop btop tmux dbus xorg-server-xvfb openbox xdotool xorg-xprop)

say() { printf '%s\n' "$*" >&2; }

# as_root COMMAND…: with sudo unless we are root already.
as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "This needs root and there is no sudo; as root, run: $*"
        return 1
    fi
}

# install_with_apt PACKAGE…: installs what is missing of it, and nothing else.
install_with_apt() {
    local package missing=()
    for package in "$@"; do
        if ! dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed; then
            missing+=("$package")
        fi
    done
    if [[ ${#missing[@]} -eq 0 ]]; then
        return 0
    fi
    say "Installing ${#missing[@]} of $# packages with apt: ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2 </dev/null
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2 </dev/null
}

# ensure_packages run|package|test|bench: on apt systems installs what is missing; elsewhere names the packages and goes on.
ensure_packages() {
    local purpose=$1
    local -n apt_names="packages_${purpose}_apt" dnf_names="packages_${purpose}_dnf" pacman_names="packages_${purpose}_pacman"
    if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
        install_with_apt "${apt_names[@]}"
        return
    fi
    local tool missing=()
    for tool in cmake ninja c++; do
        command -v "$tool" >/dev/null || missing+=("$tool")
    done
    if [[ ${#missing[@]} -gt 0 ]]; then
        say "Missing: ${missing[*]}. This system has no apt; install the packages by hand and run this again:"
    else
        say "This system has no apt; going on with what is there. The packages that are needed:"
    fi
    say "  dnf install ${dnf_names[*]}"
    say "  pacman -S --needed ${pacman_names[*]}"
    [[ ${#missing[@]} -eq 0 ]]
}

# build_preset NAME [TARGET…]: configures where needed and builds, with progress.
build_preset() {
    local preset=$1 target arguments=()
    shift
    for target in "$@"; do
        arguments+=(--target "$target")
    done
    say "Configuring $preset"
    cmake --preset "$preset" --log-level=NOTICE >&2 </dev/null
    say "Building $preset"
    cmake --build --preset "$preset" --parallel "$(nproc)" "${arguments[@]}" >&2 </dev/null
}
