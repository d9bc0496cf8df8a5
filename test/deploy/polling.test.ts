/** Readers at work while a site is replaced, edit by edit, on each kind of target that tests have a real server for. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { serveFolder } from "../../scripts/static-server.ts";
import { deploy } from "../../src/deploy/deploy.ts";
import { SiteSource } from "../../src/deploy/sender.ts";
import { openTarget } from "../../src/deploy/targets/index.ts";
import { programOf } from "../programs.ts";
import { runs } from "../runs.ts";
import { askBucket, MOTO, startS3 } from "../s3/server.ts";
import { around } from "./around.ts";
import { clock, type Place } from "./conformance.ts";
import { type BuiltSite, EditedSite } from "./edited-site.ts";
import { Poller } from "./poller.ts";
import { servedFolder } from "./served-folder.ts";
import { SshServer, sshServer } from "./ssh-server.ts";

const HOUR = 3_600_000;

let site: EditedSite;
beforeAll(async () => {
  site = await EditedSite.build();
}, 120_000);
afterAll(() => site?.remove());

/** One who deploys, in turn with another: neither knows what the other has sent but by the target's notes. */
async function bring({ files, folder }: BuiltSite, place: Place, cache: string, progress: () => void) {
  const target = await place.connect();
  const signal = new AbortController().signal;
  try {
    return await deploy(
      { goal: "site", files, baseUrl: "https://news.example/", source: new SiteSource(folder, () => ({})) },
      {},
      {
        target,
        cache,
        by: cache,
        isDead: () => false,
        grace: HOUR,
        clock,
        say: () => {},
        progress,
        signal,
      },
    );
  } finally {
    await target.close();
  }
}

async function deployAll(place: Place, states: readonly BuiltSite[]): Promise<Poller> {
  const root = mkdtempSync(join(tmpdir(), "visnyk-desks-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const poller = new Poller((path) => place.served(path), states);
  for (const [i, state] of states.entries())
    await poller.during(bring(state, place, join(root, `desk ${i % 2}`), poller.progress), i);
  return poller;
}

/** Every so many edits together, where a server makes each deploy last; one by one in `npm run test:long`. */
function inSteps(states: readonly BuiltSite[], edits: number): readonly BuiltSite[] {
  return runs(1) > 1 ? states : states.filter((_, i) => i % edits === 0 || i === states.length - 1);
}

/** @param edits that are deployed together */
function itIsReplacedUnnoticed(edits: number, open: () => Promise<Place>): void {
  test("no page refers to what is missing, and every page is of the state before or after", {
    timeout: 100_000 * runs(1),
  }, async () => {
    const place = await open();
    onTestFinished(() => place.close?.());
    const states = inSteps(site.states, edits);
    const poller = await deployAll(place, states);
    if (runs(1) > 1) console.info(`${states.length} deploys: ${poller.summary}`);
    expect(poller.faults).toEqual([]);
    expect(site.states.length).toBeGreaterThan(30);
    // While each was under way, and after it.
    expect(poller.walks).toBeGreaterThanOrEqual(2 * states.length - 1);
  });
}

describe("a folder", () => {
  itIsReplacedUnnoticed(1, async () => {
    const { path, root, close } = servedFolder();
    const server = await serveFolder(path);
    return {
      connect: () => openTarget({ to: "folder", path }, around(root)),
      served: async (below) => {
        const answer = await fetch(`${server.origin}/${encodeURI(below)}`);
        const bytes = await answer.bytes();
        return answer.ok ? bytes : undefined;
      },
      close: async () => {
        await server.close();
        await close?.();
      },
    };
  });
});

const [sshd, rsync] = [sshServer(), programOf("rsync")];

describe.skipIf(!sshd.isHere)(`a machine that is logged in to: ${sshd.label}`, () => {
  async function openMachine(to: "rsync" | "sftp"): Promise<Place> {
    const [server, folder] = [await SshServer.start(), servedFolder()];
    const { user, wire } = server;
    const settings = { to, host: "127.0.0.1", user, port: wire.port, path: folder.path, key: server.key };
    return {
      ...folder,
      connect: () =>
        openTarget(settings, around(folder.root, to === "sftp" ? server.home() : server.environment())),
      close: async () => {
        await server.close();
        await folder.close?.();
      },
    };
  }

  describe("by SFTP", () => itIsReplacedUnnoticed(12, () => openMachine("sftp")));

  describe.skipIf(!rsync.isHere)(rsync.label, () => itIsReplacedUnnoticed(16, () => openMachine("rsync")));
});

describe.skipIf(!MOTO.isHere)(`a bucket: ${MOTO.label}`, () => {
  itIsReplacedUnnoticed(12, async () => {
    const [server, { root, close }] = [await startS3(), servedFolder()];
    const [bucket, { endpoint }] = [await server.bucket(), server];
    return {
      connect: () => openTarget({ to: "s3", bucket, endpoint }, around(root, process.env)),
      served: (below) => askBucket(`${endpoint}/${bucket}/${encodeURI(below)}`),
      close: async () => {
        await server.close();
        await close?.();
      },
    };
  });
});
