import { type PluralForms, pluralsOf } from "../../plural.ts";
import type { Messages } from "../messages.ts";
import { forms } from "./forms.ts";

type Forms = PluralForms<"one" | "many" | "other">;
const pluralise = pluralsOf<keyof Forms>("fr-FR");

const MINUTES: Forms = { one: "{n} minute", many: "{n} de minutes", other: "{n} minutes" };
const STORIES: Forms = { one: "{n} article", many: "{n} d’articles", other: "{n} articles" };
const CORRECTIONS: Forms = {
  one: "Cet article a fait l’objet de {n} correction",
  many: "Cet article a fait l’objet de {n} de corrections",
  other: "Cet article a fait l’objet de {n} corrections",
};
const FOUND: Forms = {
  one: "{n} article trouvé",
  many: "{n} d’articles trouvés",
  other: "{n} articles trouvés",
};
const FOUND_AT_LEAST: Forms = {
  one: "Au moins {n} article trouvé",
  many: "Au moins {n} d’articles trouvés",
  other: "Au moins {n} articles trouvés",
};

const ADDED: Forms = {
  one: "{n} article ajouté",
  many: "{n} d’articles ajoutés",
  other: "{n} articles ajoutés",
};

export const messages: Messages = {
  ...forms,
  titleSeparator: " – ",
  skipToContent: "Aller au contenu",
  draft: "Brouillon",
  landmarks: {
    home: "Accueil",
    sections: "Rubriques",
    breadcrumbs: "Fil d’Ariane",
    languages: "Langue du site",
    pages: "À propos du site",
    pager: "Pages de la liste",
  },
  byline: {
    authors: () => "Par",
    together: { before: "Par ", and: " et " },
    published: "Publié",
    publishedInLanguage: "En français",
    updated: "Mis à jour",
    readingTime: "Temps de lecture",
    minutes: (n) => pluralise(n, MINUTES),
    otherLanguages: "Dans d’autres langues",
  },
  story: {
    contents: "Sommaire",
    readAlso: "À lire aussi",
    topics: "Thèmes",
    related: "Sur le même sujet",
    neighbours: "Autres articles",
    newer: "Plus récent",
    older: "Plus ancien",
  },
  credit: {
    photo: (name) => `Photo\u202f: ${name}`,
    illustration: (name) => `Illustration\u202f: ${name}`,
  },
  pictureKind: { photo: "Photo", illustration: "Illustration" },
  source: {
    title: "Source",
    label: "Source",
    relation: {
      original: "Article original de la rédaction, qui s’appuie sur cette source.",
      rewritten: "La rédaction rend compte de cette publication avec ses propres mots.",
      translated: "Texte de la source, traduit par la rédaction.",
      reprint: "Reprise\u202f: le texte appartient à la source.",
    },
  },
  corrections: {
    title: "Corrections",
    label: "Correction",
    notice: (n) => pluralise(n, CORRECTIONS),
  },
  list: {
    latest: "Derniers articles",
    showMore: "Afficher la suite",
    newest: "Retour aux plus récents",
    between: (from, to) => `Articles du ${from} au ${to}`,
    on: (day) => `Articles du ${day}`,
    count: (n) => pluralise(n, STORIES),
    since: (n, day) => `${pluralise(n, STORIES)} depuis le ${day}`,
    added: (n) => pluralise(n, ADDED),
    empty: "Il n’y a pas encore d’articles ici.",
  },
  theme: {
    system: "Affichage\u202f: comme le système",
    light: "Affichage\u202f: clair",
    dark: "Affichage\u202f: sombre",
  },
  offline: {
    kept: "Hors connexion\u202f: cette copie a été conservée sur votre appareil.",
    title: "Pas de connexion",
    text: "Cette page n’est pas conservée sur votre appareil. Réessayez dès que la connexion sera rétablie.",
    retry: "Réessayer",
    stories: "À lire hors connexion",
  },
  share: {
    title: "Partager",
    copy: "Copier le lien",
    copied: "Lien copié",
    mail: "Courriel",
    more: "Autres options",
  },
  archive: { title: "Archives", year: (year) => `Année ${year}` },
  topics: {
    all: "Tous les thèmes",
    kinds: {
      section: "Rubriques",
      country: "Pays",
      organisation: "Organisations",
      person: "Personnalités",
      theme: "Thèmes",
    },
    kind: {
      section: "Rubrique",
      country: "Pays",
      organisation: "Organisation",
      person: "Personnalité",
      theme: "Thème",
    },
    parent: "Fait partie de",
    children: "Thèmes plus précis",
    related: "Thèmes liés",
  },
  author: {
    kind: { person: "Auteur", organisation: "Service de la rédaction" },
    website: "Site web",
    email: "Courriel",
  },
  feeds: {
    inBrowser:
      "Ceci est un flux\u202f: copiez son adresse depuis la barre du navigateur dans un lecteur de flux, et les nouveaux articles viendront à vous.",
    subscribe: "Suivre par flux",
    format: { rss: "RSS", atom: "Atom", json: "JSON Feed" },
    title: (name, format) => `${name} (${format})`,
    page: {
      title: "Flux d’actualités",
      standfirst: "Les nouveaux articles viennent à vous : sans courriel, sans compte, sans algorithme.",
      about: [
        "Un flux est une adresse où le site dépose ses derniers articles, en entier, avec photos et crédits. Un programme le lit pour vous, le lecteur de flux : il regarde de lui-même s’il y a du nouveau.",
        "Copiez l’adresse d’un flux et ajoutez-la à votre lecteur. Si vous ne savez quel format choisir, prenez RSS : tous les lecteurs le comprennent. Les trois disent la même chose.",
      ],
      withoutChoice: "Copiez l’adresse d’un flux et ajoutez-la à votre lecteur.",
      subscriptions: "Tous les flux dans un fichier (OPML)",
      wholeSite: "Tout le site",
      authors: "Auteurs",
      copy: "Copier l’adresse",
      copyOf: (name) => `Copier l’adresse du flux : ${name}`,
      copied: (name) => `Adresse copiée : ${name}`,
    },
  },
  search: {
    title: "Recherche",
    field: "Que cherchez-vous ?",
    hint: "Toutes les formes d’un mot conviennent. Mettez des mots entre guillemets pour les trouver côte à côte.",
    submit: "Chercher",
    topic: "Thème",
    anyTopic: "Tous",
    period: "Date",
    anyTime: "Toutes les dates",
    lastDays: { 7: "Moins d’une semaine", 30: "Moins d’un mois", 365: "Moins d’un an" },
    order: "Trier par",
    best: "Pertinence",
    newest: "Date",
    searching: "Recherche en cours…",
    found: FOUND,
    foundAtLeast: FOUND_AT_LEAST,
    nothing: "Aucun résultat. Essayez avec d’autres mots, ou avec moins de mots.",
    showMore: "Afficher la suite",
    failed: "La recherche n’a pas abouti : vérifiez votre connexion et réessayez.",
    withoutScript:
      "La recherche se fait dans votre navigateur et demande JavaScript. Sans lui, vous pouvez parcourir les articles par thème\u202f:",
  },
  notFound: {
    title: "Page introuvable",
    text: "Il n’y a rien à cette adresse\u202f: le lien est peut-être erroné, ou la page a été retirée.",
    home: "Aller à l’accueil",
    topics: "Parcourir les thèmes",
  },
  redirect: {
    title: "Cette page a une nouvelle adresse",
    text: "Cette page a été déplacée. Sa nouvelle adresse\u202f:",
  },
  footer: { publisher: "Éditeur", contact: "Écrire à la rédaction" },
  markdown: { footnotes: "Notes", backToText: "Retour au texte", table: "Tableau" },
};
