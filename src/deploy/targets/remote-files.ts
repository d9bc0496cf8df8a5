/** What is written: a file of this machine, or a few bytes. */
export type Source = { file: string } | { content: Uint8Array };

/**
 * What a protocol for files can do at a host; paths are the host's. What is lost on the way, and what the host refuses, is
 * an error; what is said of here is not.
 */
export interface RemoteFiles {
  /** How many deeds may be under way at a time. */
  readonly atOnce: number;
  /** Writes a file that nobody is to read yet. */
  write(path: string, source: Source): Promise<void>;
  /** Gives a file a name that another may have, which is then gone. Readers find the one or the other. */
  replace(from: string, to: string): Promise<void>;
  /** Gives a folder a name, unless somebody has it. @returns whether it has it now */
  claim(from: string, to: string): Promise<boolean>;
  /** @returns nothing where there is no such file */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Makes a second file of what one holds. @returns whether there was one */
  duplicate(from: string, to: string): Promise<boolean>;
  /** Removes a file, if it is there. */
  remove(path: string): Promise<void>;
  /** Removes a folder, if it is there and empty. @returns whether it is there no longer */
  removeFolder(path: string): Promise<boolean>;
  /** Makes a folder, if it is not there, in one that is. */
  makeFolder(path: string): Promise<void>;
  /** Names of files and folders in a folder. */
  list(path: string): Promise<string[]>;
  /** When a file was written, by the host's clock, in milliseconds since the epoch; nothing where the host does not say. */
  modified(path: string): Promise<number | undefined>;
  /** Says that a file was written now. */
  touch(path: string, content: Uint8Array): Promise<void>;
  close(): Promise<void>;
}
