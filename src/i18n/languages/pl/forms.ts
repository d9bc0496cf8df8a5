import type { FormMessages } from "../form-messages.ts";
import { embed } from "./embeds.ts";
import { labels } from "./labels.ts";

export const forms: FormMessages = {
  embed,
  labels,
  banner: { label: "Ważne", close: "Nie pokazuj więcej" },
  boxes: {
    labels: {
      fact: "W skrócie",
      note: "Notatka",
      tip: "Wskazówka",
      important: "Ważne",
      warning: "Uwaga",
      caution: "Ostrożnie",
      profile: "Sylwetka",
      timeline: "Kalendarium",
      question: "Pytania i odpowiedzi",
      details: "Więcej",
    },
    tasks: { done: "zrobione", open: "do zrobienia" },
  },
  contribution: {
    roles: {
      text: "Tekst",
      photo: "Zdjęcia",
      video: "Wideo",
      illustration: "Ilustracje",
      translation: "Tłumaczenie",
      editing: "Redakcja",
    },
    person: { feminine: "Autorka", masculine: "Autor" },
    women: (n) => (n === 1 ? "Autorka" : "Autorki"),
  },
  code: {
    label: (language) => `Kod w języku ${language}`,
  },
  chart: {
    kinds: { bar: "Wykres słupkowy", line: "Wykres liniowy", dot: "Wykres punktowy" },
    largest: "najwięcej",
    smallest: "najmniej",
    allInTable: "Wszystkie liczby są w tabeli poniżej",
    data: "Dane w tabeli",
    noValue: "brak danych",
  },
  series: {
    all: "Cykle i podcasty",
    kind: { series: "Cykl", podcast: "Podcast" },
    part: (n, of) => (of === undefined ? `Część\u00a0${n}` : `Część\u00a0${n} z\u00a0${of}`),
    previous: "Poprzednia część",
    next: "Następna część",
    neighbours: "Części cyklu",
  },
  gallery: {
    label: (n) => `Galeria: zdjęcia (${n})`,
    position: (number, photos) => `Zdjęcie ${number} z ${photos}`,
    previous: "Poprzednie zdjęcie",
    next: "Następne zdjęcie",
    close: "Zamknij podgląd",
  },
  live: {
    mark: "Na żywo",
    until: "do",
    ended: "Zakończono",
    starts: "Początek",
    heading: "Przebieg wydarzeń",
    keys: "Najważniejsze",
    pinned: "Przypięte",
    updated: "Zaktualizowano",
    link: "Link do tego wpisu",
    empty: "Nie ma jeszcze wpisów.",
    fresh: "Pokaż nowe wpisy",
    came: "Nowe wpisy",
    offline: "Brak połączenia: może brakować najnowszych wpisów.",
    all: "Wszystkie wpisy",
  },
};
