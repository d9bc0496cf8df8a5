import type { FormMessages } from "../form-messages.ts";
import { labels } from "./labels.ts";

export const forms: FormMessages = {
  labels,
  contribution: {
    roles: {
      text: "Текст",
      photo: "Фото",
      video: "Відео",
      illustration: "Ілюстрації",
      translation: "Переклад",
      editing: "Редагування",
    },
  },
  code: {
    label: (language) => `Код мовою ${language}`,
  },
};
