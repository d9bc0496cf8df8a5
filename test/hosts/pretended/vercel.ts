import { type Answer, fileFor, type PretendedHost, partsOf } from "./host.ts";

interface Route {
  handle?: string;
  src?: string;
  caseSensitive?: boolean;
  has?: { type: string; key: string; value: { eq: string } }[];
  headers?: Record<string, string>;
  continue?: boolean;
  status?: number;
  dest?: string;
}

/** https://vercel.com/docs/project-configuration#routes */
export const VERCEL: PretendedHost = {
  name: "vercel",
  made: ({ read, files }) => {
    const { routes } = JSON.parse(read("vercel.json")) as { routes: Route[] };
    const phase = (name: string | undefined) => {
      const from = name === undefined ? 0 : routes.findIndex(({ handle }) => handle === name) + 1;
      const to = routes.findIndex(({ handle }, at) => at >= from && handle !== undefined);
      return routes.slice(from, to < 0 ? undefined : to);
    };
    return (address) => {
      const { path, query } = partsOf(address);
      const headers: Record<string, string> = {};
      const asked = new URLSearchParams(query);
      const first = run(phase(undefined), path, asked, headers);
      if (first !== undefined) return { ...first, headers };
      const file = fileFor(path, files) ?? fileFor(`${path}/`, files);
      const missed = file === undefined ? run(phase("filesystem"), path, asked, headers) : undefined;
      if (file !== undefined) run(phase("hit"), path, asked, headers);
      return { ...(missed ?? (file === undefined ? { status: 404 } : { status: 200, file })), headers };
    };
  },
};

function run(
  routes: Route[],
  path: string,
  asked: URLSearchParams,
  headers: Record<string, string>,
): Omit<Answer, "headers"> | undefined {
  for (const route of routes) {
    const match = new RegExp(route.src ?? "", route.caseSensitive ? "" : "i").exec(path);
    if (match === null || !(route.has ?? []).every(({ key, value }) => asked.get(key) === value.eq)) continue;
    if (route.continue) {
      for (const [name, value] of Object.entries(route.headers ?? {})) headers[name.toLowerCase()] = value;
      continue;
    }
    const to = route.headers?.Location?.replace(/\$(\d)/g, (_, at: string) => match[Number(at)] ?? "");
    return {
      status: route.status ?? 200,
      ...(to !== undefined && { to }),
      ...(route.dest !== undefined && { file: route.dest }),
    };
  }
  return undefined;
}
