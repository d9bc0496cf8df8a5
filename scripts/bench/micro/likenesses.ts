import { likenessesOf } from "../../../src/library/likeness.ts";
import type { WordNumbers } from "../../../src/library/story-words.ts";
import { packWords } from "../../../src/search/index/pack-words.ts";
import type { Trick } from "./trick.ts";

/** Stories that each is compared with when related ones are looked for. */
const OTHERS = 60;

export const likenesses: Trick = {
  title: "words of two stories compared by a table of slots",
  plain: "by a map",
  prepare(material) {
    const words = material
      .texts()
      .map(({ title, lede, lang }) => new Uint32Array(packWords(title, lede, lang).slice().buffer));
    const around = words.map((own, i) => [own, words.slice(Math.max(0, i - OTHERS), i)] as const);
    return {
      stories: material.stories,
      plain: () => around.map(([own, others]) => byMap(own, others)),
      trick: () => around.map(([own, others]) => [...likenessesOf(own, others)]),
    };
  },
};

function byMap(own: WordNumbers, others: readonly WordNumbers[]): number[] {
  const places = new Map(Array.from(own, (number, place) => [number >>> 1, place]));
  const counts = new Float64Array(own.length);
  const shared = others.map((other) =>
    Array.from(other).flatMap((number) => {
      const place = places.get(number >>> 1);
      if (place === undefined) return [];
      counts[place] = (counts[place] as number) + 1;
      return [[place, isInHeadline(number) && isInHeadline(own[place] as number) ? 2 : 1] as const];
    }),
  );
  const scale = Math.log1p(others.length);
  const worth = counts.map((count) => Math.log((others.length + 1) / count) / scale);
  return shared.map((found) =>
    found.reduce((sum, [place, times]) => sum + (worth[place] as number) * times, 0),
  );
}

function isInHeadline(number: number): boolean {
  return (number & 1) === 1;
}
