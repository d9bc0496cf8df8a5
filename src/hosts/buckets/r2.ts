import type { Host, Loss, ServedRedirect, ServedSite } from "../host.ts";
import { realLosses } from "../old-addresses.ts";
import { plainHeader, rootOf } from "../old-places.ts";
import { feedsLiteral, hasNameTwice, LOOK_UP, literalOf, oldTable } from "./old-table.ts";

/** A bucket of R2 with a Worker before it: what is too large for Pages. */
export const r2: Host = {
  name: "r2",
  leadsOn: "configured",
  hasTls: true,
  files: [],
  beside: [
    { name: "worker.js", text: worker },
    { name: "wrangler.jsonc", text: wrangler },
  ],
  losses: r2Losses,
  notes: [
    "A Worker may have 3 MB, packed, on the free plan and 10 MB on the paid one: some 50,000 old addresses, or 150,000.",
    "Each request runs the Worker and reads the bucket; 100,000 a day are free.",
  ],
};

function r2Losses(redirects: readonly ServedRedirect[]): readonly Loss[] {
  return realLosses([
    { what: "Not led on, since they ask for a name twice", of: redirects.filter(hasNameTwice) },
  ]);
}

function wrangler({ baseUrl }: ServedSite): string {
  const { hostname } = new URL(baseUrl);
  const name = hostname.replace(/[^a-z0-9]+/g, "-").slice(0, 63);
  const settings = {
    name: name.replace(/^-+|-+$/g, ""),
    main: "worker.js",
    compatibility_date: "2026-01-01",
    routes: [{ pattern: hostname, custom_domain: true }],
    r2_buckets: [{ binding: "SITE", bucket_name: "news" }],
  };
  return `// Name your bucket, then: npx wrangler deploy\n${JSON.stringify(settings, undefined, 2)}\n`;
}

/** A module of Workers. https://developers.cloudflare.com/r2/api/workers/workers-api-reference/ */
function worker(site: ServedSite, redirects: readonly ServedRedirect[]): string {
  const { entries, starts } = oldTable(redirects);
  const { rules, hidden, notFound, notFoundBelow } = site;
  const root = rootOf(site);
  const headers = rules.map(({ path, headers }) => [
    path.split("*"),
    Object.entries(headers).map(([name, value]) => [name, plainHeader(value)]),
  ]);
  return `const TABLE = new Map(${literalOf([...entries])});
const FEEDS = ${feedsLiteral(site)};
const STARTS = ${literalOf(starts)};
const ROOT = ${literalOf(root)};
const HIDDEN = ${literalOf([...hidden, `${root}.visnyk`])};
const NOT_FOUND = ${literalOf([...notFoundBelow.map(({ start, page }) => [start, page]), [root, notFound]])};
const RULES = ${literalOf(headers)};

async function found(key) {
  return TABLE.get(key);
}

${LOOK_UP}
${FETCH}`;
}

const FETCH = `function headersOf(path) {
  const headers = new Headers();
  for (const [[before, after], all] of RULES) {
    const fits =
      after === undefined
        ? path === before
        : path.length >= before.length + after.length && path.startsWith(before) && path.endsWith(after);
    if (fits) for (const [name, value] of all) headers.set(name, value);
  }
  return headers;
}

function keyIn(path) {
  return decoded(path.slice(ROOT.length));
}

async function page(status, path, env, isHead) {
  const [, at] = NOT_FOUND.find(([start]) => path.startsWith(start)) ?? NOT_FOUND.at(-1);
  const object = await env.SITE.get(keyIn(at));
  const headers = headersOf(at);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Cache-Control', 'public, max-age=60');
  return new Response(isHead ? null : (object?.body ?? String(status)), { status, headers });
}

function led(goal, status) {
  return new Response(null, { status, headers: { Location: goal, 'Cache-Control': 'public, max-age=300' } });
}

function rangeIn({ range, size }) {
  const offset = range.suffix === undefined ? (range.offset ?? 0) : Math.max(0, size - range.suffix);
  const length = range.suffix === undefined ? (range.length ?? size - offset) : size - offset;
  return { offset, length };
}

function answer(object, request, headers) {
  headers.set('ETag', object.httpEtag);
  headers.set('Accept-Ranges', 'bytes');
  // Where the bucket sends no content, what the reader has is still right.
  if (object.body === undefined) return new Response(null, { status: 304, headers });
  if (request.headers.has('Range') && object.range) {
    const { offset, length } = rangeIn(object);
    if (length < object.size) {
      headers.set('Content-Range', 'bytes ' + offset + '-' + (offset + length - 1) + '/' + object.size);
      return new Response(object.body, { status: 206, headers });
    }
  }
  return new Response(request.method === 'HEAD' ? null : object.body, { headers });
}

export default {
  async fetch(request, env) {
    const isHead = request.method === 'HEAD';
    if (!isHead && request.method !== 'GET') return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } });
    const url = new URL(request.url);
    const uri = url.pathname.replace(/^\\/+/, '/');
    const fate = await fateOf(uri, [...url.searchParams].map((pair) => pair.map(encodeURIComponent)));
    if (fate === '!') return page(410, uri, env, isHead);
    if (fate) return led(fate.slice(1), 301);
    const isHidden = HIDDEN.some((path) => decoded(uri).startsWith(path));
    if (isHidden || !uri.startsWith(ROOT)) return page(404, uri, env, isHead);
    const path = uri.endsWith('/') ? uri + 'index.html' : uri;
    const object = await env.SITE.get(keyIn(path), { onlyIf: request.headers, range: request.headers });
    if (object === null) {
      const isFolder = path === uri && (await env.SITE.head(keyIn(uri + '/index.html'))) !== null;
      return isFolder ? led(uri + '/' + url.search, 308) : page(404, uri, env, isHead);
    }
    const headers = new Headers();
    object.writeHttpMetadata(headers);
    for (const [name, value] of headersOf(path)) headers.set(name, value);
    return answer(object, request, headers);
  },
};
`;
