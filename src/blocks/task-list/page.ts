import type { BlockPage } from "../../../templates/block-page.ts";
import { html } from "../../kit/html.ts";
import type { TaskSlot } from "./rule.ts";

export default {
  slots: {
    task: ({ isDone }: TaskSlot, { frame: { messages } }) =>
      html`<span class="task" role="img" aria-label="${messages.boxes.tasks[isDone ? "done" : "open"]}">${isDone ? "☑" : "☐"}</span>`,
  },
} satisfies BlockPage;
