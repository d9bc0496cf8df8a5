import type { FormMessages } from "../form-messages.ts";
import { labels } from "./labels.ts";

export const forms: FormMessages = {
  labels,
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
