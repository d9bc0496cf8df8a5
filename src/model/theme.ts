import type { Lang } from "../i18n/lang.ts";
import type { OwnWords } from "../i18n/own-messages.ts";
import type { OwnFonts } from "./own-fonts.ts";
import type { OwnSlots, SlotAddress } from "./slot.ts";
import type { ThemePictures } from "./theme-picture.ts";

/**
 * What the folder `theme` of the content says of how the site looks and speaks: small, read anew by every build, and plain
 * data, so that it can be sent to another thread. Its parts are absent where the folder has nothing of the kind.
 */
export interface Theme {
  /** HTML of the newsroom's own, by the places on pages that it fills. */
  slots?: OwnSlots | undefined;
  /** Words of the interface, in the place of the program's. */
  words?: Readonly<Partial<Record<Lang, OwnWords>>> | undefined;
  /** Addresses of the site that slots name. */
  slotAddresses?: readonly SlotAddress[] | undefined;
  /** The newsroom's own typefaces. */
  fonts?: OwnFonts | undefined;
  /** Logo and icon. */
  pictures?: ThemePictures | undefined;
}

/** That of a newsroom without the folder. */
export const NO_THEME: Theme = {};
