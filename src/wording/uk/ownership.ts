import type { Entry } from "../wording.ts";

/** Who owns the newsroom, and what machines may do with its texts. */
export const OWNERSHIP: readonly Entry[] = [
  ["robots.aiTraining has another name now", "robots.aiTraining тепер має іншу назву"],
  [
    "Write training: {}; mining is then also spoken of in headers and in /.well-known/tdmrep.json.",
    "Напишіть training: {}; тоді про аналіз текстів сказано й у заголовках та в /.well-known/tdmrep.json.",
  ],
  [
    "links to the site that people share will show neither a headline nor a picture",
    "посилання на сайт, якими діляться люди, не покажуть ні заголовка, ні зображення",
  ],
  ["Take the line out, unless that is what you want.", "Приберіть рядок, якщо ви не хочете саме цього."],
  [
    "a policy on mining is read only where mining is reserved",
    "умови аналізу текстів читають лише там, де права на нього застережено",
  ],
  ["Write training: refuse, or take the policy out.", "Напишіть training: refuse або приберіть policy."],
];
