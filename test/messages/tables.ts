import { ADMIN } from "./tables/admin.ts";
import { BODIES } from "./tables/bodies.ts";
import { CHARTS } from "./tables/charts.ts";
import { DATES } from "./tables/dates.ts";
import { DEPLOYING } from "./tables/deploying.ts";
import { DOCUMENTS } from "./tables/documents.ts";
import { LABELS } from "./tables/labels.ts";
import { LIVE_REPORTS } from "./tables/live.ts";
import { LOOK } from "./tables/look.ts";
import { NEWSROOM } from "./tables/newsroom.ts";
import { OWN_FONTS } from "./tables/own-fonts.ts";
import { OWN_WORDS } from "./tables/own-words.ts";
import { OWNERSHIP } from "./tables/ownership.ts";
import { PLACES } from "./tables/places.ts";
import { RECORDINGS } from "./tables/recordings.ts";
import { REDIRECTS } from "./tables/redirects.ts";
import { REFERENCES } from "./tables/references.ts";
import { SERIES } from "./tables/series.ts";
import { SLOTS } from "./tables/slots.ts";
import { STORIES } from "./tables/stories.ts";
import { THEME } from "./tables/theme.ts";
import { YAML } from "./tables/yaml.ts";

/** Rows of one story each. */
export const OF_STORIES = {
  stories: STORIES,
  dates: DATES,
  bodies: BODIES,
  documents: DOCUMENTS,
  labels: LABELS,
  charts: CHARTS,
  recordings: RECORDINGS,
  live: LIVE_REPORTS,
} as const;

/** Rows that need a site of their own. */
export const OF_SITES = {
  newsroom: NEWSROOM,
  places: PLACES,
  references: REFERENCES,
  redirects: REDIRECTS,
  deploying: DEPLOYING,
  series: SERIES,
  ownership: OWNERSHIP,
  theme: THEME,
  slots: SLOTS,
  ownWords: OWN_WORDS,
  look: LOOK,
  admin: ADMIN,
  ownFonts: OWN_FONTS,
} as const;

/** Rows of front matter, with what the remedy makes of it. */
export const MENDED = { yaml: YAML } as const;
