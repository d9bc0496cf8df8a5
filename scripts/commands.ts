import { nearest, suggest } from "../src/kit/text.ts";
import { CALLS } from "./command-options.ts";

/** What a newsroom can ask for, each a script beside this one, with what it does in a line. */
const COMMANDS: Readonly<Record<string, string>> = {
  init: "a new newsroom: visnyk init my-news",
  build: "the whole site into _site/",
  start: "a preview that follows what you write, with drafts",
  check: "every problem in the content, without building",
  test: "whether your content makes a site that is whole: HTML, links, feeds, sizes",
  new: 'a new story: visnyk new "Headline"',
  import: "the archive of another system",
  gone: "addresses that were published and lead nowhere now",
  override: "a part of pages for you to change: visnyk override byline",
  posters: "pictures for cards of videos and posts",
  words: "all words of the interface, to change some of them",
  deploy: "brings the site to its host",
  ping: "tells hubs of feeds that changed",
  hosts: "files for a host, beside the site",
  validate: "what a feed validator says about the feeds",
  schemas: "what editors know of the keys of your files",
  upgrade: "shows what a newer Visnyk changes here, and changes to it",
  "verify-mirror": "whether a mirror of the site is whole",
};

export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);

export function isCommand(name: string): boolean {
  return Object.hasOwn(COMMANDS, name);
}

/** What is said to somebody who asked for no command, or for one that there is not. */
export function commandsInWords(name: string): string {
  const width = Math.max(...Object.keys(COMMANDS).map((each) => each.length)) + 2;
  const lines = Object.entries(COMMANDS).map(([each, does]) => `  ${each.padEnd(width)}${does}\n`);
  const near = suggest(nearest(name, Object.keys(COMMANDS)), name);
  const wrong = name === "" ? "" : `visnyk has no command "${name}".${near ? ` ${near}` : ""}\n\n`;
  return `${wrong}visnyk <command> [options], in the folder of a newsroom:\n\n${lines.join("")}`;
}

/** What a command does, and with which options, for somebody who asked for it by `--help`. */
export function helpFor(name: string): string {
  const { of, options } = CALLS[name] ?? { options: {} };
  const all = Object.entries(options).map(([option, does]) => [`--${option}`, does] as const);
  const width = Math.max(0, ...all.map(([option]) => option.length)) + 2;
  const lines = all.map(([option, does]) => `  ${option.padEnd(width)}${does}\n`);
  const call = ["visnyk", name, of, all.length > 0 ? "[options]" : undefined].filter((part) => part);
  return `${call.join(" ")}: ${COMMANDS[name]?.replace(/: visnyk .*$/, "")}\n${lines.length > 0 ? `\n${lines.join("")}` : ""}`;
}
