# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Completes signalbox in bash: commands, options, and what stands behind them.

_signalbox_signals() { signalbox signals 2>/dev/null | awk 'NR > 1 { sub(/^SIG/, "", $2); print $2 }'; }
_signalbox_pids() { signalbox list --fields pid --csv 2>/dev/null | tail -n +2; }
_signalbox_fields() { signalbox list --help 2>/dev/null | sed '1,/^The fields/d'; }
_signalbox_experiments() { signalbox lab list 2>/dev/null | awk 'NR > 1 { print $2 }'; }

_signalbox_options() { # _signalbox_options COMMAND: all that it has
    case $1 in
    '') echo --help --version --page --pid --filter --interval --read-only --new-window ;;
    list) echo --help --version --tree --sort --fields --json --csv ;;
    show | signals | watch | doctor) echo --help --version --json ;;
    send) echo --help --version --value --thread --group --tree --wait --then --after --dry-run --yes --json ;;
    receive) echo --help --version --signals --count --for --json ;;
    run) echo --help --version --json --output --directory --env --ignore --block ;;
    hooks) echo --help --version --ending --all --style --nohup --pid1 --json ;;
    lab) echo --help --version --all --json ;;
    esac
}

_signalbox_takes_value() {
    case $1 in
    --page | --pid | --filter | --interval | --sort | --fields | --value | --wait | --then | --after) ;;
    --signals | --count | --for | --output | --directory | --env | --ignore | --block | --ending | --style) ;;
    *) return 1 ;;
    esac
}

# _signalbox_words WORDS CURRENT
_signalbox_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2"); }

# _signalbox_list WORDS CURRENT: of words with commas between them the last.
_signalbox_list() {
    local before=
    [[ $2 != *,* ]] || before=${2%,*},
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "${2##*,}")
    compopt -o nospace 2>/dev/null
}

_signalbox_value() { # _signalbox_value OPTION CURRENT: what may stand behind it
    case $1 in
    --page) _signalbox_words "processes log children cleanup lab reference" "$2" ;;
    --pid) _signalbox_words "$(_signalbox_pids)" "$2" ;;
    --sort) _signalbox_words "$(_signalbox_fields)" "$2" ;;
    --fields) _signalbox_list "$(_signalbox_fields)" "$2" ;;
    --then) _signalbox_words "$(_signalbox_signals)" "$2" ;;
    --signals | --ignore | --block) _signalbox_list "$(_signalbox_signals)" "$2" ;;
    --ending)
        _signalbox_list "return exit quick_exit _exit abort segfault sigterm sigint sighup sigquit sigterm-unhandled sigkill
            exec stuck-hook throwing-hook second-signal" "$2"
        ;;
    --style) _signalbox_list "library atexit naive python-atexit python-naive all" "$2" ;;
    --output) compopt -o filenames 2>/dev/null && mapfile -t COMPREPLY < <(compgen -f -- "$2") ;;
    --directory) compopt -o filenames 2>/dev/null && mapfile -t COMPREPLY < <(compgen -d -- "$2") ;;
    esac
}

_signalbox_argument() { # _signalbox_argument COMMAND PLACE CURRENT: the first argument has place 0
    case $1 in
    signals) _signalbox_words "$(_signalbox_signals)" "$3" ;;
    send)
        if [[ $2 -eq 0 ]]; then
            _signalbox_words "$(_signalbox_signals)" "$3"
        else
            _signalbox_words "$(_signalbox_pids)" "$3"
        fi
        ;;
    show | watch) _signalbox_words "$(_signalbox_pids)" "$3" ;;
    lab)
        if [[ $2 -eq 0 ]]; then
            _signalbox_words "list run" "$3"
        else
            _signalbox_words "$(_signalbox_experiments)" "$3"
        fi
        ;;
    run)
        compopt -o filenames 2>/dev/null
        if [[ $2 -eq 0 ]]; then
            mapfile -t COMPREPLY < <(compgen -c -- "$3")
        else
            mapfile -t COMPREPLY < <(compgen -f -- "$3")
        fi
        ;;
    esac
}

_signalbox() {
    local current=${COMP_WORDS[COMP_CWORD]} command='' index place=0 words=0
    COMPREPLY=()
    if [[ $COMP_CWORD -gt 1 && ${COMP_WORDS[1]} != -* ]]; then
        command=${COMP_WORDS[1]}
        for ((index = 2; index < COMP_CWORD; ++index)); do
            if [[ $words -eq 0 && ${COMP_WORDS[index]} == -- ]]; then
                words=1 # no options from here on
            elif [[ $words -eq 1 || ${COMP_WORDS[index]} != -* ]]; then
                place=$((place + 1))
                [[ $command != run ]] || words=1 # the rest belongs to the command that is run
            elif _signalbox_takes_value "${COMP_WORDS[index]}"; then
                index=$((index + 1))
            fi
        done
    fi
    if [[ $words -eq 0 ]] && _signalbox_takes_value "${COMP_WORDS[COMP_CWORD - 1]}"; then
        _signalbox_value "${COMP_WORDS[COMP_CWORD - 1]}" "$current"
    elif [[ $words -eq 0 && $current == -* ]]; then
        _signalbox_words "$(_signalbox_options "$command")" "$current"
    elif [[ $COMP_CWORD -eq 1 ]]; then
        _signalbox_words "list show signals send receive run watch hooks lab doctor" "$current"
    else
        _signalbox_argument "$command" "$place" "$current"
    fi
}

complete -F _signalbox signalbox
