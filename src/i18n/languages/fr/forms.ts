import type { FormMessages } from "../form-messages.ts";
import { embed } from "./embeds.ts";
import { labels } from "./labels.ts";

export const forms: FormMessages = {
  embed,
  labels,
  banner: { label: "Important", close: "Ne plus afficher" },
  boxes: {
    labels: {
      fact: "Repères",
      note: "À noter",
      tip: "Conseil",
      important: "Important",
      warning: "Attention",
      caution: "Prudence",
      profile: "Portrait",
      timeline: "Chronologie",
      question: "Questions-réponses",
      details: "En détail",
    },
    tasks: { done: "fait", open: "à faire" },
  },
  contribution: {
    roles: {
      text: "Texte",
      photo: "Photos",
      video: "Vidéo",
      illustration: "Illustrations",
      translation: "Traduction",
      editing: "Édition",
    },
    person: { feminine: "Autrice", masculine: "Auteur" },
  },
  code: {
    label: (language) => `Code ${language}`,
  },
  chart: {
    kinds: { bar: "Graphique en barres", line: "Courbe", dot: "Graphique à points" },
    largest: "maximum",
    smallest: "minimum",
    allInTable: "Tous les chiffres figurent dans le tableau ci-dessous",
    data: "Les données en tableau",
    noValue: "donnée manquante",
  },
  series: {
    all: "Séries et podcasts",
    kind: { series: "Série", podcast: "Podcast" },
    part: (n, of) => (of === undefined ? `Épisode\u00a0${n}` : `Épisode\u00a0${n} sur\u00a0${of}`),
    previous: "Épisode précédent",
    next: "Épisode suivant",
    neighbours: "Épisodes de la série",
  },
  gallery: {
    label: (n) => `Galerie : ${n} photos`,
    position: (number, photos) => `Photo ${number} sur ${photos}`,
    previous: "Photo précédente",
    next: "Photo suivante",
    close: "Fermer la visionneuse",
  },
  live: {
    mark: "En direct",
    until: "jusqu’au",
    ended: "Terminé le",
    starts: "Début le",
    heading: "Le fil du direct",
    keys: "L’essentiel",
    pinned: "Épinglé",
    updated: "Mis à jour",
    link: "Lien vers cette entrée",
    empty: "Aucune entrée pour l’instant.",
    fresh: "Afficher les nouvelles entrées",
    came: "Nouvelles entrées",
    offline: "Pas de connexion : il peut manquer les dernières entrées.",
    all: "Toutes les entrées",
  },
};
