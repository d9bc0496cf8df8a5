import type { Lang } from "../i18n/lang.ts";
import type { Problems } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import type { StoryId } from "../model/story-id.ts";

interface StatedPart {
  id: StoryId;
  lang: Lang;
  key: string;
  part: number;
  file: string;
  line: number;
  draft: number;
}

const TWICE = `select id, lang, key, part, file, line, draft from series_parts join stories using (id, lang)
  where (key, lang, part) in (select key, lang, part from series_parts group by key, lang, part having count(*) > 1)
  order by file`;

/** Reports parts that two texts of one language state. A draft is to give way to what is public. */
export function checkParts(db: Database, touched: readonly StoryId[] | "all", problems: Problems): void {
  const twice = db.all<StatedPart>(TWICE);
  const told = touched === "all" ? undefined : new Set(touched);
  for (const { id, lang, key, part, file, line, draft } of twice) {
    const others = twice.filter(
      (other) =>
        other.key === key &&
        other.lang === lang &&
        other.part === part &&
        other.id !== id &&
        other.draft <= draft,
    );
    if (others.length === 0) continue;
    if (told !== undefined && !told.has(id) && !others.some((other) => told.has(other.id))) continue;
    const places = others.map((other) => `${other.file}:${other.line}`).join(", ");
    const message = `part ${part} of the series "${key}" is also ${places}`;
    problems.error(file, line, message, "Give each part a number of its own.");
  }
}
