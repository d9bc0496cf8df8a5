import type { FormMessages } from "../form-messages.ts";

export const forms: FormMessages = {
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
