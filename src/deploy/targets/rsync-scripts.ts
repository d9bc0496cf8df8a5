import { foldersOf, type HostPlaces } from "./host-places.ts";
import { shellWord } from "./ssh-host.ts";

/** How a script ends that found something other than what it was to work on; any other end but 0 is a failure. */
export const OTHERWISE = 3;

/** How many names are given to one command: systems allow some hundred thousand signs. */
const AT_ONCE = 100;

/**
 * A second name for a file, in the place of what has it now: a copy, where the disk has no second names. The last step is
 * a rename within one folder, so that nobody sees half a file. Programs are run for what is to be done only: to start one
 * takes longer than what it does.
 */
const NAMING = `
name_also() {
  if [ "$1" -ef "$2" ]; then return 0; fi
  [ -d "\${2%/*}" ] || mkdir -p -- "\${2%/*}" || exit 1
  if [ ! -e "$2" ] && ln -- "$1" "$2" 2>/dev/null; then return 0; fi
  [ ! -e "$2.visnyk-new" ] || rm -f -- "$2.visnyk-new" || exit 1
  ln -- "$1" "$2.visnyk-new" 2>/dev/null || cp -p -- "$1" "$2.visnyk-new" || exit 1
  mv -f -- "$2.visnyk-new" "$2" || exit 1
}
keep() { if [ -f "$1" ]; then name_also "$1" "$2"; fi; }
bring_back() { [ -f "$1" ] || exit ${OTHERWISE}; name_also "$1" "$2"; }
`;

/**
 * Makes folders for the site and, out of others' sight, for the notes. Writes the host's clock, in
 * seconds. Ends otherwise where there is no rsync.
 */
export function preparing({ root, notes, incoming, areNotesInside }: HostPlaces): string {
  return `set -e
${command("mkdir -p --", [root])}(umask 077; ${command("mkdir -p --", [incoming]).trim()})
[ -w ${word(root)} ] && [ -w ${word(incoming)} ]
${areNotesInside ? `printf '%s\\n' 'Require all denied' > ${word(`${notes}/.htaccess`)}` : ""}
${looking()}`;
}

/** The same, of a host on which nothing is to be made. */
export function looking(): string {
  return `command -v rsync >/dev/null || exit ${OTHERWISE}
date +%s
`;
}

export function makingFolders(folders: readonly string[]): string {
  return `set -e\n${commands("mkdir -p --", folders)}`;
}

/** Folders that are left empty go too: a server would show that they are there. */
export function removing(places: HostPlaces, paths: readonly string[]): string {
  const folders = foldersOf(paths).map((folder) => places.at(folder));
  return `set -e\n${removingFiles(paths.map((path) => places.at(path)))}${commands("rmdir --", folders, " 2>/dev/null || true")}`;
}

export function removingFiles(files: readonly string[]): string {
  return commands("rm -f --", files);
}

type Pairs = readonly (readonly [from: string, to: string])[];

/** Gives the first of each pair the second as another name, where it is there. */
export function keeping(pairs: Pairs): string {
  return NAMING + pairs.map((pair) => command("keep", pair)).join("");
}

/** The same; ends otherwise where one is not there. */
export function bringingBack(pairs: Pairs): string {
  return NAMING + pairs.map((pair) => command("bring_back", pair)).join("");
}

/** Puts a text into a file, in the place of what it held. */
export function writing(file: string, text: string): string {
  const [own, whole] = [word(`${file}.visnyk-new`), word(file)];
  return `set -e\nprintf %s ${shellWord(text)} > ${own}\nmv -f -- ${own} ${whole}\n`;
}

/** Writes what a file holds; ends otherwise where there is none. */
export function reading(file: string): string {
  return `[ -f ${word(file)} ] || exit ${OTHERWISE}\n${command("cat --", [file])}`;
}

/**
 * Takes a lock by giving it its name, which only one can do. Ends otherwise where it is another's, and writes when that one
 * said so last, in seconds by the host's clock, and what it said.
 * @param own a file of one's own, beside the lock
 */
export function locking(lock: string, own: string, text: string): string {
  return `set -e
printf %s ${shellWord(text)} > ${word(own)}
if ln -- ${word(own)} ${word(lock)} 2>/dev/null; then rm -f -- ${word(own)}; exit 0; fi
if (set -C; cat -- ${word(own)} > ${word(lock)}) 2>/dev/null; then rm -f -- ${word(own)}; exit 0; fi
rm -f -- ${word(own)}
stat -c %Y -- ${word(lock)} 2>/dev/null || stat -f %m -- ${word(lock)} 2>/dev/null || date +%s
cat -- ${word(lock)} 2>/dev/null || true
exit ${OTHERWISE}
`;
}

/** Says again that a lock is held; ends otherwise where it is another's. */
export function renewing(lock: string, text: string): string {
  return `${unlessHeld(lock, text)}touch -- ${word(lock)}\n`;
}

/** Gives a lock back, if it is held. */
export function unlocking(lock: string, text: string): string {
  return `${unlessHeld(lock, text)}rm -f -- ${word(lock)}\n`;
}

function unlessHeld(lock: string, text: string): string {
  return `[ "$(cat -- ${word(lock)} 2>/dev/null)" = ${shellWord(text)} ] || exit ${OTHERWISE}\n`;
}

/**
 * Moves a lock that is no longer renewed aside. Ends otherwise where somebody was faster: what was moved is put back if it
 * is not what was seen.
 */
export function movingAside(lock: string, aside: string, seen: string): string {
  return `mv -- ${word(lock)} ${word(aside)} 2>/dev/null || exit ${OTHERWISE}
if [ "$(cat -- ${word(aside)})" = ${shellWord(seen)} ]; then rm -f -- ${word(aside)}; exit 0; fi
ln -- ${word(aside)} ${word(lock)}; rm -f -- ${word(aside)}; exit ${OTHERWISE}
`;
}

function commands(name: string, paths: readonly string[], end = ""): string {
  const all: string[] = [];
  for (let at = 0; at < paths.length; at += AT_ONCE)
    all.push(command(name, paths.slice(at, at + AT_ONCE), end));
  return all.join("");
}

function command(name: string, paths: readonly string[], end = ""): string {
  return `${name} ${paths.map(word).join(" ")}${end}\n`;
}

/** A file's name that no command takes for an option. */
function word(path: string): string {
  return shellWord(path.startsWith("/") ? path : `./${path}`);
}
