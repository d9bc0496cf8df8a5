import { type PluralForms, pluralsOf } from "../../plural.ts";
import type { Messages } from "../messages.ts";
import { forms } from "./forms.ts";

type Forms = PluralForms<"one" | "other">;
const pluralise = pluralsOf<keyof Forms>("de-DE");

const MINUTES: Forms = { one: "{n} Minute", other: "{n} Minuten" };
const STORIES: Forms = { one: "{n} Artikel", other: "{n} Artikel" };
const CORRECTIONS: Forms = {
  one: "Zu diesem Artikel gibt es {n} Korrektur",
  other: "Zu diesem Artikel gibt es {n} Korrekturen",
};
const FOUND: Forms = { one: "{n} Artikel gefunden", other: "{n} Artikel gefunden" };
const FOUND_AT_LEAST: Forms = {
  one: "Mindestens {n} Artikel gefunden",
  other: "Mindestens {n} Artikel gefunden",
};

const ADDED: Forms = { one: "{n} Artikel hinzugefügt", other: "{n} Artikel hinzugefügt" };

export const messages: Messages = {
  ...forms,
  titleSeparator: " – ",
  skipToContent: "Zum Inhalt springen",
  draft: "Entwurf",
  landmarks: {
    home: "Startseite",
    sections: "Rubriken",
    breadcrumbs: "Seitenpfad",
    languages: "Sprache der Website",
    pages: "Über diese Website",
    pager: "Seiten der Liste",
  },
  byline: {
    authors: () => "Von",
    together: { before: "Von ", and: " und " },
    published: "Veröffentlicht",
    publishedInLanguage: "Auf Deutsch",
    updated: "Aktualisiert",
    readingTime: "Lesezeit",
    minutes: (n) => pluralise(n, MINUTES),
    otherLanguages: "In anderen Sprachen",
  },
  story: {
    contents: "Inhalt",
    readAlso: "Lesen Sie auch",
    topics: "Themen",
    related: "Mehr zum Thema",
    neighbours: "Weitere Artikel",
    newer: "Neuer",
    older: "Älter",
  },
  credit: {
    photo: (name) => `Foto: ${name}`,
    illustration: (name) => `Illustration: ${name}`,
  },
  pictureKind: { photo: "Foto", illustration: "Illustration" },
  source: {
    title: "Quelle",
    label: "Quelle",
    relation: {
      original: "Eigener Artikel der Redaktion, der sich auf diese Quelle stützt.",
      rewritten: "Die Redaktion gibt die Veröffentlichung der Quelle in eigenen Worten wieder.",
      translated: "Text der Quelle, von der Redaktion übersetzt.",
      reprint: "Nachdruck: Die Rechte am Text liegen bei der Quelle.",
    },
  },
  corrections: {
    title: "Korrekturen",
    label: "Korrektur",
    notice: (n) => pluralise(n, CORRECTIONS),
  },
  list: {
    latest: "Neueste Artikel",
    showMore: "Mehr anzeigen",
    newest: "Zurück zu den neuesten",
    between: (from, to) => `Artikel vom ${from} bis zum ${to}`,
    on: (day) => `Artikel vom ${day}`,
    count: (n) => pluralise(n, STORIES),
    since: (n, day) => `${pluralise(n, STORIES)} seit dem ${day}`,
    added: (n) => pluralise(n, ADDED),
    empty: "Hier gibt es noch keine Artikel.",
  },
  theme: {
    system: "Darstellung: wie im System",
    light: "Darstellung: hell",
    dark: "Darstellung: dunkel",
  },
  offline: {
    kept: "Sie sind offline: Dies ist eine Kopie, die auf Ihrem Gerät gespeichert ist.",
    title: "Sie sind offline",
    text: "Diese Seite ist nicht auf Ihrem Gerät gespeichert. Versuchen Sie es noch einmal, sobald Sie wieder online sind.",
    retry: "Noch einmal versuchen",
    stories: "Das können Sie offline lesen",
  },
  share: {
    title: "Teilen",
    copy: "Link kopieren",
    copied: "Link kopiert",
    mail: "E-Mail",
    more: "Weitere Optionen",
  },
  archive: { title: "Archiv", year: (year) => year },
  topics: {
    all: "Alle Themen",
    kinds: {
      section: "Rubriken",
      country: "Länder",
      organisation: "Organisationen",
      person: "Personen",
      theme: "Themen",
    },
    kind: {
      section: "Rubrik",
      country: "Land",
      organisation: "Organisation",
      person: "Person",
      theme: "Thema",
    },
    parent: "Teil von",
    children: "Unterthemen",
    related: "Verwandte Themen",
  },
  author: {
    kind: { person: "Autorenprofil", organisation: "Redaktionsteam" },
    website: "Website",
    email: "E-Mail",
  },
  feeds: {
    inBrowser:
      "Dies ist ein Feed: Kopieren Sie seine Adresse aus der Adresszeile des Browsers in einen Feedreader, und neue Artikel kommen zu Ihnen.",
    subscribe: "Als Feed abonnieren",
    format: { rss: "RSS", atom: "Atom", json: "JSON Feed" },
    title: (name, format) => `${name} (${format})`,
    page: {
      title: "Feeds",
      standfirst: "Neue Artikel kommen zu Ihnen: ohne E-Mail, ohne Konto, ohne Algorithmus.",
      about: [
        "Ein Feed ist eine Adresse, unter der die Website ihre neuesten Artikel bereitstellt: vollständig, mit Fotos und Bildnachweisen. Ein Programm, der Feedreader, liest ihn für Sie und sieht selbst nach, ob es etwas Neues gibt.",
        "Kopieren Sie die Adresse eines Feeds und fügen Sie sie in Ihrem Feedreader hinzu. Wenn Sie nicht wissen, welches Format das richtige ist, nehmen Sie RSS: Das versteht jeder Feedreader. Der Inhalt ist in allen drei Formaten derselbe.",
      ],
      withoutChoice: "Kopieren Sie die Adresse eines Feeds und fügen Sie sie in Ihrem Feedreader hinzu.",
      subscriptions: "Alle Feeds in einer Datei (OPML)",
      wholeSite: "Die ganze Website",
      authors: "Autorinnen und Autoren",
      copy: "Adresse kopieren",
      copyOf: (name) => `Adresse des Feeds kopieren: ${name}`,
      copied: (name) => `Adresse kopiert: ${name}`,
    },
  },
  search: {
    title: "Suche",
    field: "Wonach suchen Sie?",
    hint: "Jede Form eines Wortes ist recht. Setzen Sie Wörter in Anführungszeichen, um sie nebeneinander zu finden.",
    submit: "Suchen",
    topic: "Thema",
    anyTopic: "Alle",
    period: "Zeitraum",
    anyTime: "Gesamtes Archiv",
    lastDays: { 7: "Letzte 7 Tage", 30: "Letzte 30 Tage", 365: "Letzte 12 Monate" },
    order: "Sortierung",
    best: "Relevanz",
    newest: "Neueste zuerst",
    searching: "Suche läuft\u00a0…",
    found: FOUND,
    foundAtLeast: FOUND_AT_LEAST,
    nothing: "Nichts gefunden. Versuchen Sie es mit anderen oder mit weniger Wörtern.",
    showMore: "Mehr anzeigen",
    failed: "Die Suche ist fehlgeschlagen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
    withoutScript:
      "Die Suche läuft in Ihrem Browser und braucht JavaScript. Ohne JavaScript können Sie die Artikel nach Themen durchsehen:",
  },
  notFound: {
    title: "Seite nicht gefunden",
    text: "Unter dieser Adresse gibt es nichts: Vielleicht ist der Link fehlerhaft, oder die Seite wurde entfernt.",
    home: "Zur Startseite",
    topics: "Alle Themen ansehen",
  },
  redirect: {
    title: "Diese Seite hat eine neue Adresse",
    text: "Diese Seite ist umgezogen. Die neue Adresse lautet:",
  },
  footer: { publisher: "Herausgeber", contact: "Der Redaktion schreiben" },
  markdown: { footnotes: "Fußnoten", backToText: "Zurück zum Text", table: "Tabelle" },
};
