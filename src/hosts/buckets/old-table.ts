import type { ServedRedirect, ServedSite } from "../host.ts";
import { parametersOf, placeOf, plainGoal, sortedRedirects } from "../old-places.ts";

/** What a program that answers for old addresses looks up. */
export interface OldTable {
  /**
   * By `/place`, what becomes of an address: `>` and the goal, or `!` for what is gone. By `/place?`, the names of parameters
   * that make it another address, as in `id&x|id`; by `/place?id=5&x=1`, what becomes of that one.
   */
  entries: ReadonlyMap<string, string>;
  /** Beginnings, decoded, the longest first; whether they end a name; and what becomes of all that begins so. */
  starts: readonly (readonly [start: string, endsName: 0 | 1, what: string])[];
}

export function oldTable(redirects: readonly ServedRedirect[]): OldTable {
  const { asked, exact, starts } = sortedRedirects(redirects);
  const entries = new Map<string, string>();
  for (const redirect of exact) entries.set(keyOf(placeOf(redirect.from)), fateOf(redirect));
  for (const [place, group] of Map.groupBy(asked, ({ from }) => keyOf(placeOf(from)))) {
    const shapes = new Set<string>();
    for (const redirect of group) {
      const parameters = parametersOf(redirect.query).map((pair) => pair.map(encodeURIComponent));
      shapes.add(parameters.map(([name]) => name).join("&"));
      entries.set(`${place}?${parameters.map((pair) => pair.join("=")).join("&")}`, fateOf(redirect));
    }
    entries.set(`${place}?`, [...shapes].sort((a, b) => sizeOf(b) - sizeOf(a)).join("|"));
  }
  return {
    entries,
    starts: starts.map((redirect) => [
      placeOf(redirect.from),
      /.\/$/.test(redirect.from) ? 1 : 0,
      fateOf(redirect),
    ]),
  };
}

/** Where the same name is asked for twice, only one of the values is looked at. */
export function hasNameTwice({ query }: ServedRedirect): boolean {
  const names = parametersOf(query).map(([name]) => name);
  return query !== "" && new Set(names).size < names.length;
}

function sizeOf(shape: string): number {
  return shape.split("&").length;
}

function fateOf({ to }: ServedRedirect): string {
  return to === undefined ? "!" : `>${plainGoal(to)}`;
}

/** The same as `keyOf` of the program below. */
function keyOf(place: string): string {
  return place.split("/").map(encodeURIComponent).join("/");
}

/** `FEEDS` of the program below: feeds that are no more, those together that end alike, what they begin with decoded. */
export function feedsLiteral({ formerFeeds }: Pick<ServedSite, "formerFeeds">): string {
  const groups = Map.groupBy(formerFeeds, ({ names, end, now, current }) =>
    JSON.stringify([names, end, now ?? "", now === undefined ? current : ""]),
  );
  const told = [...groups].map(([alike, all]) => [
    ...JSON.parse(alike),
    all.map(({ before }) => decodeURI(before)),
  ]);
  return literalOf(told);
}

/** A value as a literal of JavaScript that cannot end what is around it, wherever that stands. */
export function literalOf(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029\u007f-\u009f]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/**
 * Functions of a program that looks old addresses up, in the JavaScript that the functions of CloudFront know, which is old.
 * `found(key)`, `FEEDS` and `STARTS` are to be beside them.
 */
export const LOOK_UP = `function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (e) {
    return text;
  }
}

function keyOf(place) {
  return place.split('/').map(encodeURIComponent).join('/');
}

function placeOf(path) {
  const folder = /^([\\s\\S]+)\\/index\\.html?$/.exec(path) || /^([\\s\\S]+)\\/$/.exec(path);
  return folder ? folder[1] : path;
}

// What followed the beginning of an address, as it was asked for; an escape is not cut in two.
function restOf(uri, start, endsName) {
  const isPlain = decoded(uri) === uri;
  for (let at = 1; at <= uri.length; at++) {
    const isWithin = !isPlain && (uri.charAt(at - 1) === '%' || uri.charAt(at - 2) === '%');
    if (!isWithin && decoded(uri.slice(0, at)) === start) {
      const rest = uri.slice(at);
      return endsName ? rest.replace(/^\\/+/, '') : rest;
    }
  }
  return '';
}

async function fateOf(uri, parameters) {
  const path = decoded(uri);
  const key = keyOf(placeOf(path));
  const shapes = parameters.length > 0 ? await found(key + '?') : undefined;
  const all = shapes ? shapes.split('|') : [];
  for (let i = 0; i < all.length; i++) {
    const pairs = all[i].split('&').map((name) => {
      const given = parameters.filter((each) => each[0] === name)[0];
      return given ? name + '=' + given[1] : '';
    });
    const asked = pairs.indexOf('') < 0 ? await found(key + '?' + pairs.join('&')) : undefined;
    if (asked) return asked;
  }
  const exact = await found(key);
  if (exact) return exact;
  for (let i = 0; i < FEEDS.length; i++) {
    const [count, end, now, current, all] = FEEDS[i];
    for (let k = 0; k < all.length; k++) {
      const names = path.slice(all[k].length, path.length - end.length);
      const fits = path === all[k] + names + end && (names === '' ? 0 : names.split('/').length) === count;
      if (fits && /^[a-z0-9._/-]*$/.test(names)) return '>' + (current || encodeURI(all[k]) + names + now);
    }
  }
  for (let i = 0; i < STARTS.length; i++) {
    const start = STARTS[i][0];
    const endsName = STARTS[i][1] === 1;
    const begins = endsName ? path === start || path.indexOf(start + '/') === 0 : path.indexOf(start) === 0;
    if (begins) {
      const fate = STARTS[i][2];
      if (fate.charAt(fate.length - 1) !== '*') return fate;
      const goal = fate.slice(0, -1);
      const rest = restOf(uri, start, endsName);
      return goal + (goal.charAt(goal.length - 1) === '/' ? rest.replace(/^\\/+/, '') : rest);
    }
  }
  return undefined;
}
`;
