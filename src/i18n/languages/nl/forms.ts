import type { FormMessages } from "../form-messages.ts";
import { labels } from "./labels.ts";

export const forms: FormMessages = {
  labels,
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
