import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CommandTarget } from "../../model/deploy-target.ts";
import { DeployError } from "../deploy-error.ts";
import type { Surroundings, WholeSiteTarget } from "../target.ts";
import { type Given, HOST_COMMANDS, type HostCommand } from "./host-commands.ts";
import { lastLine, run } from "./program.ts";

const GET_NPX = "It comes with npm: install Node with it.";

/**
 * A host that its own program brings sites to, which npx fetches.
 * @throws DeployError where the variables that let it in are empty
 */
export async function openCommandTarget(
  settings: CommandTarget,
  around: Surroundings,
): Promise<WholeSiteTarget> {
  const command = HOST_COMMANDS[settings.to];
  const isSet = (variable: string) => Boolean(around.environment[variable]);
  if (!command.secrets.some((group) => group.every(isSet))) {
    const wanted = command.secrets.map((group) => group.join(" and ")).join(", or ");
    throw new DeployError(
      `${command.program} is let in by ${wanted}, which is empty. Set it; you get it at ${command.getSecrets}.`,
    );
  }
  if (settings.project.startsWith("-"))
    throw new DeployError(`"${settings.project}" is not the name of a project. See "project" of the target.`);
  const given = { project: settings.project, site: around.site, cache: around.cache };
  return new HostProgram(command, given, around.environment);
}

class HostProgram implements WholeSiteTarget {
  readonly #command: HostCommand;
  readonly #given: Given;
  readonly #environment: Readonly<NodeJS.ProcessEnv>;

  constructor(command: HostCommand, given: Given, environment: Readonly<NodeJS.ProcessEnv>) {
    this.#command = command;
    this.#given = given;
    this.#environment = environment;
  }

  get command(): string {
    return ["npx", ...this.#arguments(this.#command.deploy(this.#given))].join(" ");
  }

  async deploy(folder: string, say: (line: string) => void): Promise<void> {
    const given = { ...this.#given, site: folder };
    const { wants } = this.#command;
    if (wants !== undefined && !existsSync(join(folder, wants)))
      throw new DeployError(
        `${this.#command.program} needs ${wants}, which the site does not have. Name the host in site.yaml (host: ${hostOf(wants)}), and run npm run build.`,
      );
    await this.#run(given, this.#command.deploy(given), say);
  }

  async back(say: (line: string) => void): Promise<void> {
    const args = this.#command.back(this.#given);
    if (typeof args === "string") throw new DeployError(args);
    await this.#run(this.#given, args, say);
  }

  async #run(given: Given, args: readonly string[], say: (line: string) => void): Promise<void> {
    const { files, litter = [], runsIn } = this.#command;
    await mkdir(given.cache, { recursive: true });
    for (const [name, text] of Object.entries(files?.(given) ?? {}))
      await writeFile(join(given.cache, name), text);
    const left = litter.map((name) => join(given.site, name)).filter((path) => !existsSync(path));
    try {
      const { code, output, errors } = await run("npx", this.#arguments(args), {
        environment: { CI: "true", NO_COLOR: "1", ...this.#environment },
        folder: runsIn?.(given) ?? given.cache,
        get: GET_NPX,
        line: (line) => say(this.#withoutSecrets(line)),
      });
      const said = lastLine(errors) || lastLine(output.toString());
      if (code !== 0)
        throw new DeployError(
          `${this.#command.program} failed (${code ?? "it was ended"}): ${this.#withoutSecrets(said)}`,
        );
    } finally {
      for (const path of left) await rm(path, { recursive: true, force: true });
    }
  }

  #arguments(args: readonly string[]): string[] {
    return ["--yes", this.#command.program, ...args];
  }

  #withoutSecrets(text: string): string {
    const secrets = this.#command.secrets.flat().map((variable) => this.#environment[variable]);
    return secrets.reduce<string>((clean, secret) => (secret ? clean.replaceAll(secret, "…") : clean), text);
  }
}

function hostOf(file: string): string {
  return file.replace(/\.json$/, "");
}
