import type { FormMessages } from "../form-messages.ts";

export const forms: FormMessages = {
  contribution: {
    roles: {
      text: "Text",
      photo: "Photos",
      video: "Video",
      illustration: "Illustrations",
      translation: "Translation",
      editing: "Editing",
    },
  },
  code: {
    label: (language) => `${language} code`,
  },
};
