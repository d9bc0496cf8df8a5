/** A thread that presses batches of a large plan. It has an Eleventy of its own, and only reads the library. */
import Tinypool from "tinypool";
import type { AssetNames } from "../assets/assets.ts";
import { type PackedError, packError } from "../kit/thread-errors.ts";
import { Database } from "../library/database.ts";
import { snapshotOf } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import { type NewsroomData, newsroomOf } from "../model/newsroom.ts";
import type { Output } from "../outputs/index.ts";
import type { Pressed } from "../publication/pressed.ts";
import { libraryFile, type Settings } from "../session/settings.ts";
import type { JobDesk } from "./configure.ts";
import type { PressSource } from "./frames.ts";
import { openEleventy } from "./open-eleventy.ts";

/** What a thread is given when it starts, which may be before it is known what is to be pressed. */
export interface PressThreadData {
  settings: Settings;
}

/** What pages are made from, with the library. */
export interface PressMaterial {
  assets: AssetNames;
  newsroom: NewsroomData;
  /** The moment of the build. */
  now: number;
}

/** Outputs to be pressed in one go. The first that a thread gets comes with the material for all. */
export interface PressTask {
  batch: readonly Output[];
  material?: PressMaterial;
}

const { settings } = Tinypool.workerData as PressThreadData;
let source: PressSource | undefined;
let orders: readonly Output[] = [];
let pressed: ReadonlyMap<SitePath, Pressed> = new Map();
const desk: JobDesk = {
  settings,
  handOut: async () => source && { source, orders },
  written: async (outputs) => {
    pressed = outputs;
  },
};
const eleventy = openEleventy(desk);
eleventy.disableLogger();
let turn: Promise<unknown> = eleventy.init();

/** The result of a batch: its outputs, or why they could not be pressed. */
export type BatchResult = ReadonlyMap<SitePath, Pressed> | PackedError;

/** Presses a batch, after those that the thread was given before; an empty one is done when the thread is ready. */
export default function pressBatch({ batch, material }: PressTask): Promise<BatchResult> {
  const result = turn.then(async () => {
    if (batch.length === 0) return new Map();
    source ??= material && sourceOf(material);
    orders = batch;
    await eleventy.write();
    return pressed;
  });
  turn = result;
  return result.catch((error: unknown) => packError(error));
}

function sourceOf({ assets, newsroom, now }: PressMaterial): PressSource {
  const db = Database.openToRead(libraryFile(settings));
  db.holdState();
  return { context: snapshotOf(db, newsroomOf(newsroom), now), assets, preview: settings.preview };
}
