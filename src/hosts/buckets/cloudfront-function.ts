import type { ServedRedirect, ServedSite } from "../host.ts";
import { plainHeader, rootOf } from "../old-places.ts";
import { feedsLiteral, LOOK_UP, literalOf, type OldTable, oldTable } from "./old-table.ts";

/** Bytes of a function's code. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html */
export const FUNCTION_BYTES = 10_240;
/** Bytes of a function that are for old addresses: the rest is for what it does. */
const TABLE_BYTES = 4_000;
/** Characters of a key of a key-value store, and bytes of a value. */
const [KEY, VALUE] = [512, 1024];

/** How old addresses are told to CloudFront. */
export interface Told {
  /** In the function; or, where they are too many for it, those in the key-value store. */
  table: OldTable;
  isStored: boolean;
  /** Those that are told nowhere. */
  left: readonly ServedRedirect[];
}

/** All in the function, if there is room; otherwise whole addresses in a store, and beginnings as far as there is room. */
export function toldToCloudFront(redirects: readonly ServedRedirect[], site?: ServedSite): Told {
  const table = oldTable(redirects);
  const bytes = TABLE_BYTES - (site === undefined ? 0 : Buffer.byteLength(feedsLiteral(site)));
  if (sizeOf(table.starts) + sizeOf([...table.entries].flat()) <= bytes)
    return { table, isStored: false, left: [] };
  let room = bytes;
  const starts = redirects.filter(({ isStart }) => isStart).sort((a, b) => b.from.length - a.from.length);
  const fitting = new Set(
    starts.filter((start) => {
      room -= sizeOf(oldTable([start]).starts);
      return room >= 0;
    }),
  );
  const isStorable = (redirect: ServedRedirect) =>
    [...oldTable([redirect]).entries].every(
      ([key, value]) => key.length <= KEY && Buffer.byteLength(value) <= VALUE,
    );
  const isTold = (redirect: ServedRedirect) =>
    redirect.isStart ? fitting.has(redirect) : isStorable(redirect);
  return {
    table: oldTable(redirects.filter(isTold)),
    isStored: true,
    left: redirects.filter((redirect) => !isTold(redirect)),
  };
}

function sizeOf(value: unknown): number {
  return Buffer.byteLength(literalOf(value));
}

/** What a new key-value store is filled with; nothing where the function holds all. */
export function storeContent(site: ServedSite, redirects: readonly ServedRedirect[]): string {
  const { table, isStored } = toldToCloudFront(redirects, site);
  const entries = isStored ? table.entries : new Map<string, string>();
  return `${JSON.stringify({ data: [...entries].map(([key, value]) => ({ key, value })) })}\n`;
}

/**
 * The function for requests of viewers: old addresses, the slash behind folders, the file of a page. In the runtime
 * cloudfront-js-2.0, of which only what older JavaScript has is used.
 */
export function requestFunction(site: ServedSite, redirects: readonly ServedRedirect[]): string {
  const { table, isStored } = toldToCloudFront(redirects, site);
  const { everything, rules, hidden, notFound, notFoundBelow } = site;
  const headers = Object.entries(rules.find(({ path }) => path === everything)?.headers ?? {});
  const root = rootOf(site);
  const lookUp = isStored
    ? `const STORE = cf.kvs();

async function found(key) {
  try {
    return await STORE.get(key);
  } catch (e) {
    return undefined;
  }
}`
    : `const TABLE = ${literalOf(Object.fromEntries(table.entries))};

async function found(key) {
  return TABLE[key];
}`;
  return `${isStored ? "import cf from 'cloudfront';\n\n" : ""}${lookUp}

const FEEDS = ${feedsLiteral(site)};
const STARTS = ${literalOf(table.starts)};
const ROOT = ${literalOf(root)};
const HIDDEN = ${literalOf([...hidden, `${root}.visnyk`])};
const NOT_FOUND = ${literalOf([...notFoundBelow.map(({ start, page }) => [start, page]), [root, notFound]])};
const HEADERS = ${literalOf(
    Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), { value: plainHeader(value) }])),
  )};

${LOOK_UP}
${HANDLER}`;
}

const HANDLER = `function parametersOf(querystring) {
  const all = [];
  const add = (name, value) => {
    all.push([name, value].map((text) => encodeURIComponent(decoded(text.replace(/\\+/g, ' ')))));
  };
  Object.keys(querystring).forEach((name) => {
    const each = querystring[name];
    (each.multiValue || [each]).forEach((one) => add(name, one.value));
  });
  return all;
}

function ledTo(goal) {
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: goal }, 'cache-control': { value: 'public, max-age=300' } }
  };
}

// CloudFront cannot send a page of the site with another status: this one leads to it.
function gone(uri) {
  const page = NOT_FOUND.filter((each) => uri.indexOf(each[0]) === 0)[0][1];
  const headers = { 'content-type': { value: 'text/html; charset=utf-8' } };
  Object.keys(HEADERS).forEach((name) => {
    headers[name] = HEADERS[name];
  });
  const data = '<!doctype html><meta charset="utf-8"><title>410</title>' +
    '<meta http-equiv="refresh" content="0; url=' + page + '"><a href="' + page + '">410</a>';
  return { statusCode: 410, statusDescription: 'Gone', headers: headers, body: { encoding: 'text', data: data } };
}

async function handler(event) {
  const request = event.request;
  const uri = request.uri.replace(/^\\/+/, '/');
  const parameters = parametersOf(request.querystring);
  if (uri.indexOf(ROOT) !== 0 && uri + '/' !== ROOT) return request;
  const fate = await fateOf(uri, parameters);
  if (fate === '!') return gone(uri);
  if (fate) return ledTo(fate.slice(1));
  if (HIDDEN.filter((path) => decoded(uri).indexOf(path) === 0).length > 0) {
    request.uri = ROOT + '404/';
    return request;
  }
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  if (last !== '' && last.indexOf('.') < 0 && uri.indexOf(ROOT + '.well-known/') !== 0) {
    const query = parameters.map((each) => each.join('=')).join('&');
    return ledTo(uri + '/' + (query === '' ? '' : '?' + query));
  }
  request.uri = last === '' ? uri + 'index.html' : uri;
  return request;
}
`;

/**
 * The function for responses to viewers: headers that belong to some addresses only. Where there is no room for all, those
 * that deployed objects have themselves are left out.
 */
export function responseFunction({ rules, everything }: ServedSite): string {
  const ofSome = rules.filter(({ path }) => path !== everything);
  const whole = withRules(ofSome);
  if (Buffer.byteLength(whole) <= FUNCTION_BYTES) return whole;
  return withRules(
    ofSome.map(({ path, headers: { "Content-Type": _, "Cache-Control": __, ...headers } }) => ({
      path,
      headers,
    })),
  );
}

function withRules(rules: ServedSite["rules"]): string {
  const groups = Map.groupBy(rules, ({ headers }) => literalOf(loweredHeaders(headers)));
  const told = [...groups].map(
    ([headers, group]) => `[${literalOf(group.map(({ path }) => path.split("*")))}, ${headers}]`,
  );
  return `const RULES = [
  ${told.join(",\n  ")}
];

function fits(uri, parts) {
  if (parts.length === 1) return uri === parts[0];
  const ends = uri.length >= parts[0].length + parts[1].length && uri.slice(uri.length - parts[1].length) === parts[1];
  return uri.indexOf(parts[0]) === 0 && ends;
}

function handler(event) {
  const response = event.response;
  for (let i = 0; i < RULES.length; i++) {
    if (RULES[i][0].filter((parts) => fits(event.request.uri, parts)).length > 0) {
      const headers = RULES[i][1];
      Object.keys(headers).forEach((name) => {
        response.headers[name] = { value: headers[name] };
      });
    }
  }
  return response;
}
`;
}

function loweredHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), plainHeader(value)]),
  );
}
