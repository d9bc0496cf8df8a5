import type { EmbedMessages } from "../embed-messages.ts";

export const embed: EmbedMessages = {
  kinds: { video: "Відео", audio: "Аудіо", post: "Допис", map: "Мапа", chart: "Графік" },
  open: {
    video: "Дивитися тут",
    audio: "Слухати тут",
    post: "Показати тут",
    map: "Показати тут",
    chart: "Показати тут",
  },
  before: (host) =>
    `Показ тут завантажує вміст із сайту ${host}: він бачить вашу IP-адресу й може зберігати файли cookie.`,
  opened: (title) => `Відкрито: ${title}`,
  onlyThere: (site) => `${site} не показує цього на інших сайтах: посилання веде туди.`,
};
