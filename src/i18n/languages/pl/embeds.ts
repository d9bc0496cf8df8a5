import type { EmbedMessages } from "../embed-messages.ts";

export const embed: EmbedMessages = {
  kinds: { video: "Wideo", audio: "Audio", post: "Wpis", map: "Mapa", chart: "Wykres" },
  open: {
    video: "Obejrzyj tutaj",
    audio: "Posłuchaj tutaj",
    post: "Pokaż tutaj",
    map: "Pokaż tutaj",
    chart: "Pokaż tutaj",
  },
  before: (host) =>
    `Wyświetlenie tutaj wczytuje treść ze strony ${host}, która poznaje Twój adres IP i\u00a0może zapisać pliki cookie.`,
  opened: (title) => `Otwarto: ${title}`,
  onlyThere: (site) => `${site} nie pokazuje tego na innych stronach: link prowadzi tam.`,
};
