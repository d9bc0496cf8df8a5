import type { FormMessages } from "../form-messages.ts";

export const forms: FormMessages = {
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
