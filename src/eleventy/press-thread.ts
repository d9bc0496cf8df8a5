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
import { openEleventy } from "./open-eleventy.ts";

/** What a thread is given when it starts. */
export interface PressThreadData {
  settings: Settings;
  assets: AssetNames;
  newsroom: NewsroomData;
}

const { settings, assets, newsroom } = Tinypool.workerData as PressThreadData;
const db = Database.openToRead(libraryFile(settings));
db.holdState();
const context = snapshotOf(db, newsroomOf(newsroom), settings.now);
const source = { context, assets, preview: settings.preview };
let orders: readonly Output[] = [];
let pressed: ReadonlyMap<SitePath, Pressed> = new Map();
const desk: JobDesk = {
  settings,
  handOut: async () => ({ source, orders }),
  written: async (outputs) => {
    pressed = outputs;
  },
};
const eleventy = openEleventy(desk);
eleventy.disableLogger();
let turn: Promise<unknown> = eleventy.init();

/** The result of a batch: its outputs, or why they could not be pressed. */
export type BatchResult = ReadonlyMap<SitePath, Pressed> | PackedError;

/** Presses a batch, after those that the thread was given before. */
export default function pressBatch(batch: readonly Output[]): Promise<BatchResult> {
  const result = turn.then(async () => {
    orders = batch;
    await eleventy.write();
    return pressed;
  });
  turn = result;
  return result.catch((error: unknown) => packError(error));
}
