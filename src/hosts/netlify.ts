import { UNNAMED } from "./headers-and-redirects.ts";
import type { Host } from "./host.ts";

export const netlify: Host = { name: "netlify", files: UNNAMED.files, hasTls: true };
