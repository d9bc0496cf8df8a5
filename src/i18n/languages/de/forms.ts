import type { FormMessages } from "../form-messages.ts";
import { labels } from "./labels.ts";

export const forms: FormMessages = {
  labels,
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
  },
  code: {
    label: (language) => `Code in ${language}`,
  },
};
