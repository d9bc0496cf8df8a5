import type { FormMessages } from "../form-messages.ts";
import { labels } from "./labels.ts";

export const forms: FormMessages = {
  labels,
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
