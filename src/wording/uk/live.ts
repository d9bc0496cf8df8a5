import type { Entry } from "../wording.ts";

/** Live reports and their entries. */
export const LIVE: readonly Entry[] = [
  ["the live report ends before it begins", "пряма трансляція закінчується раніше, ніж починається"],
  [
    'It begins with "date", or with "from" beside "until".',
    "Вона починається з «date» або з «from» поряд із «until».",
  ],
  [
    "Write {}.md in the folder of the story, or take the entry out.",
    "Напишіть у теці матеріалу {}.md або приберіть запис.",
  ],
  ["the story has no text in the language of the entry, {}", "матеріал не має тексту мовою запису, {}"],
  [
    "Add it to {}.md: live: { until: 2025-02-13T20:00 }. Or take the entry out.",
    "Додайте до {}.md: live: { until: 2025-02-13T20:00 }. Або приберіть запис.",
  ],
  [
    "{} does not say that it is a live report, and the entry would be shown nowhere",
    "{} не каже, що це пряма трансляція, тож запису ніде не буде видно",
  ],
  [
    "Correct the time in its name, or let the report begin earlier: live: { from: … } in {}.",
    "Виправте час у назві файлу або почніть трансляцію раніше: live: { from: … } в {}.",
  ],
  ["the entry is from before the beginning of the report", "запис старший за початок трансляції"],
  [
    "Correct the time in its name, or let the report end later: live: { until: … } in {}.",
    "Виправте час у назві файлу або закінчіть трансляцію пізніше: live: { until: … } в {}.",
  ],
  [
    "the entry is from after the end of the report, which readers' pages no longer ask for",
    "запис новіший за кінець трансляції, після якого сторінки читачів уже не питають про нове",
  ],
  [
    "the entry says nothing: it has neither a title nor a text",
    "запис порожній: немає ні заголовка, ні тексту",
  ],
  ["Write it, or make it a draft.", "Напишіть його або зробіть чернеткою."],
  ['there is no photo "{}" beside the entry', "поряд із записом немає фото «{}»"],
  [
    "Put it into live/; what is to be said of a photo beside the story stands in photos.yaml.",
    "Покладіть його в live/; що сказати про фото поряд із матеріалом, пишуть у photos.yaml.",
  ],
  ["Give the time at which the entry was changed.", "Вкажіть час, коли запис змінили."],
  [
    "Name it for its time, what it is about and its language: 2025-02-13T1405-brussels.{}.md.",
    "У назві має бути час, про що це, і мова: 2025-02-13T1405-brussels.{}.md.",
  ],
  ["Rename it {}.{}.md; languages are set in site.yaml.", "Назвіть його {}.{}.md; мови вказано в site.yaml."],
  [
    "its name begins with {}T{}{}, which is not a time that exists",
    "його назва починається з {}T{}{}, а такого часу не буває",
  ],
  [
    "its name does not begin with a day and a time, such as 2025-02-13T1405",
    "його назва не починається з дня й часу, як-от 2025-02-13T1405",
  ],
  ["Rename it, for example {}T{}{}-{}.{}.md.", "Перейменуйте його, наприклад, на {}T{}{}-{}.{}.md."],
  [
    "its name does not say what it is about, so two of one minute would be one file",
    "його назва не каже, про що він, тож два записи однієї хвилини були б одним файлом",
  ],
  ["its name does not say its language", "його назва не каже, якою він мовою"],
  [
    "its name is not written as a time, a few words in a–z, and a language",
    "його назва — не час, кілька слів літерами a–z і мова",
  ],
  ["Name it for its time in UTC: {} or {}", "Вкажіть у назві час UTC: {} або {}"],
  [
    "Put its files into live/ itself: an entry of a live report is a file of its own there.",
    "Покладіть її файли в саму live/: кожен запис трансляції — окремий файл там.",
  ],
  [
    "is not read: the folder of a live report may not contain folders",
    "не читається: у теці трансляції не може бути тек",
  ],
];
