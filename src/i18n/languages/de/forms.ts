import type { FormMessages } from "../form-messages.ts";

export const forms: FormMessages = {
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
