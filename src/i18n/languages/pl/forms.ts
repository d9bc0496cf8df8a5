import type { FormMessages } from "../form-messages.ts";
import { labels } from "./labels.ts";

export const forms: FormMessages = {
  labels,
  contribution: {
    roles: {
      text: "Tekst",
      photo: "Zdjęcia",
      video: "Wideo",
      illustration: "Ilustracje",
      translation: "Tłumaczenie",
      editing: "Redakcja",
    },
  },
  code: {
    label: (language) => `Kod w języku ${language}`,
  },
};
