import type { FormMessages } from "../form-messages.ts";
import { labels } from "./labels.ts";

export const forms: FormMessages = {
  labels,
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
  },
  code: {
    label: (language) => `Code ${language}`,
  },
};
