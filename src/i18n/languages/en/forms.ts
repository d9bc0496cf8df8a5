import type { FormMessages } from "../form-messages.ts";
import { labels } from "./labels.ts";

export const forms: FormMessages = {
  labels,
  boxes: {
    labels: {
      fact: "In brief",
      note: "Note",
      tip: "Tip",
      important: "Important",
      warning: "Warning",
      caution: "Caution",
      profile: "Profile",
      timeline: "Timeline",
      question: "Questions and answers",
      details: "More on this",
    },
    tasks: { done: "done", open: "not done" },
  },
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
