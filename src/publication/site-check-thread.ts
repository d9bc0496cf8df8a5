/** The work of one thread of `compareFilesAside`. */
import { parentPort, workerData } from "node:worker_threads";
import { Database } from "../library/database.ts";
import { type CheckThreadData, compareFiles } from "./site-check.ts";

const { library, folder, closeness, share } = workerData as CheckThreadData;
const db = Database.openToRead(library);
parentPort?.postMessage(compareFiles(db, folder, closeness, share));
db.close();
