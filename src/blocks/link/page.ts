import type { BlockPage } from "../../../templates/block-page.ts";
import { sitePathOf } from "../../model/address.ts";
import { fileFacts } from "./file-facts.ts";
import type { FileFactsSlot, FileSlot, FragmentSlot, PathSlot, StorySlot } from "./target.ts";

export default {
  slots: {
    "story-href": ({ stories: [id] }: StorySlot, { frame, card }) => frame.addresses.href(card(id).path),
    "path-href": ({ path }: PathSlot, { frame }) => frame.addresses.href(sitePathOf("/")) + path.slice(1),
    "file-href": ({ files: [file] }: FileSlot, { frame, file: known }) =>
      frame.addresses.href(known(file).path),
    "file-facts": ({ files: [file] }: FileFactsSlot, { frame, file: known }) =>
      fileFacts(known(file), frame.lang),
    "fragment-href": ({ id }: FragmentSlot) => `#${id}`,
  },
} satisfies BlockPage;
