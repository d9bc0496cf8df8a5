import type { DeskWords } from "../../preview/words.ts";

/** What the preview says over pages. */
export const DESK: DeskWords = {
  title: "Проблеми у вмісті",
  open: "Показати",
  close: "Згорнути",
  more: (n) => `… та ще ${n}: усі показує npm run check.`,
  stale: "Сторінка нижче лишилася, якою була; вона зміниться, коли помилки буде виправлено.",
  nothing: "Сторінки ще немає: сайт з’явиться, коли помилки буде виправлено.",
  silent: "Перегляд завершився або починається знову; причину сказано в терміналі.",
};
