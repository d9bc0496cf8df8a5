/**
 * `npm run verify-mirror -- https://mirror.example/`: compares what a mirror serves with the site's signed list. `--key` is
 * the site's public key, if it is not that of `site.yaml`; `--sample 500` asks for as many files only; `--new-key file` writes
 * a new private key, and prints the public one.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { printable } from "../src/kit/printable.ts";
import { UsageError } from "../src/kit/problems.ts";
import { USUAL_ASKING } from "../src/mirror/ask.ts";
import { newKeys, publicKeyFrom } from "../src/mirror/signature.ts";
import { type MirrorReport, verifyMirror } from "../src/mirror/verify.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { newsroomOrReport } from "./newsroom.ts";

const EXAMPLE = "npm run verify-mirror -- https://mirror.example/";
/** Files that are named at most. */
const NAMED = 20;

await command(async () => {
  const { values, positionals } = parseArgs({
    options: { key: { type: "string" }, sample: { type: "string" }, "new-key": { type: "string" } },
    allowPositionals: true,
  });
  if (values["new-key"] !== undefined) return makeKey(resolve(values["new-key"]));
  const origin = originFrom(positionals[0]);
  const text = values.key ?? newsroomOrReport(settingsFrom(process.env))?.site.mirror?.key;
  if (text === undefined)
    throw new UsageError(
      `There is no public key: name it with --key, or in site.yaml as mirror: { key: … }.`,
    );
  const key = publicKeyFrom(text);
  if (key === undefined)
    throw new UsageError("The key is no Ed25519 public key in Base64, as --new-key prints it.");
  const sample = sampleFrom(values.sample);
  const report = await verifyMirror(origin, { ...USUAL_ASKING, key, sample });
  process.stdout.write(`${linesOf(origin, report).map(printable).join("\n")}\n`);
  return report.faults.length > 0 ? 1 : 0;
});

function originFrom(text: string | undefined): string {
  if (text === undefined) throw new UsageError(`No mirror was named: ${EXAMPLE}`);
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new UsageError(`"${text}" is not the address of a site: ${EXAMPLE}`);
  const { origin, pathname } = new URL(text);
  return origin + (pathname.endsWith("/") ? pathname : `${pathname}/`);
}

function sampleFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text))
    throw new UsageError(`--sample: "${text}" is not a number of files. Write one such as 500.`);
  return Number(text);
}

function makeKey(file: string): number {
  const { pem, publicKey } = newKeys();
  try {
    writeFileSync(file, pem, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new UsageError(
      `${file} is there already. A new key would make all mirrors doubtful; name another file.`,
    );
  }
  process.stdout.write(
    `The private key is in ${file}: keep it out of the repository, and hand it to builds as VISNYK_SIGNING_KEY.\nIn site.yaml:\nmirror: { key: "${publicKey}" }\n`,
  );
  return 0;
}

function linesOf(origin: string, { index, asked, listed, faults }: MirrorReport): string[] {
  const what = asked < listed ? `${asked} of ${listed} files` : `${listed} files`;
  const state = `of ${index.site}, whose newest story is of ${index.newest}`;
  if (faults.length === 0) return [`${origin} is a whole mirror ${state}: ${what} as they were signed.`];
  const more = faults.length - NAMED;
  return [
    `${origin} is not a whole mirror ${state}: ${faults.length} of ${what} are not as they were signed.`,
    ...faults.slice(0, NAMED).map(({ path, reason }) => `  /${path} ${reason}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
