import type { Toy } from "./toys.ts";

/** A language that the program has not: written from right to left, with letters that its typeface lacks. */
export const HEBREW: Toy = {
  files: {
    "src/i18n/languages/he/index.ts": `import type { Language } from "../language.ts";
import { messages } from "./messages.ts";
import { reading } from "./reading.ts";

export const he: Language<"he"> = {
  ...reading,
  name: "עברית",
  direction: "rtl",
  script: "Hebrew",
  typeface: [],
  typography: { quotes: ["„", "”", "‚", "’"], colon: ":" },
  slugs: { romanisation: { inside: { ח: "ch", ד: "d", ש: "sh", ו: "v", ת: "t" }, initial: {}, pairs: {} } },
  messages,
  answers: { yes: ["כן"], no: ["לא"] },
};
`,
    "src/i18n/languages/he/reading.ts": `import type { Reading } from "../language.ts";

export const reading: Reading<"he"> = {
  code: "he",
  dates: { locale: "he-IL", timeJoin: ", " },
  stemming: {
    stopWords: new Set(["של", "את"]),
    script: /^[א-ת]+$/,
    elides: false,
    stem: (word) => word.replace(/^ה(?=...)/, "").replace(/ו?ת$/, ""),
  },
};
`,
    "src/i18n/languages/he/messages.ts": `import { type PluralForms, pluralsOf } from "../../plural.ts";
import { messages as english } from "../en/messages.ts";
import type { Messages } from "../messages.ts";
import { forms } from "./forms.ts";

type Forms = PluralForms<"one" | "two" | "other">;
const pluralise = pluralsOf<keyof Forms>("he-IL");
const STORIES: Forms = { one: "כתבה אחת", two: "שתי כתבות", other: "{n} כתבות" };

export const messages: Messages = {
  ...english,
  ...forms,
  skipToContent: "לתוכן",
  list: { ...english.list, count: (n) => pluralise(n, STORIES) },
  feeds: { ...english.feeds, inBrowser: "זהו פיד" },
  search: { ...english.search, found: STORIES, foundAtLeast: STORIES },
};
`,
    "src/i18n/languages/he/forms.ts": `import { forms as english } from "../en/forms.ts";
import type { FormMessages } from "../form-messages.ts";

export const forms: FormMessages = { ...english };
`,
  },
  lines: [
    ["src/i18n/languages/index.ts", 'import { he } from "./he/index.ts";', "import { uk }"],
    ["src/i18n/languages/index.ts", "  he,", "] as const"],
  ],
};
