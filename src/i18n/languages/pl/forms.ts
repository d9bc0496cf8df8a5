import type { FormMessages } from "../form-messages.ts";

export const forms: FormMessages = {
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
