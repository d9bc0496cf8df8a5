import type { EmbedMessages } from "../embed-messages.ts";

export const embed: EmbedMessages = {
  kinds: { video: "Video", audio: "Audio", post: "Bericht", map: "Kaart", chart: "Grafiek" },
  open: {
    video: "Hier bekijken",
    audio: "Hier beluisteren",
    post: "Hier tonen",
    map: "Hier tonen",
    chart: "Hier tonen",
  },
  before: (host) =>
    `Bij het tonen wordt inhoud geladen van ${host}. Die site ziet uw IP-adres en kan cookies plaatsen.`,
  opened: (title) => `Geopend: ${title}`,
  onlyThere: (site) => `${site} toont dit niet op andere sites; de link leidt erheen.`,
};
