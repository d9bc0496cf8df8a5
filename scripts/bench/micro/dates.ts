import { IANAZone } from "luxon";
import { dateFormat } from "../../../src/i18n/date-format.ts";
import { Dates } from "../../../src/i18n/dates.ts";
import { corpusStory } from "../corpus/story.ts";
import type { Trick } from "./trick.ts";

/** How many older stories have their dates on a story's page. */
const CARDS = 3;

export const dates: Trick = {
  title: "dates and the offsets of the zone held by their days",
  plain: "asked of the runtime each time",
  prepare(material) {
    const own = Array.from(
      { length: material.stories },
      (_, i) => corpusStory(material.all - material.stories + i, material.all).date,
    );
    const shown = own.flatMap((date, i) => [date, ...own.slice(Math.max(0, i - CARDS), i)]);
    const { timeZone } = material.newsroom().site;
    return {
      stories: material.stories,
      plain: () => {
        const date = dateFormat("uk", { dateStyle: "long", timeZone });
        const zone = IANAZone.create(timeZone);
        return shown.map((t) => [date(t), new Date(t + zone.offset(t) * 60_000).toISOString().slice(0, 10)]);
      },
      trick: () => {
        const dates = new Dates("uk", timeZone);
        return shown.map((t) => [dates.date(t), dates.day(t)]);
      },
    };
  },
};
