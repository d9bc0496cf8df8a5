import { type PluralForms, pluralsOf } from "../../plural.ts";
import type { Messages } from "../messages.ts";
import { forms } from "./forms.ts";

type Forms = PluralForms<"one" | "few" | "many" | "other">;
const pluralise = pluralsOf<keyof Forms>("uk-UA");

const MINUTES: Forms = {
  one: "{n} хвилина",
  few: "{n} хвилини",
  many: "{n} хвилин",
  other: "{n} хвилини",
};
const STORIES: Forms = {
  one: "{n} матеріал",
  few: "{n} матеріали",
  many: "{n} матеріалів",
  other: "{n} матеріалу",
};
const CORRECTIONS: Forms = {
  one: "До цього матеріалу внесено {n} виправлення",
  few: "До цього матеріалу внесено {n} виправлення",
  many: "До цього матеріалу внесено {n} виправлень",
  other: "До цього матеріалу внесено {n} виправлення",
};
const FOUND: Forms = {
  one: "Знайдено {n} матеріал",
  few: "Знайдено {n} матеріали",
  many: "Знайдено {n} матеріалів",
  other: "Знайдено {n} матеріалу",
};
const FOUND_AT_LEAST: Forms = {
  one: "Знайдено щонайменше {n} матеріал",
  few: "Знайдено щонайменше {n} матеріали",
  many: "Знайдено щонайменше {n} матеріалів",
  other: "Знайдено щонайменше {n} матеріалу",
};

const ADDED: Forms = {
  one: "Додано {n} матеріал",
  few: "Додано {n} матеріали",
  many: "Додано {n} матеріалів",
  other: "Додано {n} матеріалу",
};

export const messages: Messages = {
  ...forms,
  titleSeparator: " – ",
  skipToContent: "Перейти до тексту",
  draft: "Чернетка",
  landmarks: {
    home: "Головна",
    sections: "Розділи",
    breadcrumbs: "Шлях до сторінки",
    languages: "Мова сайту",
    pages: "Про видання",
    pager: "Сторінки списку",
  },
  byline: {
    authors: (n) => (n === 1 ? "Автор" : "Автори"),
    together: { before: "Автори: ", and: " та " },
    published: "Опубліковано",
    publishedInLanguage: "Українською",
    updated: "Оновлено",
    readingTime: "Час читання",
    minutes: (n) => pluralise(n, MINUTES),
    otherLanguages: "Іншими мовами",
  },
  story: {
    contents: "Зміст",
    readAlso: "Читайте також",
    topics: "Теги за темою",
    related: "Читайте за темою",
    neighbours: "Сусідні матеріали",
    newer: "Новіше",
    older: "Раніше",
  },
  credit: {
    photo: (name) => `Фото: ${name}`,
    illustration: (name) => `Ілюстрація: ${name}`,
  },
  pictureKind: { photo: "Фото", illustration: "Ілюстрація" },
  source: {
    title: "Джерело матеріалу",
    label: "Джерело",
    relation: {
      original: "Власний матеріал редакції з посиланням на джерело.",
      rewritten: "Редакція переказала повідомлення джерела своїми словами.",
      translated: "Редакція переклала текст джерела.",
      reprint: "Передрук: текст належить джерелу.",
    },
  },
  corrections: {
    title: "Виправлення",
    label: "Виправлення",
    notice: (n) => pluralise(n, CORRECTIONS),
  },
  list: {
    latest: "Останні матеріали",
    showMore: "Показати ще",
    newest: "До найновіших",
    between: (from, to) => `Матеріали від ${from} до ${to}`,
    on: (day) => `Матеріали за ${day}`,
    count: (n) => pluralise(n, STORIES),
    since: (n, day) => `${pluralise(n, STORIES)} з\u00a0${day}`,
    added: (n) => pluralise(n, ADDED),
    empty: "Тут ще немає матеріалів.",
  },
  theme: {
    system: "Оформлення: як у системі",
    light: "Оформлення: світле",
    dark: "Оформлення: темне",
  },
  offline: {
    kept: "Немає зв’язку: це копія, збережена на вашому пристрої.",
    title: "Немає зв’язку",
    text: "Цієї сторінки немає на вашому пристрої. Спробуйте ще раз, коли зв’язок відновиться.",
    retry: "Спробувати ще раз",
    stories: "Можна читати без мережі",
  },
  share: {
    title: "Поділитися",
    copy: "Копіювати посилання",
    copied: "Посилання скопійовано",
    mail: "Електронна пошта",
    more: "Інші способи",
  },
  archive: { title: "Архів", year: (year) => `${year} рік` },
  topics: {
    all: "Усі теми",
    kinds: {
      section: "Розділи",
      country: "Країни",
      organisation: "Організації",
      person: "Люди",
      theme: "Теми",
    },
    kind: {
      section: "Розділ",
      country: "Країна",
      organisation: "Організація",
      person: "Особа",
      theme: "Тема",
    },
    parent: "Частина теми",
    children: "Вужчі теми",
    related: "Пов’язані теми",
  },
  author: {
    kind: { person: "Автор", organisation: "Підрозділ редакції" },
    website: "Сайт",
    email: "Електронна пошта",
  },
  feeds: {
    inBrowser:
      "Це стрічка новин. Скопіюйте її адресу з адресного рядка до читача стрічок, і нові матеріали приходитимуть до вас самі.",
    subscribe: "Стежити у стрічці",
    format: { rss: "RSS", atom: "Atom", json: "JSON Feed" },
    title: (name, format) => `${name} (${format})`,
    page: {
      title: "Стрічки новин",
      standfirst: "Нові матеріали приходять до вас самі: без пошти, реєстрації та алгоритмів.",
      about: [
        "Стрічка – це адреса, за якою сайт викладає найновіші матеріали цілком, із фото та підписами. Її читає програма – читач стрічок: вона сама перевіряє, чи з’явилося щось нове.",
        "Скопіюйте адресу стрічки й додайте її до читача. Якщо не знаєте, який формат обрати, беріть RSS: його розуміють усі. У всіх трьох форматах те саме.",
      ],
      withoutChoice: "Скопіюйте адресу стрічки й додайте її до читача.",
      subscriptions: "Усі стрічки одним файлом (OPML)",
      wholeSite: "Увесь сайт",
      authors: "Автори",
      copy: "Копіювати адресу",
      copyOf: (name) => `Копіювати адресу стрічки: ${name}`,
      copied: (name) => `Адресу скопійовано: ${name}`,
    },
  },
  search: {
    title: "Пошук",
    field: "Що шукати",
    hint: "Слова можна писати в будь-якій формі. Щоб знайти кілька слів поруч, візьміть їх у лапки.",
    submit: "Шукати",
    topic: "Тема",
    anyTopic: "Будь-яка",
    period: "Коли",
    anyTime: "За весь час",
    lastDays: { 7: "За тиждень", 30: "За місяць", 365: "За рік" },
    order: "Порядок",
    best: "За відповідністю",
    newest: "Спершу найновіші",
    searching: "Шукаємо…",
    found: FOUND,
    foundAtLeast: FOUND_AT_LEAST,
    nothing: "Нічого не знайдено. Спробуйте інші слова або менше слів.",
    showMore: "Показати ще",
    failed: "Не вдалося виконати пошук: перевірте з’єднання та спробуйте ще раз.",
    withoutScript:
      "Пошук працює у вашому браузері, і для нього потрібен JavaScript. Без нього матеріали можна переглядати за темами:",
  },
  notFound: {
    title: "Сторінку не знайдено",
    text: "За цією адресою нічого немає: можливо, у посиланні помилка або сторінку прибрано.",
    home: "На головну",
    topics: "Переглянути всі теми",
  },
  redirect: { title: "Сторінка має нову адресу", text: "Цю сторінку перенесено. Нова адреса:" },
  footer: { publisher: "Видавець", contact: "Написати редакції" },
  markdown: { footnotes: "Примітки", backToText: "Назад до тексту", table: "Таблиця" },
};
