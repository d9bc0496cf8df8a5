import { expect, test } from "vitest";
import type { Desk } from "../../../src/model/desk.ts";
import { backendOf, originsOf } from "../../../templates/admin/backend.ts";

const repo = "news/site";
const token = { auth_methods: ["token"] };

// biome-ignore format: a table reads better in rows
test.each<[Omit<Desk, "folder">, backend: object, origins: string[]]>([
  [{ backend: "github", repo }, { name: "github", repo, ...token }, ["https://api.github.com"]],
  [{ backend: "github", repo, server: "https://git.example" }, { name: "github", repo, api_root: "https://git.example/api/v3", base_url: "https://git.example", ...token }, ["https://git.example"]],
  [{ backend: "gitlab", repo, branch: "desk" }, { name: "gitlab", repo, branch: "desk", ...token }, ["https://gitlab.com"]],
  [{ backend: "gitlab", repo, server: "https://git.example" }, { name: "gitlab", repo, api_root: "https://git.example/api/v4", base_url: "https://git.example", ...token }, ["https://git.example"]],
  [{ backend: "gitea", repo }, { name: "gitea", repo, ...token }, ["https://gitea.com"]],
  [{ backend: "gitea", repo, server: "https://git.example" }, { name: "gitea", repo, api_root: "https://git.example/api/v1", base_url: "https://git.example", ...token }, ["https://git.example"]],
  [{ backend: "local" }, { name: "gitea", repo: "local/folder", ...token }, []],
  [{ backend: "test" }, { name: "test-repo" }, []],
])("%j", (desk, backend, origins) => {
  const whole = { folder: "content", ...desk };
  expect(backendOf(whole)).toEqual(backend);
  expect(originsOf(whole)).toEqual(origins);
});
