#!/bin/sh
# Installs what the interop tests ask: node with ical.js and parse5, python-icalendar, a C compiler with libical.
# Silent when all is there. On Debian it installs what is missing; elsewhere it says what to install.
set -u
cd "$(dirname "$0")/Parsers" || exit 1

has_node() { command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1; }
has_python() { [ -x /usr/bin/python3 ] && /usr/bin/python3 -c 'import icalendar' >/dev/null 2>&1; }
has_compiler() { command -v cc >/dev/null 2>&1; }
has_libical() { has_compiler && printf '#include <libical/ical.h>\nint main(void){return 0;}\n' | cc -x c - -o /dev/null -lical >/dev/null 2>&1; }
has_modules() { node -e "const wanted = require('./package.json').dependencies; process.exit(Object.keys(wanted).every(name => require('./node_modules/' + name + '/package.json').version === wanted[name]) ? 0 : 1)" >/dev/null 2>&1; }

missing=""
has_node || missing="$missing nodejs npm"
has_python || missing="$missing python3-icalendar"
has_compiler || missing="$missing gcc libc6-dev"
has_libical || missing="$missing libical-dev"

if [ -n "$missing" ] && command -v apt-get >/dev/null 2>&1; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root="sudo -n"
    echo "Installing for the interop tests:$missing"
    # shellcheck disable=SC2086
    { $as_root apt-get -q -o DPkg::Lock::Timeout=500 update &&
        DEBIAN_FRONTEND=noninteractive $as_root apt-get -q -y -o DPkg::Lock::Timeout=500 install $missing; } >/dev/null 2>&1
fi

failed=0
say() { echo "interop tests: $1" >&2; failed=1; }
has_python || say "python-icalendar is missing for /usr/bin/python3 (Debian: python3-icalendar)"
has_libical || say "a C compiler with libical is missing (Debian: gcc, libc6-dev, libical-dev)"
if has_node; then
    if ! has_modules; then
        echo "Installing for the interop tests: ical.js, parse5"
        npm ci --silent >/dev/null 2>&1
    fi
    has_modules || say "ical.js or parse5 is missing: run npm ci in tests/InfoInterview.Interop.Tests/Parsers"
else
    say "node and npm are missing (Debian: nodejs, npm; 18 or later)"
fi
exit "$failed"
