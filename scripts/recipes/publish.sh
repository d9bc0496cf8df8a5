#!/bin/sh
# One run on a machine of the newsroom's own: takes in new content, builds, checks, deploys and tells the hubs, if there is
# anything to do. Started every minute by a timer or by cron it costs next to nothing; a story that waits for its time is
# published in the minute in which it is due.
#
#   publish.sh <target>
#
# What goes wrong is told to the desk: VISNYK_TELL is a command that takes the end of the log, such as
# "mail -s 'The site was not published' desk@example.org" or "curl -fsS --data-binary @- https://ntfy.example/desk".
# It tells once, and again when something else is wrong.
set -eu
target=${1:?"name the target of site.yaml: publish.sh <target>"}
# A newsroom has this file in its package; the program itself has it in its own folder.
case $0 in
  */node_modules/visnyk/*) cd "${0%%/node_modules/visnyk/*}" ;;
  *) cd "$(dirname "$0")/../.." ;;
esac
content=${VISNYK_CONTENT:-content}
cache=${VISNYK_CACHE:-.cache}
mkdir -p "$cache"
log=$cache/publish.log
due=$cache/next-due
told=$cache/publish-told

# Another run that is not over yet does the work of this one.
exec 9> "$cache/publish.lock"
flock -n 9 || exit 0

# True where a newer commit was taken in, or the last run did not end well.
has_news() {
  [ -f "$due" ] || return 0
  git -C "$content" rev-parse --abbrev-ref '@{upstream}' > /dev/null 2>&1 || return 0
  before=$(git -C "$content" rev-parse HEAD)
  git -C "$content" pull --quiet --ff-only
  [ "$before" != "$(git -C "$content" rev-parse HEAD)" ]
}

is_due() {
  [ -s "$due" ] && [ "$(date +%s)" -ge "$(date --date="$(cat "$due")" +%s)" ]
}

publish() {
  has_news || is_due || return 0
  rm -f "$due"
  npm run --silent check -- --drafts || echo "There are mistakes; those in drafts keep nothing from being published."
  npm run --silent build -- --next > "$due.new"
  npm run --silent deploy -- "$target"
  mv "$due.new" "$due"
}

# Two logs that differ in times and counts only say the same.
without_figures() {
  tr -d 0-9
}

# A function after "if" would go on after a command that fails.
set +e
(set -e; publish) > "$log" 2>&1
code=$?
set -e
if [ "$code" -eq 0 ]; then
  rm -f "$told"
elif ! without_figures < "$log" | cmp -s - "$told"; then
  without_figures < "$log" > "$told"
  if [ -n "${VISNYK_TELL:-}" ]; then tail -n 60 "$log" | sh -c "$VISNYK_TELL"; else tail -n 60 "$log" >&2; fi
fi
exit "$code"
