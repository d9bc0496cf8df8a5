import { expect, test } from "vitest";
import { renderTrust } from "../../src/discovery/trust-txt.ts";
import { trustSchema } from "../../src/intake/trust-schema.ts";
import { snapshotOf } from "../../src/library/snapshot.ts";
import { Addresses } from "../../src/model/address.ts";
import { newsroomOf } from "../../src/model/newsroom.ts";
import type { Site } from "../../src/model/site.ts";
import { trust } from "../../src/outputs/trust.ts";
import { siteOf } from "../feeds/fixtures.ts";

const OURS = trustSchema.parse({
  belongto: "https://press.example/",
  controlledby: "https://owner.example/",
  social: ["https://social.example/@herald", "https://video.example/herald"],
  disclosure: "https://news.example/ethics/",
});

function textOf(site: Site): string {
  const snapshot = snapshotOf(
    undefined as never,
    newsroomOf({ site, topics: [], authors: [], series: [] }),
    0,
  );
  const [output] = [...trust.all(snapshot)];
  const view = output && trust.view(snapshot, output);
  return view ? renderTrust(view, new Addresses(site)) : "";
}

const SITE = siteOf({ baseUrl: "https://news.example/", trust: OURS });

test("an attribute a line, and what the site says of training of models", () => {
  expect(textOf(SITE)).toBe(`belongto=https://press.example/
controlledby=https://owner.example/
social=https://social.example/@herald
social=https://video.example/herald
disclosure=https://news.example/ethics/
${SITE.publisher.email ? `contact=${SITE.publisher.email}\n` : ""}datatrainingallowed=no
`);
  const open = { ...SITE, robots: { ...SITE.robots, training: "allow" as const } };
  expect(textOf(open)).toContain("datatrainingallowed=yes\n");
});

test("the page about the owners is disclosed in each language", () => {
  const text = textOf({ ...SITE, ownership: {} as never });
  for (const path of ["about/ownership/", "en/about/ownership/", "fr/about/ownership/"])
    expect(text).toContain(`disclosure=https://news.example/${path}\n`);
});

test("below a base path it says where it belongs; without the setting there is none", () => {
  expect(textOf(siteOf({ trust: OURS }))).toMatch(
    /^# It is looked for at https:\/\/news\.example\/\.well-known\/trust\.txt only: copy it there\.\nbelongto=/,
  );
  expect(textOf(siteOf())).toBe("");
});
