# SPDX-License-Identifier: MIT
# Completes signalbox in fish: commands, options, and what stands behind them.

function __signalbox_signals
    signalbox signals 2>/dev/null | awk 'NR > 1 { sub(/^SIG/, "", $2); print $2 }'
end

function __signalbox_pids
    signalbox list --fields pid,name --csv 2>/dev/null | sed '1d; s/,/\t/'
end

function __signalbox_fields
    signalbox list --help 2>/dev/null | sed '1,/^The fields/d' | string match -ra '\S+'
end

function __signalbox_experiments
    signalbox lab list 2>/dev/null | awk 'NR > 1 { print $2 }'
end

# __signalbox_list COMMAND: its words, behind what stands before the last comma.
function __signalbox_list
    set -l before (commandline -ct | string match -r '^.*[,=]')
    printf "$before%s\n" ($argv)
end

function __signalbox_endings
    string split ' ' 'return exit quick_exit _exit abort segfault sigterm sigint sighup sigquit sigterm-unhandled sigkill exec stuck-hook throwing-hook second-signal'
end

function __signalbox_styles
    string split ' ' 'library atexit naive python-atexit python-naive all'
end

# __signalbox_is COMMAND...: one of these is the command, the first word.
function __signalbox_is
    set -l words (commandline -opc)
    test (count $words) -gt 1; and contains -- $words[2] $argv
end

# __signalbox_has COUNT: so many words stand before the one that is completed, the program among them.
function __signalbox_has
    test (count (commandline -opc)) -eq $argv[1]
end

complete -c signalbox -f

# The window
set -l window 'test (count (commandline -opc)) -eq 1; or string match -q -- "-*" (commandline -opc)[2]'
complete -c signalbox -n $window -s h -l help -d 'Show the help'
complete -c signalbox -n $window -s v -l version -d 'Show the version'
complete -c signalbox -n $window -l page -x -a 'processes log children cleanup lab reference' -d 'Open this page first'
complete -c signalbox -n $window -l pid -x -a '(__signalbox_pids)' -d 'Select this process'
complete -c signalbox -n $window -l filter -x -d 'Show only what matches this query'
complete -c signalbox -n $window -l interval -x -d 'Seconds between two scans'
complete -c signalbox -n $window -l read-only -d 'Send nothing from this window'
complete -c signalbox -n $window -l new-window -d 'Open another window, even if there is one'

# The commands
complete -c signalbox -n '__signalbox_has 1' -a list -d 'The processes, with what they do with signals'
complete -c signalbox -n '__signalbox_has 1' -a show -d 'Everything about one process'
complete -c signalbox -n '__signalbox_has 1' -a signals -d 'The signals of this system'
complete -c signalbox -n '__signalbox_has 1' -a send -d 'Send a signal to processes'
complete -c signalbox -n '__signalbox_has 1' -a receive -d 'Print the signals that arrive here'
complete -c signalbox -n '__signalbox_has 1' -a run -d 'Run a command, and say how it ended'
complete -c signalbox -n '__signalbox_has 1' -a watch -d 'Say how any running process ends'
complete -c signalbox -n '__signalbox_has 1' -a hooks -d 'Which cleanup runs for which ending'
complete -c signalbox -n '__signalbox_has 1' -a lab -d 'Run experiments'
complete -c signalbox -n '__signalbox_has 1' -a doctor -d 'What this kernel and this session offer'

set -l every list show signals send receive run watch hooks lab doctor
complete -c signalbox -n "__signalbox_is $every" -s h -l help -d 'Show the help'
complete -c signalbox -n "__signalbox_is $every" -l version -d 'Show the version'
complete -c signalbox -n "__signalbox_is $every" -l json -d 'Print JSON'

complete -c signalbox -n '__signalbox_is list' -l tree -d 'Children below their parents'
complete -c signalbox -n '__signalbox_is list' -l sort -x -a '(__signalbox_fields)' -d 'Sort by this field'
complete -c signalbox -n '__signalbox_is list' -l fields -x -a '(__signalbox_list __signalbox_fields)' -d 'Show these fields'
complete -c signalbox -n '__signalbox_is list' -l csv -d 'Print comma-separated values'

complete -c signalbox -n '__signalbox_is show watch' -a '(__signalbox_pids)'
complete -c signalbox -n '__signalbox_is signals' -a '(__signalbox_signals)'

complete -c signalbox -n '__signalbox_is send; and __signalbox_has 2' -a '(__signalbox_signals)'
complete -c signalbox -n '__signalbox_is send; and not __signalbox_has 2' -a '(__signalbox_pids)'
complete -c signalbox -n '__signalbox_is send' -l value -x -d 'Queue this number with the signal'
complete -c signalbox -n '__signalbox_is send' -l thread -d 'Send to one thread'
complete -c signalbox -n '__signalbox_is send' -l group -d 'Send to the whole process group'
complete -c signalbox -n '__signalbox_is send' -l tree -d 'Send to all descendants too'
complete -c signalbox -n '__signalbox_is send' -l wait -x -d 'Wait for what comes of it, so many seconds'
complete -c signalbox -n '__signalbox_is send' -l then -x -a '(__signalbox_signals)' -d 'Send this too if the process still lives'
complete -c signalbox -n '__signalbox_is send' -l after -x -d 'The seconds until --then'
complete -c signalbox -n '__signalbox_is send' -l dry-run -d 'Only say what would happen'
complete -c signalbox -n '__signalbox_is send' -l yes -d 'Send to protected processes too'

complete -c signalbox -n '__signalbox_is receive' -l signals -x -a '(__signalbox_list __signalbox_signals)' -d 'Which signals to receive'
complete -c signalbox -n '__signalbox_is receive' -l count -x -d 'End after so many'
complete -c signalbox -n '__signalbox_is receive' -l for -x -d 'End after so many seconds'

complete -c signalbox -n '__signalbox_is run' -l output -r -F -d 'Write the report to this file'
complete -c signalbox -n '__signalbox_is run' -l directory -x -a '(__fish_complete_directories)' -d 'Run it in this directory'
complete -c signalbox -n '__signalbox_is run' -l env -x -d 'Set a variable for it'
complete -c signalbox -n '__signalbox_is run' -l ignore -x -a '(__signalbox_list __signalbox_signals)' -d 'Signals to start with ignored'
complete -c signalbox -n '__signalbox_is run' -l block -x -a '(__signalbox_list __signalbox_signals)' -d 'Signals to start with blocked'
complete -c signalbox -n '__signalbox_is run' -a '(__fish_complete_subcommand --fcs-skip=2)'

complete -c signalbox -n '__signalbox_is hooks' -l ending -x -a '(__signalbox_list __signalbox_endings)' -d 'Try these endings'
complete -c signalbox -n '__signalbox_is hooks' -l all -d 'Try all endings'
complete -c signalbox -n '__signalbox_is hooks' -l style -x -a '(__signalbox_list __signalbox_styles)' -d 'How the program registers its hooks'
complete -c signalbox -n '__signalbox_is hooks' -l nohup -d 'Start it with SIGHUP ignored'
complete -c signalbox -n '__signalbox_is hooks' -l pid1 -d 'Let it be pid 1 of a pid namespace'

complete -c signalbox -n '__signalbox_is lab; and __signalbox_has 2' -a 'list run'
complete -c signalbox -n '__signalbox_is lab; and not __signalbox_has 2' -a '(__signalbox_experiments)'
complete -c signalbox -n '__signalbox_is lab' -l all -d 'Run every experiment'
