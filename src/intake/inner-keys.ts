/** The keys that the schemas of all files know, for checks of a text that is not yet parsed. */
import { memo } from "../kit/memo.ts";
import { TopicRegistry } from "../model/topic-registry.ts";
import { authorsSchema } from "./authors-schema.ts";
import { pageSchemaFor } from "./page-schema.ts";
import { keysWithin } from "./schema-keys.ts";
import { photosSchema, topicsSchema } from "./schemas.ts";
import { seriesSchema } from "./series-schema.ts";
import { siteSchema } from "./site-schema.ts";
import { storySchemaFor } from "./story-schema.ts";

/** A story has the same keys in every newsroom. */
const ANY_NEWSROOM = {
  site: { timeZone: "UTC", baseUrl: "https://invalid.invalid/" },
  topics: new TopicRegistry([]),
  authors: new Map(),
  series: new Map(),
};

const allKeys = memo(() =>
  [
    siteSchema,
    topicsSchema,
    authorsSchema,
    seriesSchema,
    photosSchema,
    pageSchemaFor(ANY_NEWSROOM.site),
    storySchemaFor(ANY_NEWSROOM),
  ].flatMap((schema) => keysWithin(schema)),
);

/** Keys of nested objects: they may stand in braces. */
export const innerKeys = memo(
  (): ReadonlySet<string> => new Set(allKeys().flatMap(({ key, isInner }) => (isInner ? key : []))),
);

/** Keys whose values are lists of texts. */
export const listKeys = memo(
  (): ReadonlySet<string> => new Set(allKeys().flatMap(({ key, isList }) => (isList ? key : []))),
);
