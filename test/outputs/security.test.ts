import { afterAll, beforeAll, expect, test } from "vitest";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

const PLACE = ".well-known/security.txt";
const CONTACT =
  'security: { contact: "mailto:security@news.example", policy: "https://news.example/security/" }\n';
const made = SmallSite.empty();
made.published = "none";
const settings = made.content("site.yaml");
afterAll(() => made.remove());

beforeAll(async () => {
  made.story("2025/02/10-a");
  made.write("site.yaml", settings + CONTACT);
  const { code, said } = await buildBeside(made);
  expect(code, said).toBe(0);
});

async function build(site: SmallSite): Promise<string> {
  const { code, said } = await site.build("--why");
  expect(code, said).toBe(0);
  return said;
}

test("whoever finds a hole is told whom to tell, until less than a year from now", () => {
  expect(made.read(PLACE)).toBe(`Contact: mailto:security@news.example
Expires: 2026-03-01T00:00:00Z
Preferred-Languages: uk, en, fr
Canonical: https://news.example/.well-known/security.txt
Policy: https://news.example/security/
`);
});

test("it stays as it is all month, and is renewed in the next", async () => {
  const site = made.copy();
  site.now = "2025-03-31T23:00:00Z";
  expect(await build(site)).not.toContain(`press /${PLACE}`);
  site.now = "2025-04-01T01:00:00Z";
  expect(await build(site)).toContain(`press /${PLACE}: it ends in a year`);
  expect(site.read(PLACE)).toContain("Expires: 2026-04-01T00:00:00Z\n");
});

test("another contact changes it, and a site without one has none", async () => {
  const site = made.copy();
  site.write("site.yaml", settings + CONTACT.replace("security@", "desk@"));
  await build(site);
  expect(site.read(PLACE)).toContain("Contact: mailto:desk@news.example\n");
  site.write("site.yaml", settings);
  await build(site);
  expect(() => site.read(PLACE)).toThrow(/ENOENT/);
});

test("below a base path it says where it belongs", async () => {
  const site = made.copy();
  site.baseUrl = "https://news.example/visnyk/";
  await build(site);
  expect(site.read(PLACE)).toMatch(
    /^# It is looked for at https:\/\/news\.example\/\.well-known\/security\.txt only: copy it there\.\nContact: /,
  );
});

test("one of the newsroom's own is told that it stands in its place", async () => {
  const site = made.copy();
  site.write(`static/${PLACE}`, "Contact: mailto:other@news.example\n");
  const { code, said } = await buildBeside(site);
  expect(code).toBe(1);
  expect(said).toContain(`static/${PLACE}: error: stands at /${PLACE}, which the site makes itself`);
});
