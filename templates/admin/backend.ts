/** Where the desk keeps what it writes, for the editor and for the policy of its page. */
import type { Desk } from "../../src/model/desk.ts";

/** What is known of each service: where its interface is, with and without a server of one's own. */
const SERVICES: Readonly<
  Record<string, { home: string; api: (server: string) => string; origins: readonly string[] }>
> = {
  github: {
    home: "https://github.com",
    api: (server) => `${server}/api/v3`,
    origins: ["https://api.github.com"],
  },
  gitlab: {
    home: "https://gitlab.com",
    api: (server) => `${server}/api/v4`,
    origins: ["https://gitlab.com"],
  },
  gitea: { home: "https://gitea.com", api: (server) => `${server}/api/v1`, origins: ["https://gitea.com"] },
};

/** The editor's `backend`. A folder of this machine needs a service by name, which is never asked. */
export function backendOf({ backend, repo, branch, server }: Desk): Record<string, unknown> {
  if (backend === "test") return { name: "test-repo" };
  if (backend === "local") return { name: "gitea", repo: "local/folder", auth_methods: ["token"] };
  return {
    name: backend,
    repo,
    ...(branch === undefined ? {} : { branch }),
    ...(server === undefined ? {} : { api_root: SERVICES[backend]?.api(server), base_url: server }),
    auth_methods: ["token"],
  };
}

/** The origins that the page of the desk may ask, besides its own. */
export function originsOf({ backend, server }: Desk): readonly string[] {
  if (server !== undefined) return [server];
  return SERVICES[backend]?.origins ?? [];
}
