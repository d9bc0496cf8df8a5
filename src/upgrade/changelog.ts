import MarkdownIt from "markdown-it";
import { isBetween, isVersion } from "./versions.ts";

/** The kinds of changes that https://keepachangelog.com/en/1.1.0/ knows. */
export const CHANGES = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"] as const;

/** What a version brought. */
export interface Release {
  version: string;
  /** Its day; absent where it is not released. */
  day: string | undefined;
  /** Markdown below its heading. */
  text: string;
  /** The kinds of changes it names, in order. */
  kinds: readonly string[];
}

/** A heading of a version: `[0.2.0] - 2026-11-30`. */
const HEADING = /^\[?([^\]\s]+)\]?(?: - (\d{4}-\d\d-\d\d))?$/;

/** The versions that a changelog tells of, the newest first, as it stands there. */
export function releasesOf(changelog: string): Release[] {
  const lines = changelog.split("\n");
  const headings = headingsOf(changelog);
  return headings.flatMap(({ level, title, line }, i) => {
    const [, version = "", day] = HEADING.exec(title) ?? [];
    if (level !== 2 || !isVersion(version)) return [];
    const inner = headings.slice(i + 1);
    const next = inner.findIndex((each) => each.level <= 2);
    const end = inner[next]?.line ?? lines.length;
    const kinds = inner.slice(0, next < 0 ? undefined : next).map((each) => each.title);
    return [
      {
        version,
        day,
        text: lines
          .slice(line + 1, end)
          .join("\n")
          .trim(),
        kinds,
      },
    ];
  });
}

/** What came after one version, up to another. */
export function releasesBetween(changelog: string, from: string, to: string): Release[] {
  return releasesOf(changelog).filter(({ version }) => isBetween(version, from, to));
}

/** @returns headings with the lines that they stand on, counted from 0 */
function headingsOf(text: string): { level: number; title: string; line: number }[] {
  const tokens = new MarkdownIt().parse(text, {});
  return tokens.flatMap(({ type, tag, map }, i) => {
    if (type !== "heading_open" || map === null) return [];
    return [{ level: Number(tag.slice(1)), title: tokens[i + 1]?.content ?? "", line: map[0] }];
  });
}
