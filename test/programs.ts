/** What the tests use where the machine has it; where not, they skip, and say so at the end. */
import { spawnSync } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";
import { BESIDE, HOW_TO_GET_IT } from "../scripts/feed-validator.ts";

interface Optional {
  /** What is run to see whether it is there: the first of the commands that succeeds is used. */
  commands: readonly string[];
  arguments: readonly string[];
  /** How to get it. */
  get: string;
}

const MOTO = join(homedir(), ".cache/visnyk/moto");

const OPTIONAL = {
  newsboat: installed("newsboat", ["newsboat"], "--version"),
  sfeed: installed("sfeed", ["sfeed"]),
  xmllint: installed("libxml2-utils", ["xmllint"], "--version"),
  // Debian's Python has the packages of Debian, and need not be the first one on the path.
  feedparser: installed(
    "python3-feedparser",
    ["python3", "/usr/bin/python3"],
    "-c",
    "import feedparser; print('feedparser', feedparser.__version__)",
  ),
  python3: installed("python3", ["python3"], "--version"),
  nginx: installed("nginx-light", ["nginx"], "-v"),
  apache2: installed("apache2", ["apache2"], "-v"),
  caddy: installed("caddy", ["caddy"], "version"),
  // A server of S3 (PyPI), in an environment of its own.
  moto: {
    commands: [join(MOTO, "bin/python"), "python3"],
    arguments: ["-c", "import moto, moto.server; print('moto', moto.__version__)"],
    get: `python3 -m venv ${MOTO} && ${MOTO}/bin/pip install 'moto[s3]==5.2.5' flask flask-cors (on Debian, after apt-get install python3-venv)`,
  },
  // It answers only where it is called by its whole path.
  sshd: installed("openssh-server", ["/usr/sbin/sshd"], "-V"),
  vsftpd: installed("vsftpd", ["vsftpd", "/usr/sbin/vsftpd"], "-v"),
  rsync: installed("rsync", ["rsync"], "--version"),
  git: installed("git", ["git"], "--version"),
  // Its programs start jobs as other users, and want root for that.
  slurm: installed(
    "slurm-wlm",
    ["sh"],
    "-c",
    'test "$(id -u)" = 0 && command -v munged slurmd sbatch > /dev/null && slurmctld -V',
  ),
  "a feed validator": {
    commands: ["test"],
    arguments: ["-f", join(process.env.VISNYK_FEED_VALIDATOR ?? BESIDE, "src/feedvalidator/__init__.py")],
    get: HOW_TO_GET_IT,
  },
  "an account with a shell": {
    commands: ["sh"],
    arguments: [
      "-c",
      'case "$(getent passwd "$(id -u)" | cut -d: -f7)" in "" | */nologin | */false) exit 1 ;; esac',
    ],
    get: "run the tests as a user who can log in",
  },
  "a disk of its own": {
    commands: ["mount"],
    arguments: [],
    get: "run the tests on Linux as root, and in a container with --cap-add SYS_ADMIN",
  },
  "a network of its own": {
    commands: ["unshare"],
    arguments: ["-rn", "echo", "a network of its own"],
    get: "run the tests on Linux as root, and in a container with --cap-add SYS_ADMIN",
  },
} satisfies Record<string, Optional>;

export type ProgramName = keyof typeof OPTIONAL;

export const PROGRAM_NAMES = Object.keys(OPTIONAL) as ProgramName[];

/** @param name of a package of Debian and of what comes from it */
function installed(name: string, commands: readonly string[], ...args: readonly string[]): Optional {
  return { commands, arguments: args, get: `apt-get install ${name}` };
}

export interface Program {
  command: string;
  isHere: boolean;
  /** For the name of a suite: what ran, or that it is missing. */
  label: string;
}

/** The first line of its output is its version. */
export function programOf(name: ProgramName): Program {
  const { commands, arguments: args } = OPTIONAL[name];
  for (const command of commands) {
    const { status, stdout } = spawnSync(command, args, { input: "", encoding: "utf8" });
    if (status === 0) return { command, isHere: true, label: stdout.split("\n", 1)[0] || name };
  }
  return { command: commands[0] ?? name, isHere: false, label: missing(name) };
}

/** The name of a suite that is skipped for want of something. */
export function missing(name: ProgramName): string {
  return `${name} (not on this machine)`;
}

/** What a skipped test was skipped for, by its full name. */
export function missedBy(test: string): ProgramName | undefined {
  return PROGRAM_NAMES.find((name) => test.includes(missing(name)));
}

/** @returns how to get what is missing */
export function remedyOf(name: ProgramName): string {
  return OPTIONAL[name].get;
}
