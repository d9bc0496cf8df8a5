import type { FormMessages } from "../form-messages.ts";
import { embed } from "./embeds.ts";
import { labels } from "./labels.ts";

export const forms: FormMessages = {
  embed,
  labels,
  banner: { label: "Wichtig", close: "Nicht mehr anzeigen" },
  boxes: {
    labels: {
      fact: "Auf einen Blick",
      note: "Hinweis",
      tip: "Tipp",
      important: "Wichtig",
      warning: "Achtung",
      caution: "Vorsicht",
      profile: "Zur Person",
      timeline: "Chronologie",
      question: "Fragen und Antworten",
      details: "Mehr dazu",
    },
    tasks: { done: "erledigt", open: "offen" },
  },
  contribution: {
    roles: {
      text: "Text",
      photo: "Fotos",
      video: "Video",
      illustration: "Illustrationen",
      translation: "Übersetzung",
      editing: "Redaktion",
    },
    person: { feminine: "Autorin", masculine: "Autor" },
  },
  code: {
    label: (language) => `Code in ${language}`,
  },
  chart: {
    kinds: { bar: "Balkendiagramm", line: "Liniendiagramm", dot: "Punktdiagramm" },
    largest: "höchster Wert",
    smallest: "niedrigster Wert",
    allInTable: "Alle Zahlen stehen in der Tabelle darunter",
    data: "Daten als Tabelle",
    noValue: "keine Angabe",
  },
  series: {
    all: "Serien und Podcasts",
    kind: { series: "Serie", podcast: "Podcast" },
    part: (n, of) => (of === undefined ? `Teil\u00a0${n}` : `Teil\u00a0${n} von\u00a0${of}`),
    previous: "Vorheriger Teil",
    next: "Nächster Teil",
    neighbours: "Teile der Serie",
  },
  gallery: {
    label: (n) => `Galerie: ${n} Fotos`,
    position: (number, photos) => `Foto ${number} von ${photos}`,
    previous: "Vorheriges Foto",
    next: "Nächstes Foto",
    close: "Ansicht schließen",
  },
  live: {
    mark: "Live",
    until: "bis",
    ended: "Beendet am",
    starts: "Beginn am",
    heading: "Der Verlauf",
    keys: "Das Wichtigste",
    pinned: "Angeheftet",
    updated: "Aktualisiert",
    link: "Link zu diesem Eintrag",
    empty: "Noch keine Einträge.",
    fresh: "Neue Einträge anzeigen",
    came: "Neue Einträge",
    offline: "Keine Verbindung: Das Neueste kann fehlen.",
    all: "Alle Einträge",
  },
};
