import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { watch } from "node:fs/promises";
import { createServer } from "node:net";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { programOf } from "../programs.ts";
import { Running } from "../site/running.ts";

export const SLURM = programOf("slurm");

/** A Slurm of one node, this machine, as programs of this process. */
export interface Slurm {
  /** What its commands need. */
  environment: NodeJS.ProcessEnv;
  /** Runs a command of it. @returns its exit code and what it said */
  run(
    command: string,
    args: readonly string[],
    more?: NodeJS.ProcessEnv,
  ): Promise<{ code: number | null; said: string }>;
  close(): Promise<void>;
}

/** The places of processors that it believes to have, so that tasks run side by side on any machine. */
const PLACES = 8;

export async function startSlurm(cwd: string): Promise<Slurm> {
  const folder = mkdtempSync(join(tmpdir(), "visnyk-slurm-"));
  const node = hostname().split(".", 1)[0] as string;
  const [control, work] = [await freePort(), await freePort()];
  const conf = join(folder, "slurm.conf");
  for (const name of ["state", "spool"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "munge.key"), randomBytes(1024), { mode: 0o600 });
  writeFileSync(conf, configurationOf({ folder, node, control, work }));
  const environment = { PATH: process.env.PATH, HOME: folder, SLURM_CONF: conf };
  const start = (command: string, ...args: string[]) =>
    new Running(spawn(command, args, { env: environment, cwd: folder }));
  const place = (option: string, name: string) => `--${option}=${join(folder, name)}`;
  const munge = [
    place("key-file", "munge.key"),
    place("socket", "munge.socket"),
    place("pid-file", "munged.pid"),
    place("log-file", "munged.log"),
    place("seed-file", "munged.seed"),
  ];
  // Every user has to be able to get to its socket.
  chmodSync(folder, 0o755);
  const socket = appears(folder, "munge.socket");
  const programs = [start("munged", "--foreground", ...munge)];
  await Promise.race([socket, programs[0]?.ended]);
  programs.push(start("slurmctld", "-D", "-i", "-f", conf), start("slurmd", "-D", "-f", conf));
  const run: Slurm["run"] = async (command, args, more = {}) => {
    const child = new Running(spawn(command, args, { env: { ...environment, ...more }, cwd }));
    return { code: await child.ended, said: child.said };
  };
  const close = async () => {
    for (const program of programs.reverse()) await program.end();
    rmSync(folder, { recursive: true, force: true });
  };
  // A job waits until the node is there: one that does nothing ends when all of it is up.
  const { code, said } = await run("srun", ["true"]);
  if (code === 0) return { environment, run, close };
  const heard = programs.map((program) => program.said).join("\n");
  await close();
  throw new Error(`Slurm does not run: ${said}\n${heard}`);
}

interface Place {
  folder: string;
  node: string;
  control: number;
  work: number;
}

/** https://slurm.schedmd.com/slurm.conf.html */
function configurationOf({ folder, node, control, work }: Place): string {
  return Object.entries({
    ClusterName: "visnyk",
    SlurmctldHost: `${node}(127.0.0.1)`,
    SlurmctldPort: control,
    SlurmdPort: work,
    AuthType: "auth/munge",
    AuthInfo: `socket=${join(folder, "munge.socket")}`,
    SlurmUser: "root",
    SlurmdUser: "root",
    StateSaveLocation: join(folder, "state"),
    SlurmdSpoolDir: join(folder, "spool"),
    SlurmctldPidFile: join(folder, "slurmctld.pid"),
    SlurmdPidFile: join(folder, "slurmd.pid"),
    ProctrackType: "proctrack/pgid",
    TaskPlugin: "task/none",
    MpiDefault: "none",
    SelectType: "select/cons_tres",
    SelectTypeParameters: "CR_CPU",
    SlurmdParameters: "config_overrides",
    SchedulerParameters: "batch_sched_delay=0,sched_interval=1,bf_interval=1",
    ReturnToService: 2,
    MailProg: "/bin/true",
    NodeName: `${node} NodeAddr=127.0.0.1 CPUs=${PLACES} RealMemory=1000`,
    PartitionName: `main Nodes=${node} Default=YES MaxTime=INFINITE State=UP`,
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join("");
}

/** Waits until something with this name is in a folder. */
async function appears(folder: string, name: string): Promise<void> {
  for await (const _ of watch(folder, { persistent: false })) if (existsSync(join(folder, name))) return;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
