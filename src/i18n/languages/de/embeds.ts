import type { EmbedMessages } from "../embed-messages.ts";

export const embed: EmbedMessages = {
  kinds: { video: "Video", audio: "Audio", post: "Beitrag", map: "Karte", chart: "Diagramm" },
  open: {
    video: "Hier ansehen",
    audio: "Hier anhören",
    post: "Hier zeigen",
    map: "Hier zeigen",
    chart: "Hier zeigen",
  },
  before: (host) =>
    `Beim Anzeigen werden Inhalte von ${host} geladen. Dabei wird Ihre IP-Adresse übermittelt, und es können Cookies gesetzt werden.`,
  opened: (title) => `Geöffnet: ${title}`,
  onlyThere: (site) => `${site} zeigt dies nicht auf anderen Websites; der Link führt dorthin.`,
};
