import { type PluralForms, pluralsOf } from "../../plural.ts";
import type { Messages } from "../messages.ts";
import { forms } from "./forms.ts";

type Forms = PluralForms<"one" | "other">;
const pluralise = pluralsOf<keyof Forms>("nl-BE");

const MINUTES: Forms = { one: "{n} minuut", other: "{n} minuten" };
const STORIES: Forms = { one: "{n} artikel", other: "{n} artikelen" };
const CORRECTIONS: Forms = {
  one: "In dit artikel is {n} correctie aangebracht",
  other: "In dit artikel zijn {n} correcties aangebracht",
};
const FOUND: Forms = { one: "{n} artikel gevonden", other: "{n} artikelen gevonden" };
const FOUND_AT_LEAST: Forms = {
  one: "Minstens {n} artikel gevonden",
  other: "Minstens {n} artikelen gevonden",
};

const ADDED: Forms = { one: "{n} artikel toegevoegd", other: "{n} artikelen toegevoegd" };

export const messages: Messages = {
  ...forms,
  titleSeparator: " – ",
  skipToContent: "Naar de inhoud",
  draft: "Concept",
  landmarks: {
    home: "Startpagina",
    sections: "Rubrieken",
    breadcrumbs: "Kruimelpad",
    languages: "Taal van de site",
    pages: "Over deze site",
    pager: "Pagina’s van de lijst",
  },
  byline: {
    authors: () => "Door",
    together: { before: "Door ", and: " en " },
    published: "Gepubliceerd",
    publishedInLanguage: "In het Nederlands",
    updated: "Bijgewerkt",
    readingTime: "Leestijd",
    minutes: (n) => pluralise(n, MINUTES),
    otherLanguages: "In andere talen",
  },
  story: {
    contents: "Inhoud",
    readAlso: "Lees ook",
    topics: "Onderwerpen",
    related: "Meer over dit onderwerp",
    neighbours: "Andere artikelen",
    newer: "Nieuwer",
    older: "Ouder",
  },
  credit: {
    photo: (name) => `Foto: ${name}`,
    illustration: (name) => `Illustratie: ${name}`,
  },
  pictureKind: { photo: "Foto", illustration: "Illustratie" },
  source: {
    title: "Bron",
    label: "Bron",
    relation: {
      original: "Eigen artikel van de redactie, met verwijzing naar de bron.",
      rewritten: "De redactie geeft in eigen woorden weer wat de bron publiceerde.",
      translated: "Tekst van de bron, vertaald door de redactie.",
      reprint: "Overgenomen: de rechten op de tekst liggen bij de bron.",
    },
  },
  corrections: {
    title: "Correcties",
    label: "Correctie",
    notice: (n) => pluralise(n, CORRECTIONS),
  },
  list: {
    latest: "Nieuwste artikelen",
    showMore: "Meer tonen",
    newest: "Terug naar de nieuwste",
    between: (from, to) => `Artikelen van ${from} tot en met ${to}`,
    on: (day) => `Artikelen van ${day}`,
    count: (n) => pluralise(n, STORIES),
    since: (n, day) => `${pluralise(n, STORIES)} sinds ${day}`,
    added: (n) => pluralise(n, ADDED),
    empty: "Er zijn hier nog geen artikelen.",
  },
  theme: {
    system: "Weergave: zoals uw systeem",
    light: "Weergave: licht",
    dark: "Weergave: donker",
  },
  offline: {
    kept: "U bent offline: dit is een kopie die op uw toestel is bewaard.",
    title: "U bent offline",
    text: "Deze pagina is niet op uw toestel bewaard. Probeer het opnieuw zodra u weer online bent.",
    retry: "Opnieuw proberen",
    stories: "Dit kunt u offline lezen",
  },
  share: {
    title: "Delen",
    copy: "Link kopiëren",
    copied: "Link gekopieerd",
    mail: "E-mail",
    more: "Meer opties",
  },
  archive: { title: "Archief", year: (year) => year },
  topics: {
    all: "Alle onderwerpen",
    kinds: {
      section: "Rubrieken",
      country: "Landen",
      organisation: "Organisaties",
      person: "Personen",
      theme: "Thema’s",
    },
    kind: {
      section: "Rubriek",
      country: "Land",
      organisation: "Organisatie",
      person: "Persoon",
      theme: "Thema",
    },
    parent: "Onderdeel van",
    children: "Deelonderwerpen",
    related: "Verwante onderwerpen",
  },
  author: {
    kind: { person: "Auteur", organisation: "Redactieteam" },
    website: "Website",
    email: "E-mail",
  },
  feeds: {
    inBrowser:
      "Dit is een feed: kopieer het adres uit de adresbalk van de browser naar een feedlezer, en nieuwe artikelen komen naar u toe.",
    subscribe: "Volgen via feed",
    format: { rss: "RSS", atom: "Atom", json: "JSON Feed" },
    title: (name, format) => `${name} (${format})`,
    page: {
      title: "Feeds",
      standfirst: "Nieuwe artikelen komen naar u toe: zonder e-mail, zonder account, zonder algoritme.",
      about: [
        "Een feed is een adres waarop de site haar nieuwste artikelen zet: volledig, met foto’s en bronvermelding. Een programma, de feedlezer, leest die voor u en kijkt zelf of er iets nieuws is.",
        "Kopieer het adres van een feed en voeg het toe aan uw feedlezer. Weet u niet welk formaat u moet kiezen, neem dan RSS: elke feedlezer kan ermee overweg. De inhoud is in alle drie de formaten dezelfde.",
      ],
      withoutChoice: "Kopieer het adres van een feed en voeg het toe aan uw feedlezer.",
      subscriptions: "Alle feeds in één bestand (OPML)",
      wholeSite: "De hele site",
      authors: "Auteurs",
      copy: "Adres kopiëren",
      copyOf: (name) => `Adres van de feed kopiëren: ${name}`,
      copied: (name) => `Adres gekopieerd: ${name}`,
    },
  },
  search: {
    title: "Zoeken",
    field: "Wat zoekt u?",
    hint: "Elke vorm van een woord is goed. Zet woorden tussen aanhalingstekens om ze naast elkaar te vinden.",
    submit: "Zoeken",
    topic: "Onderwerp",
    anyTopic: "Alle",
    period: "Periode",
    anyTime: "Hele archief",
    lastDays: { 7: "Afgelopen week", 30: "Afgelopen maand", 365: "Afgelopen jaar" },
    order: "Volgorde",
    best: "Relevantie",
    newest: "Nieuwste eerst",
    searching: "Bezig met zoeken…",
    found: FOUND,
    foundAtLeast: FOUND_AT_LEAST,
    nothing: "Niets gevonden. Probeer het met andere of met minder woorden.",
    showMore: "Meer tonen",
    failed: "Het zoeken is niet gelukt. Controleer uw verbinding en probeer het opnieuw.",
    withoutScript:
      "Het zoeken gebeurt in uw browser en heeft JavaScript nodig. Zonder JavaScript kunt u de artikelen per onderwerp bekijken:",
  },
  notFound: {
    title: "Pagina niet gevonden",
    text: "Op dit adres is niets te vinden: misschien zit er een fout in de link, of de pagina is verwijderd.",
    home: "Naar de startpagina",
    topics: "Alle onderwerpen bekijken",
  },
  redirect: {
    title: "Deze pagina heeft een nieuw adres",
    text: "Deze pagina is verplaatst. Het nieuwe adres:",
  },
  footer: { publisher: "Uitgever", contact: "Schrijf naar de redactie" },
  markdown: { footnotes: "Voetnoten", backToText: "Terug naar de tekst", table: "Tabel" },
};
