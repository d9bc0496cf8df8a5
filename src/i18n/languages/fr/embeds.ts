import type { EmbedMessages } from "../embed-messages.ts";

export const embed: EmbedMessages = {
  kinds: { video: "Vidéo", audio: "Audio", post: "Publication", map: "Carte", chart: "Graphique" },
  open: {
    video: "Regarder ici",
    audio: "Écouter ici",
    post: "Afficher ici",
    map: "Afficher ici",
    chart: "Afficher ici",
  },
  before: (host) =>
    `L’affichage ici charge du contenu depuis ${host}, qui voit votre adresse IP et peut déposer des cookies.`,
  opened: (title) => `Ouvert\u202f: ${title}`,
  onlyThere: (site) => `${site} ne l’affiche pas sur d’autres sites\u202f: le lien y mène.`,
};
