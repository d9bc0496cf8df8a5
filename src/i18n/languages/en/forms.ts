import type { FormMessages } from "../form-messages.ts";
import { labels } from "./labels.ts";

export const forms: FormMessages = {
  labels,
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
