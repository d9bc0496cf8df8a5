import { describe, expect, test } from "vitest";
import type { Host, ServedRedirect } from "../../src/hosts/host.ts";
import { HOSTS } from "../../src/hosts/index.ts";
import { Addresses } from "../../src/model/address.ts";
import { servedSite } from "../../src/outputs/served-site.ts";
import { siteOf } from "../feeds/fixtures.ts";
import { goalFor, harmless, redirectsWith, requestFor, SIGNS, sameForm } from "./hostile.ts";
import { CLOUDFLARE } from "./pretended/cloudflare.ts";
import { cloudFrontThat } from "./pretended/cloudfront.ts";
import { firebaseThat } from "./pretended/firebase.ts";
import { GITLAB } from "./pretended/gitlab.ts";
import type { Answer, Ask, PretendedHost } from "./pretended/host.ts";
import { NETLIFY } from "./pretended/netlify.ts";
import { FILES } from "./pretended/questions.ts";
import { VERCEL } from "./pretended/vercel.ts";

const PRETENDED: readonly [host: PretendedHost, name: string][] = [
  [NETLIFY, "netlify"],
  [CLOUDFLARE, "cloudflare"],
  [VERCEL, "vercel"],
  [firebaseThat(true), "firebase"],
  [firebaseThat(false), "firebase"],
  [GITLAB, "gitlab"],
  [cloudFrontThat({ isDecoded: false }), "cloudfront"],
];

function hostNamed(name: string): Host {
  const host = HOSTS.find((each) => each.name === name);
  if (host === undefined) throw new Error(`there is no host ${name}`);
  return host;
}

function served(pretended: PretendedHost, host: Host, redirects: readonly ServedRedirect[]): Ask {
  const site = siteOf({ baseUrl: "https://news.example/", hosts: [host.name] });
  return pretended.made({
    read: (name) =>
      [...host.files.map(({ path, text }) => ({ name: path.slice(1), text })), ...(host.beside ?? [])]
        .find((file) => file.name === name)
        ?.text(servedSite(site, new Addresses(site)), redirects) ?? "",
    files: new Set(FILES.map((file) => `/${file}`)),
    base: "/",
  });
}

const goalOf = ({ to }: Answer) => to && sameForm(to);

describe.each(
  PRETENDED.map(([pretended, name]) => ({ pretended, name: pretended.name, host: hostNamed(name) })),
)("$name", ({ pretended, host }) => {
  test("leads from each hostile address to its own goal or nowhere, and from no other", () => {
    let led = 0;
    for (const [number, sign] of SIGNS.entries()) {
      const redirects = redirectsWith(sign, number);
      const ask = served(pretended, host, redirects);
      for (const redirect of redirects) {
        const goal = goalOf(ask(requestFor(redirect)));
        if (goal === undefined) continue;
        expect([redirect, goal]).toEqual([redirect, goalFor(redirect)]);
        led++;
      }
      const own = new Set(redirects.map(requestFor));
      for (const other of redirectsWith(harmless(sign), number).map(requestFor))
        if (!own.has(other)) expect([sign, other, ask(other).to]).toEqual([sign, other, undefined]);
    }
    expect(led).toBeGreaterThan(SIGNS.length / 2);
  });
});
