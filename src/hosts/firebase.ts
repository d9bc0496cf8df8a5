import type { SitePath } from "../model/address.ts";
import { rulePattern, startPattern, wholePattern } from "./address-patterns.ts";
import { type FormerFeeds, formerGoal, formerPattern } from "./former-feeds.ts";
import type { HeaderRule } from "./header-rules.ts";
import type { Host, Loss, ServedRedirect, ServedSite } from "./host.ts";
import { withoutNames } from "./lines.ts";
import { byKind, goalOfStart, isAsked, isLed, type Led, realLosses } from "./old-addresses.ts";
import { plainHeader } from "./old-places.ts";

const GIBIBYTE = 1024 ** 3;

/** A site that is complete, deployed from its own folder. https://firebase.google.com/docs/hosting/full-config */
export const firebase: Host = {
  name: "firebase",
  leadsOn: "deployed",
  hasTls: true,
  files: [{ path: "/firebase.json" as SitePath, text: firebaseJson, tellsRedirects: true }],
  limits: { fileBytes: 2 * GIBIBYTE },
  losses: firebaseLosses,
  notes: [
    "firebase.json is in the site: npx firebase-tools deploy --only hosting, in the folder of the site.",
    "What is not found has the page of the first language: Firebase knows the languages of browsers, not those of addresses.",
    "A site with a base path lies below the folder that is deployed; firebase.json and 404.html are to be copied there.",
  ],
};

function firebaseJson({ rules, formerFeeds }: ServedSite, redirects: readonly ServedRedirect[]): string {
  const settings = {
    $schema: "https://raw.githubusercontent.com/firebase/firebase-tools/master/schema/firebase-config.json",
    hosting: {
      public: ".",
      ignore: ["firebase.json", ".firebaserc", ".firebase/**", "firebase-debug.log", "**/node_modules/**"],
      redirects: redirectsOf(redirects, formerFeeds),
      headers: rules.map(headersOf),
    },
  };
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

function headersOf({ path, headers }: HeaderRule) {
  const lines = Object.entries(headers).map(([key, value]) => ({ key, value: plainHeader(value) }));
  return { regex: rulePattern(path), headers: lines };
}

function redirectsOf(redirects: readonly ServedRedirect[], former: readonly FormerFeeds[]) {
  const { whole, starts } = byKind(redirects.filter(isTold));
  return [
    ...whole.map(({ from, to }) => ({ regex: wholePattern(from), destination: withoutNames(to), type: 301 })),
    ...former.map(redirectOfFeeds),
    ...starts.flatMap(redirectsOfStart),
  ];
}

/** By their form in regular expressions of RE2, where a group has a name. */
function redirectOfFeeds(feeds: FormerFeeds) {
  const source = formerPattern(feeds).replace("(", "(?P<names>");
  const destination = formerGoal(feeds, feeds.names === 0 ? "" : ":names");
  return { regex: `^${source}$`, destination, type: 301 };
}

/** What a star stood for is filled in for a whole part of a goal, in which nothing else looks like a name. */
function isTold(redirect: ServedRedirect): redirect is Led {
  if (!isLed(redirect) || isAsked(redirect)) return false;
  const { to } = redirect;
  return !to.endsWith("*") || (to.endsWith("/*") && !/:\d/.test(to));
}

/** A star that stood for nothing would leave the goal without a part, and that is no goal. */
function redirectsOfStart({ from, to }: Led) {
  if (!to.endsWith("*"))
    return [{ regex: startPattern(from, ".*"), destination: withoutNames(to), type: 301 }];
  const goal = withoutNames(goalOfStart(to));
  const rest = { regex: startPattern(from, "(?P<rest>.+)"), destination: `${goal}:rest`, type: 301 };
  return [{ regex: wholePattern(from), destination: goal, type: 301 }, rest];
}

function firebaseLosses(redirects: readonly ServedRedirect[]): readonly Loss[] {
  const led = redirects.filter(isLed);
  return realLosses([
    {
      what: "Not led on, since Firebase does not look at parameters",
      of: led.filter(isAsked),
    },
    {
      what: "Not led on, since Firebase puts what a star stood for only behind a slash, and not behind a port",
      of: led.filter((redirect) => !isAsked(redirect) && !isTold(redirect)),
    },
    {
      what: "Not found, or led on by a star, since Firebase has no line for what is gone",
      of: redirects.filter(({ to }) => to === undefined),
    },
  ]);
}
