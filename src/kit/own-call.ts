import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect, types } from "node:util";
import { answers } from "./markup.ts";
import { overlayHere } from "./overlay.ts";

/** A function of the newsroom's own code. */
export interface OwnPlace {
  /** Below the folder `theme`, with slashes. */
  path: string;
  line?: number;
  name: string;
}

/**
 * Calls a function of the newsroom's own code, so that whatever goes wrong names its file, whoever stumbles over it.
 * @throws Error that comes out of that file, also where it is no function, throws what is no error, or gives a promise
 */
export function ownCall(own: unknown, place: OwnPlace, args: readonly unknown[]): unknown {
  if (typeof own !== "function") throw ownError(place, `${place.name} is no function`);
  const made = calling(own, place, args);
  if (types.isPromise(made)) throw ownError(place, `${place.name} gives a promise, and no page waits for it`);
  if (typeof made === "object" && made !== null) answers.set(made, () => noMarkup(made, place));
  return made;
}

function calling(own: CallableFunction, place: OwnPlace, args: readonly unknown[]): unknown {
  try {
    return own(...args);
  } catch (error) {
    throw types.isNativeError(error) ? error : ownError(place, inspect(error));
  }
}

function noMarkup(made: object, place: OwnPlace): Error {
  return ownError(
    place,
    `${place.name} gives what is no HTML: ${inspect(made, { depth: 0, breakLength: Infinity })}`,
  );
}

/** An error that came out of a file of the newsroom's own code, by what its trace says. */
export function ownError({ path, line = 1 }: OwnPlace, message: string): Error {
  const error = new Error(message);
  const url = pathToFileURL(join(overlayHere()?.folder ?? "", path)).href;
  error.stack = `Error: ${message}\n    at ${url}:${line}:1`;
  return error;
}
