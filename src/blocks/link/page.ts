import type { BlockPage } from "../../../templates/block-page.ts";
import { sitePathOf } from "../../model/address.ts";
import type { FragmentSlot, PathSlot, StorySlot } from "./target.ts";

export default {
  slots: {
    "story-href": ({ stories: [id] }: StorySlot, { frame, card }) => frame.addresses.href(card(id).path),
    "path-href": ({ path }: PathSlot, { frame }) => frame.addresses.href(sitePathOf("/")) + path.slice(1),
    "fragment-href": ({ id }: FragmentSlot) => `#${id}`,
  },
} satisfies BlockPage;
