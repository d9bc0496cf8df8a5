import type { FormMessages } from "../form-messages.ts";
import { labels } from "./labels.ts";

export const forms: FormMessages = {
  labels,
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
  },
  code: {
    label: (language) => `Code in ${language}`,
  },
};
