import type { Entry } from "../wording.ts";

/** Days and times. */
export const DATES: readonly Entry[] = [
  [
    "Write one such as 2025-02-13T18:40:00+02:00, or 2025-02-13T18:40 in the site's zone.",
    "Напишіть, наприклад, 2025-02-13T18:40:00+02:00 або 2025-02-13T18:40 за часом сайту.",
  ],
  ['"{}" has a time but no day', "у «{}» є час, але немає дня"],
  ['"{}" is not an ISO date', "«{}» — не дата за ISO"],
  [
    '"{}" is in an hour that clocks in {} skip when they are put forward',
    "«{}» припадає на годину, якої немає ({}), коли годинники переводять уперед",
  ],
  [
    '"{}" is in an hour that clocks in {} show twice when they are put back',
    "«{}» припадає на годину, що буває двічі ({}), коли годинники переводять назад",
  ],
  ["Write the zone too: {} or {}", "Напишіть і часовий пояс: {} або {}"],
  ['"{}" holds {}, which a date does not have', "«{}» містить зайве для дати: {}"],
  ['"{}" is outside the years 1000 to 9998', "«{}» поза роками 1000–9998"],
  ["Write the year first: {}, or {}", "Пишіть спочатку рік: {} або {}"],
  ["Write the year first: {}", "Пишіть спочатку рік: {}"],
  ['"{}" is not written as an ISO date: {}', "«{}» записано не як дату за ISO: {}"],
  ["the year comes first, then the month, then the day", "спочатку йде рік, потім місяць, потім день"],
  ["the day is written as 2025-02-13", "день пишуть так: 2025-02-13"],
  ["a T stands between day and time", "між днем і часом стоїть T"],
  [
    "a time is written as 18:40 or 18:40:00, and a zone after it as +02:00 or Z",
    "час пишуть так: 18:40 або 18:40:00, а пояс після нього — +02:00 або Z",
  ],
  ['"{}" is not a date that exists', "дати «{}» не буває"],
  ["{}: there is no month {}", "{}: місяця {} немає"],
  ["Months go from 01 to 12, and come before the day.", "Місяці — від 01 до 12, і стоять перед днем."],
  ["{}: that month has {} days", "{}: днів у цьому місяці {}"],
  ["Write a day from {}-{}-01 to {}-{}-{}", "Напишіть день від {}-{}-01 до {}-{}-{}"],
  ['"{}" has the hour 24, which is 00 of the next day', "у «{}» година 24, тобто 00 наступного дня"],
  [
    "Hours go from 00 to 23, minutes and seconds from 00 to 59.",
    "Години — від 00 до 23, хвилини й секунди — від 00 до 59.",
  ],
  ['"{}" is not a time that exists', "часу «{}» не буває"],
  ['"{}" has the zone {}, which does not exist', "у «{}» пояс {}, якого немає"],
  ["Zones go from -12:00 to +14:00.", "Пояси — від -12:00 до +14:00."],
  [
    'Write it only where this text came out later than the story, as translations do; otherwise "date" is enough.',
    "Пишіть це лише там, де текст вийшов пізніше за матеріал, як переклади; інакше досить date.",
  ],
  ['"published" is before "date"', "published раніше за date"],
  [
    "readers, feeds and search engines would be told a time that has not come yet",
    "читачам, стрічкам і пошуковикам назвали б час, який іще не настав",
  ],
  ['"updated" is before "date"', "updated раніше за date"],
  ["Give the later of the two.", "Напишіть пізніший час із двох."],
  ['"updated" is in the future: {}', "updated у майбутньому: {}"],
  ["Give the time at which the story was changed.", "Напишіть час, коли матеріал змінили."],
  ["a correction is dated before the story", "виправлення датовано раніше за матеріал"],
  ["Give the day on which the story was corrected.", "Напишіть день, коли матеріал виправили."],
  ["a correction is dated in the future: {}", "виправлення датовано майбутнім: {}"],
];
