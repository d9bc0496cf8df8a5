import type { SitePath } from "./address.ts";

/** A file of the logo, with its size in pixels. */
export interface LogoFile {
  path: SitePath;
  width: number;
  height: number;
}

/** The newsroom's logo as pages show it. */
export interface Logo {
  day: LogoFile;
  /** For dark pages; absent where they show the same. */
  night?: LogoFile | undefined;
  /** Whether it could hardly be seen on dark paper, and gets a light ground there. */
  needsGround: boolean;
}
