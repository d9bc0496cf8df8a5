import {
  constants,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SCHEMAS } from "../src/json-schemas/vscode.ts";
import { UsageError } from "../src/kit/problems.ts";
import { type Differences, differencesBetween } from "../src/upgrade/differences.ts";
import { MANIFEST, type NewsroomFolders, type UpgradePlan } from "./upgrade-plan.ts";

/** What a program said, and how it ended. */
export interface Ended {
  code: number;
  said: string;
}

/** What an upgrade starts. */
export interface UpgradeTools {
  /** Installs what the manifest names. */
  install: (project: string) => Promise<Ended>;
  /** Runs a command of the program that is installed in the newsroom. */
  run: (project: string, args: readonly string[], environment: NodeJS.ProcessEnv) => Promise<Ended>;
  say: (text: string) => void;
}

/** Where a newsroom's site and cache lie, which are copied so that not all is made anew. */
export interface SiteFolders extends NewsroomFolders {
  output: string;
  cache: string;
}

/**
 * Carries out what was planned: builds the site aside, changes the files, installs, builds aside again. Where it is broken
 * off, the same command completes it; where npm does not install, the files are as they were.
 * @returns how the two sites differ; nothing where one of them could not be built
 * @throws UsageError where npm does not install
 */
export async function carryOut(
  plan: UpgradePlan,
  folders: SiteFolders,
  tools: UpgradeTools,
): Promise<Differences | undefined> {
  const aside = mkdtempSync(join(tmpdir(), "visnyk-upgrade-"));
  try {
    const before = new SiteAside(join(aside, "before"));
    const after = new SiteAside(join(aside, "after"));
    tools.say("Building the site as it is.");
    before.begin(folders.output, folders.cache);
    const isBuilt = await before.build(folders, tools);
    tools.say("Changing files and installing.");
    await change(plan, folders, tools);
    tools.say("Building the site as it will be.");
    if (existsSync(join(folders.project, SCHEMAS))) await tools.run(folders.project, ["schemas"], {});
    if (isBuilt) after.begin(before.output, before.cache);
    return (await after.build(folders, tools)) && isBuilt
      ? differencesBetween(before.output, after.output)
      : undefined;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** A site that is built beside the one that is published. */
class SiteAside {
  readonly output: string;
  readonly cache: string;

  constructor(folder: string) {
    this.output = join(folder, "site");
    this.cache = join(folder, "cache");
  }

  /** Goes on from a site that was built, so that only what differs is made. */
  begin(output: string, cache: string): void {
    for (const [from, to] of [
      [output, this.output],
      [cache, this.cache],
    ] as const)
      if (existsSync(from))
        cpSync(from, to, { recursive: true, preserveTimestamps: true, mode: constants.COPYFILE_FICLONE });
  }

  /** @returns whether it could be built */
  async build({ project, content }: NewsroomFolders, { run, say }: UpgradeTools): Promise<boolean> {
    const { code, said } = await run(project, ["build"], {
      VISNYK_CONTENT: content,
      VISNYK_OUTPUT: this.output,
      VISNYK_CACHE: this.cache,
      // What vanishes is for the build that publishes to say.
      VISNYK_PUBLISHED: "none",
    });
    if (code !== 0) say(said);
    return code === 0;
  }
}

/** The manifest is last of the files: as long as it names the old version, the upgrade is to be done anew. */
async function change(
  plan: UpgradePlan,
  { project, content }: NewsroomFolders,
  tools: UpgradeTools,
): Promise<void> {
  const files = [
    ...plan.edits.map(({ path, before, after }) => ({ file: join(content, path), before, after })),
    { file: join(project, MANIFEST), ...plan.manifest },
  ];
  const lock = join(project, "package-lock.json");
  const locked = existsSync(lock) ? readFileSync(lock, "utf8") : undefined;
  for (const { file, after } of files) replace(file, after);
  const { code, said } = await tools.install(project);
  if (code === 0) return;
  for (const { file, before } of files.toReversed()) replace(file, before);
  if (locked !== undefined) replace(lock, locked);
  throw new UsageError(`${said}\nnpm did not install the new version, so all files are as they were.`);
}

/** A reader finds the old file or the new one, whole. */
function replace(file: string, text: string): void {
  // A name of which no check speaks, should the program be killed here.
  const aside = `${file}.upgrade~`;
  writeFileSync(aside, text);
  renameSync(aside, file);
}
