import type { Localised } from "../../i18n/lang.ts";

/** What the recording is, before its length: «Відео, 0:42». */
export const KINDS: Readonly<Record<"audio" | "video", Localised>> = {
  video: { uk: "Відео", en: "Video", fr: "Vidéo", de: "Video", nl: "Video", pl: "Wideo" },
  audio: { uk: "Аудіо", en: "Audio", fr: "Audio", de: "Audio", nl: "Audio", pl: "Audio" },
};

/** Opens what is said. */
export const TRANSCRIPT: Localised = {
  uk: "Текст запису",
  en: "Transcript",
  fr: "Transcription",
  de: "Transkript",
  nl: "Transcript",
  pl: "Zapis tekstowy",
};

export const DOWNLOAD: Localised = {
  uk: "Завантажити",
  en: "Download",
  fr: "Télécharger",
  de: "Herunterladen",
  nl: "Downloaden",
  pl: "Pobierz",
};

/** Shown by browsers that play no recordings. */
export const OPEN: Localised = {
  uk: "Відкрити запис",
  en: "Open the recording",
  fr: "Ouvrir l’enregistrement",
  de: "Aufnahme öffnen",
  nl: "Opname openen",
  pl: "Otwórz nagranie",
};
