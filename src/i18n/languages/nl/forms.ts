import type { FormMessages } from "../form-messages.ts";
import { embed } from "./embeds.ts";
import { labels } from "./labels.ts";

export const forms: FormMessages = {
  embed,
  labels,
  banner: { label: "Belangrijk", close: "Niet meer tonen" },
  boxes: {
    labels: {
      fact: "In het kort",
      note: "Opmerking",
      tip: "Tip",
      important: "Belangrijk",
      warning: "Let op",
      caution: "Voorzichtig",
      profile: "Profiel",
      timeline: "Tijdlijn",
      question: "Vragen en antwoorden",
      details: "Meer hierover",
    },
    tasks: { done: "gedaan", open: "nog te doen" },
  },
  contribution: {
    roles: {
      text: "Tekst",
      photo: "Foto’s",
      video: "Video",
      illustration: "Illustraties",
      translation: "Vertaling",
      editing: "Redactie",
    },
    person: { feminine: "Auteur", masculine: "Auteur" },
  },
  code: {
    label: (language) => `Code in ${language}`,
  },
  chart: {
    kinds: { bar: "Staafdiagram", line: "Lijndiagram", dot: "Puntdiagram" },
    largest: "hoogste",
    smallest: "laagste",
    allInTable: "Alle cijfers staan in de tabel hieronder",
    data: "Gegevens als tabel",
    noValue: "geen gegevens",
  },
  series: {
    all: "Reeksen en podcasts",
    kind: { series: "Reeks", podcast: "Podcast" },
    part: (n, of) => (of === undefined ? `Deel\u00a0${n}` : `Deel\u00a0${n} van\u00a0${of}`),
    previous: "Vorig deel",
    next: "Volgend deel",
    neighbours: "Delen van de reeks",
  },
  gallery: {
    label: (n) => `Galerij: ${n} foto’s`,
    position: (number, photos) => `Foto ${number} van ${photos}`,
    previous: "Vorige foto",
    next: "Volgende foto",
    close: "Weergave sluiten",
  },
  live: {
    mark: "Live",
    until: "tot",
    ended: "Afgelopen op",
    starts: "Begint op",
    heading: "Het verloop",
    keys: "Het belangrijkste",
    pinned: "Vastgezet",
    updated: "Bijgewerkt",
    link: "Link naar dit bericht",
    empty: "Nog geen berichten.",
    fresh: "Nieuwe berichten tonen",
    came: "Nieuwe berichten",
    offline: "Geen verbinding: het nieuwste kan ontbreken.",
    all: "Alle berichten",
  },
};
