#compdef signalbox
# SPDX-License-Identifier: MIT
# Completes signalbox in zsh: commands, options, and what stands behind them.

_signalbox_signals() {
  local -a names
  names=(${(f)"$(_call_program signals signalbox signals 2>/dev/null | awk 'NR > 1 { sub(/^SIG/, "", $2); print $2 }')"})
  compadd "$@" -a names
}

_signalbox_signal_list() { _sequence _signalbox_signals }

_signalbox_pids() {
  local -a pids
  pids=(${(f)"$(_call_program processes signalbox list --fields pid,name --csv 2>/dev/null | sed '1d; s/,/:/')"})
  _describe -t processes process pids
}

_signalbox_fields() {
  local -a fields
  fields=($(_call_program fields signalbox list --help 2>/dev/null | sed '1,/^The fields/d'))
  compadd "$@" -a fields
}

_signalbox_field_list() { _sequence _signalbox_fields }

_signalbox_experiments() {
  local -a names
  names=(${(f)"$(_call_program experiments signalbox lab list 2>/dev/null | awk 'NR > 1 { print $2 }')"})
  compadd "$@" -a names
}

_signalbox_commands() {
  local -a commands
  commands=(
    'list:the processes, with what they do with signals'
    'show:everything about one process, and what each signal would do to it'
    'signals:the signals of this system, or what a hexadecimal mask means'
    'send:send a signal to processes, and say what it did'
    'receive:print the signals that arrive here'
    'run:run a command, and say how it ended and what it cost'
    'watch:say how any running process ends'
    'hooks:which cleanup runs for which ending of a program, and what its parent sees'
    'lab:run experiments that show what signals really do'
    'doctor:what this kernel and this session offer'
  )
  _describe -t commands command commands
}

# _signalbox_command NAME: the options and arguments of one command.
_signalbox_command() {
  local -a common json
  common=('(- *)'{-h,--help}'[show the help]' '(- *)--version[show the version]')
  json=('--json[print JSON]')
  case $1 in
    list)
      _arguments $common $json '(--json)--csv[print comma-separated values]' '--tree[children below their parents]' \
        '--sort[sort by this field]:field:_signalbox_fields' '--fields[show these fields]:fields:_signalbox_field_list' '*:query:'
      ;;
    show) _arguments $common $json ':process:_signalbox_pids' ;;
    signals) _arguments $common $json '*:signal:_signalbox_signals' ;;
    send)
      _arguments $common $json '--value[queue this number with the signal]:number:' \
        '(--group --tree)--thread[send to one thread]' '(--thread --tree)--group[send to the whole process group]' \
        '(--thread --group)--tree[send to all descendants too]' '--wait[wait for what comes of it]:seconds:' \
        '--then[send this too if the process still lives]:signal:_signalbox_signals' '--after[the time until --then]:seconds:' \
        '--dry-run[only say what would happen]' '--yes[send to protected processes too]' \
        ':signal:_signalbox_signals' '*:process:_signalbox_pids'
      ;;
    receive)
      _arguments $common $json '--signals[which signals to receive]:signals:_signalbox_signal_list' \
        '--count[end after so many]:number:' '--for[end after this time]:seconds:'
      ;;
    run)
      local -i end=$words[(i)--]
      if (( end < CURRENT )); then
        shift $end words
        (( CURRENT -= end ))
        _normal
        return
      fi
      _arguments -A '-*' $common $json '--output[write the report to this file]:file:_files' \
        '--directory[run it in this directory]:directory:_files -/' '*--env[set a variable for it]:NAME=VALUE:' \
        '--ignore[it starts with these signals ignored]:signals:_signalbox_signal_list' \
        '--block[it starts with these signals blocked]:signals:_signalbox_signal_list' '*::command:_normal'
      ;;
    watch) _arguments $common $json '*:process:_signalbox_pids' ;;
    hooks)
      _arguments $common $json '(--all)--ending[try these endings]:endings:_values -s , ending return exit quick_exit _exit
        abort segfault sigterm sigint sighup sigquit sigterm-unhandled sigkill exec stuck-hook throwing-hook second-signal' \
        '(--ending)--all[try all endings]' \
        '--style[how the program registers its hooks]:styles:_values -s , style library atexit naive python-atexit
        python-naive all' \
        '--nohup[start it with SIGHUP ignored]' '--pid1[let it be pid 1 of a pid namespace]'
      ;;
    lab) _arguments $common $json '--all[run every experiment]' ':what:(list run)' '*:experiment:_signalbox_experiments' ;;
    doctor) _arguments $common $json ;;
  esac
}

_signalbox() {
  local curcontext=$curcontext state line
  if (( CURRENT > 2 )) && [[ $words[2] != -* ]]; then
    local name=$words[2]
    shift words
    (( CURRENT-- ))
    _signalbox_command $name
    return
  fi
  _arguments '(- *)'{-h,--help}'[show the help]' '(- *)'{-v,--version}'[show the version]' \
    '--page[open this page first]:page:(processes log children cleanup lab reference)' \
    '--pid[select this process]:process:_signalbox_pids' '--filter[show only what matches this query]:query:' \
    '--interval[seconds between two scans]:seconds:' '--read-only[send nothing from this window]' \
    '--new-window[open another window, even if there is one]' ':command:_signalbox_commands'
}

_signalbox "$@"
