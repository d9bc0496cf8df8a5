import { join } from "node:path";
import type { Surroundings } from "../../src/deploy/target.ts";
import { clock } from "./conformance.ts";

/** What a target takes from this machine, in a folder of a test. */
export function around(root: string, environment: NodeJS.ProcessEnv = {}): Surroundings {
  return {
    environment,
    site: join(root, "built"),
    cache: join(root, "cache"),
    baseUrl: "https://news.example/",
    clock,
    say: () => {},
  };
}
