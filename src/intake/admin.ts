import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import type { z } from "zod";
import type { Problems } from "../kit/problems.ts";
import { type Desk, EDITOR } from "../model/desk.ts";
import type { adminSchema } from "./admin-schema.ts";
import type { YamlSource } from "./yaml/yaml.ts";

/** Where `admin` stands. */
interface Place {
  file: string;
  yaml: YamlSource;
  problems: Problems;
}

/**
 * The desk that `site.yaml` asks for; nothing where it asks for none.
 * @param installed the version of the editor's package, if it is installed
 */
export function deskFrom(
  given: z.output<typeof adminSchema> | undefined,
  { file, yaml, problems }: Place,
  installed = installedEditor,
): Desk | undefined {
  if (given === undefined) return undefined;
  const refuse = (key: string, message: string, hint: string) =>
    problems.error(file, yaml.lineOf(["admin", key]), message, hint);
  const { backend, repo, server } = given;
  const isHosted = backend !== "local" && backend !== "test";
  if (isHosted && repo === undefined)
    refuse(
      "backend",
      `"admin" names ${backend} and no repository there`,
      "Write its owner and its name: repo: owner/name.",
    );
  if (!isHosted && (repo ?? server) !== undefined)
    refuse(
      repo === undefined ? "server" : "repo",
      '"admin" names a repository, and not who keeps it',
      "Write backend: github, gitlab or gitea.",
    );
  const version = installed();
  if (version !== EDITOR.version) {
    const needed = `${EDITOR.name} ${EDITOR.version}`;
    const message =
      version === undefined
        ? `"admin" needs the package ${needed}, which is not installed`
        : `"admin" needs the package ${needed}, which is installed as ${version}`;
    const pinned = `${EDITOR.name}@${EDITOR.version}`;
    problems.error(
      file,
      yaml.lineOf(["admin"]),
      message,
      `Run npm install -E ${pinned}, or take "admin" out.`,
    );
  }
  return { ...given, server: server && new URL(server).origin };
}

/** The version of the editor's package that this program finds. */
function installedEditor(): string | undefined {
  const file = findPackageJSON(EDITOR.name, import.meta.url);
  return file === undefined ? undefined : JSON.parse(readFileSync(file, "utf8")).version;
}
