import { type PluralForms, pluralsOf } from "../../plural.ts";
import type { Messages } from "../messages.ts";
import { forms } from "./forms.ts";

type Forms = PluralForms<"one" | "few" | "many" | "other">;
const pluralise = pluralsOf<keyof Forms>("pl-PL");

const MINUTES: Forms = { one: "{n} minuta", few: "{n} minuty", many: "{n} minut", other: "{n} minuty" };
const STORIES: Forms = {
  one: "{n} artykuł",
  few: "{n} artykuły",
  many: "{n} artykułów",
  other: "{n} artykułu",
};
const CORRECTIONS: Forms = {
  one: "Do tego artykułu dodano {n} sprostowanie",
  few: "Do tego artykułu dodano {n} sprostowania",
  many: "Do tego artykułu dodano {n} sprostowań",
  other: "Do tego artykułu dodano {n} sprostowania",
};
const FOUND: Forms = {
  one: "Znaleziono {n} artykuł",
  few: "Znaleziono {n} artykuły",
  many: "Znaleziono {n} artykułów",
  other: "Znaleziono {n} artykułu",
};
const FOUND_AT_LEAST: Forms = {
  one: "Znaleziono co najmniej {n} artykuł",
  few: "Znaleziono co najmniej {n} artykuły",
  many: "Znaleziono co najmniej {n} artykułów",
  other: "Znaleziono co najmniej {n} artykułu",
};

const ADDED: Forms = {
  one: "Dodano {n} artykuł",
  few: "Dodano {n} artykuły",
  many: "Dodano {n} artykułów",
  other: "Dodano {n} artykułu",
};

export const messages: Messages = {
  ...forms,
  titleSeparator: " – ",
  skipToContent: "Przejdź do treści",
  draft: "Szkic",
  landmarks: {
    home: "Strona główna",
    sections: "Działy",
    breadcrumbs: "Ścieżka do strony",
    languages: "Język serwisu",
    pages: "O\u00a0serwisie",
    pager: "Strony listy",
  },
  byline: {
    authors: (n) => (n === 1 ? "Autor" : "Autorzy"),
    together: { before: "Autorzy: ", and: " i\u00a0" },
    published: "Opublikowano",
    publishedInLanguage: "Po polsku",
    updated: "Zaktualizowano",
    readingTime: "Czas czytania",
    minutes: (n) => pluralise(n, MINUTES),
    otherLanguages: "W\u00a0innych językach",
  },
  story: {
    contents: "Spis treści",
    readAlso: "Czytaj także",
    topics: "Tematy",
    related: "Na ten temat",
    neighbours: "Inne artykuły",
    newer: "Nowsze",
    older: "Starsze",
  },
  credit: {
    photo: (name) => `Fot.\u00a0${name}`,
    illustration: (name) => `Ilustracja: ${name}`,
  },
  pictureKind: { photo: "Zdjęcie", illustration: "Ilustracja" },
  source: {
    title: "Źródło",
    label: "Źródło",
    relation: {
      original: "Własny artykuł redakcji z\u00a0odwołaniem do źródła.",
      rewritten: "Redakcja własnymi słowami opisała to, co podało źródło.",
      translated: "Redakcja przetłumaczyła tekst źródła.",
      reprint: "Przedruk: tekst należy do źródła.",
    },
  },
  corrections: {
    title: "Sprostowania",
    label: "Sprostowanie",
    notice: (n) => pluralise(n, CORRECTIONS),
  },
  list: {
    latest: "Najnowsze artykuły",
    showMore: "Pokaż więcej",
    newest: "Wróć do najnowszych",
    between: (from, to) => `Artykuły od ${from} do ${to}`,
    on: (day) => `Artykuły z\u00a0${day}`,
    count: (n) => pluralise(n, STORIES),
    since: (n, day) => `${pluralise(n, STORIES)} od ${day}`,
    added: (n) => pluralise(n, ADDED),
    empty: "Nie ma tu jeszcze artykułów.",
  },
  theme: {
    system: "Motyw: jak w\u00a0systemie",
    light: "Motyw: jasny",
    dark: "Motyw: ciemny",
  },
  offline: {
    kept: "Brak połączenia: to kopia zapisana na twoim urządzeniu.",
    title: "Brak połączenia",
    text: "Tej strony nie ma na twoim urządzeniu. Spróbuj ponownie, gdy połączenie wróci.",
    retry: "Spróbuj ponownie",
    stories: "Do przeczytania bez internetu",
  },
  share: {
    title: "Udostępnij",
    copy: "Kopiuj link",
    copied: "Link skopiowany",
    mail: "E-mail",
    more: "Inne sposoby",
  },
  archive: { title: "Archiwum", year: (year) => `Rok ${year}` },
  topics: {
    all: "Wszystkie tematy",
    kinds: {
      section: "Działy",
      country: "Kraje",
      organisation: "Organizacje",
      person: "Osoby",
      theme: "Tematy",
    },
    kind: {
      section: "Dział",
      country: "Kraj",
      organisation: "Organizacja",
      person: "Osoba",
      theme: "Temat",
    },
    parent: "Część tematu",
    children: "Węższe tematy",
    related: "Powiązane tematy",
  },
  author: {
    kind: { person: "Autor", organisation: "Zespół redakcji" },
    website: "Strona internetowa",
    email: "E-mail",
  },
  feeds: {
    inBrowser:
      "To kanał wiadomości. Skopiuj jego adres z\u00a0paska przeglądarki do czytnika kanałów, a\u00a0nowe artykuły same będą do ciebie przychodzić.",
    subscribe: "Śledź w\u00a0czytniku",
    format: { rss: "RSS", atom: "Atom", json: "JSON Feed" },
    title: (name, format) => `${name} (${format})`,
    page: {
      title: "Kanały wiadomości",
      standfirst: "Nowe artykuły same do ciebie przychodzą: bez poczty, konta i\u00a0algorytmów.",
      about: [
        "Kanał to adres, pod którym serwis umieszcza najnowsze artykuły w\u00a0całości, ze zdjęciami i\u00a0podpisami. Czyta go program – czytnik kanałów: sam sprawdza, czy pojawiło się coś nowego.",
        "Skopiuj adres kanału i\u00a0dodaj go do czytnika. Jeśli nie wiesz, który format wybrać, weź RSS: rozumie go każdy czytnik. We wszystkich trzech jest to samo.",
      ],
      withoutChoice: "Skopiuj adres kanału i\u00a0dodaj go do czytnika.",
      subscriptions: "Wszystkie kanały w\u00a0jednym pliku (OPML)",
      wholeSite: "Cały serwis",
      authors: "Autorzy",
      copy: "Kopiuj adres",
      copyOf: (name) => `Kopiuj adres kanału: ${name}`,
      copied: (name) => `Adres skopiowany: ${name}`,
    },
  },
  search: {
    title: "Wyszukiwarka",
    field: "Czego szukasz?",
    hint: "Słowa można wpisać w\u00a0dowolnej formie. Aby znaleźć kilka słów obok siebie, ujmij je w\u00a0cudzysłów.",
    submit: "Szukaj",
    topic: "Temat",
    anyTopic: "Dowolny",
    period: "Kiedy",
    anyTime: "Kiedykolwiek",
    lastDays: { 7: "Ostatni tydzień", 30: "Ostatni miesiąc", 365: "Ostatni rok" },
    order: "Kolejność",
    best: "Według trafności",
    newest: "Od najnowszych",
    searching: "Szukamy…",
    found: FOUND,
    foundAtLeast: FOUND_AT_LEAST,
    nothing: "Nic nie znaleziono. Spróbuj innych słów albo użyj ich mniej.",
    showMore: "Pokaż więcej",
    failed: "Nie udało się wyszukać: sprawdź połączenie i\u00a0spróbuj ponownie.",
    withoutScript:
      "Wyszukiwarka działa w\u00a0przeglądarce i\u00a0wymaga JavaScriptu. Bez niego artykuły można przeglądać według tematów:",
  },
  notFound: {
    title: "Nie znaleziono strony",
    text: "Pod tym adresem nic nie ma: może w\u00a0linku jest błąd albo strona została usunięta.",
    home: "Na stronę główną",
    topics: "Przejrzyj wszystkie tematy",
  },
  redirect: { title: "Strona ma nowy adres", text: "Ta strona została przeniesiona. Jej nowy adres:" },
  footer: { publisher: "Wydawca", contact: "Napisz do redakcji" },
  markdown: { footnotes: "Przypisy", backToText: "Powrót do tekstu", table: "Tabela" },
};
