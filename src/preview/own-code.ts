/** Code of the newsroom's own is laid over a program when that begins: a preview begins anew with each change of it. */
import { globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Watchers name files in more than one way; how they end is the same. */
const CODE = /(?:^|[\\/])theme[\\/](?:parts|blocks|pages|languages|lib)[\\/].+\.ts$/;

/** Milliseconds that Node's watcher is given to look at a file before it is written to. */
const LOOK = 300;

/** Times that it is written to, at most: the process ends at the first that the watcher sees. */
const MOST = 20;

/**
 * What is to be done when a file of the content came or changed. Node's watcher knows the files that the program loaded,
 * but none that is new, or could not be loaded: a file of ours is made known to it, and then changed.
 * @param cache a folder for that file
 */
export function restarting(cache: string): (path: string) => void {
  for (const old of globSync(join(cache, "restart-*"))) rmSync(old);
  const file = join(cache, `restart-${process.pid}`);
  let isUnderWay = false;
  return (path) => {
    if (isUnderWay || process.send === undefined || !CODE.test(path)) return;
    isUnderWay = true;
    mkdirSync(cache, { recursive: true });
    writeFileSync(file, "");
    process.send({ "watch:import": [pathToFileURL(file).href] });
    let times = 0;
    const timer = setInterval(() => {
      if (++times > MOST) clearInterval(timer);
      else writeFileSync(file, `${times}`);
    }, LOOK);
    timer.unref();
  };
}
