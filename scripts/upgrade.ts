/**
 * `npm run upgrade`: shows what a newer Visnyk changes in this newsroom, asks, changes to it and shows which pages differ.
 * `--yes` asks nothing, `--to` names a version; where nobody can be asked, it only shows.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { foldersFrom } from "../src/session/folders.ts";
import { compareVersions } from "../src/upgrade/versions.ts";
import { command } from "./command.ts";
import { COMMAND_NAMES } from "./commands.ts";
import { isDirty, newestVersion, runInstalled, runNpm, upgradeBy } from "./npm.ts";
import { manifest, manifestFolder, nodesOf } from "./program-manifest.ts";
import { Terminal } from "./terminal.ts";
import { carryOut } from "./upgrade-newsroom.ts";
import { planUpgrade, presentVersion } from "./upgrade-plan.ts";
import { differencesInWords, planInWords } from "./upgrade-words.ts";

const say = (text: string) => void process.stdout.write(`${text}\n`);

await command(async () => {
  const { values } = parseArgs({
    options: {
      to: { type: "string" },
      visnyk: { type: "string" },
      yes: { type: "boolean", short: "y", default: false },
    },
  });
  const folders = foldersFrom(process.env);
  const { version, optionalDependencies } = manifest();
  const present = presentVersion(folders.project);
  // A version is told of, and changed to, by itself: only it knows what it wants.
  if (values.visnyk === undefined) {
    const other = values.to ?? (compareVersions(version, present) > 0 ? version : await newestVersion());
    if (other === present) {
      say(`This newsroom has visnyk ${present}, and npm knows no newer one.`);
      return 0;
    }
    if (other !== version) return upgradeBy(other, folders.project, values.yes);
  }
  const plan = await planUpgrade(folders, {
    version,
    spec: values.visnyk ?? version,
    changelog: readFileSync(join(manifestFolder(), "CHANGELOG.md"), "utf8"),
    commands: COMMAND_NAMES.filter((name) => name !== "init"),
    nodes: nodesOf(optionalDependencies),
  });
  if (plan === undefined) {
    say(`This newsroom has visnyk ${version}.`);
    return 0;
  }
  say(planInWords(plan));
  if (await isDirty(folders.project))
    say(
      "Git knows of changes here that are not committed. Commit them first, so that those of the upgrade stand alone.",
    );
  if (!(await isWanted(values.yes))) return 0;
  const differences = await carryOut(plan, folders, {
    install: (project) => runNpm(["install", "--no-audit", "--no-fund"], project),
    run: runInstalled,
    say,
  });
  if (differences === undefined) {
    say(
      `This newsroom has visnyk ${version} now. What differs cannot be told, since the site could not be built.`,
    );
    return 1;
  }
  say(`This newsroom has visnyk ${version} now.\n\n${differencesInWords(differences)}`);
  return 0;
});

async function isWanted(yes: boolean): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY) {
    say("Nothing was changed. npm run upgrade -- --yes does it.");
    return false;
  }
  const terminal = new Terminal("npx visnyk upgrade --yes");
  const answer = await terminal.ask("Change to it? (yes, no) [no]: ").finally(() => terminal.close());
  if (/^y/i.test(answer.trim())) return true;
  say("Nothing was changed.");
  return false;
}
