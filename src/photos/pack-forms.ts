import { z } from "zod";
import type { PhotoFindings, Role } from "./encode.ts";
import type { PackForm } from "./pack.ts";

export const PHOTO_PACK: PackForm<Role, PhotoFindings> = {
  roles: ["avif", "jpeg", "wide", "standard", "square", "vector", "motion"],
  nameOf: (role, width) => {
    if (role === "avif") return `${width}.avif`;
    if (role === "vector") return "vector.svg";
    if (role === "motion") return "motion.webp";
    return role === "jpeg" ? `${width}.jpg` : `${role}.jpg`;
  },
  findings: z.strictObject({
    tone: z.strictObject({
      light: z.int().min(0).max(4),
      hue: z.int().min(0).max(11).optional(),
    }),
  }),
  needed: ["jpeg"],
};

export const SHARE_IMAGE_PACK: PackForm<"image", null> = {
  roles: ["image"],
  nameOf: () => "image.png",
  findings: z.null(),
  needed: ["image"],
};
