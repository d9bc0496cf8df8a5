import type { BenchRun } from "../bench-run.ts";
import type { ScenarioName } from "../options.ts";
import { changedBuilds } from "./changed.ts";
import { freshCheckout } from "./checkout.ts";
import { coreCounts } from "./cores.ts";
import { feedsAlone } from "./feeds.ts";
import { fullBuilds } from "./full.ts";
import { importedArchives } from "./import.ts";
import { tricks } from "./micro.ts";
import { photoBuilds } from "./photos.ts";
import { pressedAnew } from "./pressed.ts";
import { previewReload } from "./preview.ts";
import { searching } from "./search.ts";

export const SCENARIOS: Readonly<Record<ScenarioName, (bench: BenchRun) => Promise<void>>> = {
  full: fullBuilds,
  changed: changedBuilds,
  checkout: freshCheckout,
  pressed: pressedAnew,
  cores: coreCounts,
  import: importedArchives,
  preview: previewReload,
  photos: photoBuilds,
  feeds: feedsAlone,
  search: searching,
  micro: tricks,
};
