import type { Gain } from "../micro/measure.ts";
import { times } from "./words.ts";

/** What a trick gains, and what it replaces. */
export interface NamedGain extends Gain {
  title: string;
  instead: string;
}

/** A full build, which the gains are compared with. */
export interface FullBuild {
  stories: number;
  /** Seconds of CPU. */
  cpu: number;
}

/** The gains in markdown, with the share of a full build's CPU time that each saves. */
export function gainTable(gains: readonly NamedGain[], build: FullBuild): string {
  const lines = gains.map(({ title, instead, plain, trick, factor }) => {
    const share = ((plain - trick) * build.stories) / build.cpu;
    return `| ${title} | ${instead} | ${microseconds(plain)} | ${microseconds(trick)} | ${times(factor)} | ${(share * 100).toFixed(1)} % |`;
  });
  const ofBuild = `of a full build of ${build.stories.toLocaleString("en")}`;
  return [
    `| trick | plain way | plain, a story | with it | factor | ${ofBuild} |`,
    "| --- | --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}

function microseconds(seconds: number): string {
  return `${(seconds * 1e6).toFixed(0)} µs`;
}
