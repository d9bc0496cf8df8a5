/** What a thread of `compareFilesAside` does. */
import { parentPort, workerData } from "node:worker_threads";
import { Database } from "../library/database.ts";
import { compareFiles } from "./site-check.ts";

const { library, folder } = workerData as { library: string; folder: string };
const db = Database.openToRead(library);
parentPort?.postMessage(compareFiles(db, folder));
db.close();
