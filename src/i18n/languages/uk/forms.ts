import type { FormMessages } from "../form-messages.ts";

export const forms: FormMessages = {
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
