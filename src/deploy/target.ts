/** What is sent to an address of the site. */
export interface Sent {
  /** Below the site's root, without a slash at its beginning: `2025/02/13/a/index.html`. */
  path: string;
  /** The file that holds it. */
  file: string;
  bytes: number;
  /** Response headers, for hosts that keep them with each file; others read them from files of the site. */
  headers: Readonly<Record<string, string>>;
}

/** Somebody else holds the lock, and what they said of themselves. */
export interface Held {
  by: string;
  /** Milliseconds since the epoch at which it was last renewed. */
  at: number;
}

/** A host that takes the whole site, finds out by itself what changed, and switches to it at once. */
export interface WholeSiteTarget {
  /** What is run, for people; without secrets. */
  readonly command: string;
  /**
   * @param folder the published site
   * @param say is given what the host's own program tells, line by line
   * @throws DeployError
   */
  deploy(folder: string, say: (line: string) => void): Promise<void>;
  /** Brings back what was there before. @throws DeployError, also where the host has no command for it */
  back(say: (line: string) => void): Promise<void>;
}

/**
 * A place that a site is brought to, connected. Readers may ask for anything at any moment, so each deed takes effect at once
 * and completely, or not at all; none of them minds being done twice. Every method may be called several times at once,
 * up to `atOnce`.
 * @throws DeployError for what whoever deploys can mend; other errors are tried again
 */
export interface Target {
  /** How many deeds may be under way at a time. */
  readonly atOnce: number;
  /** Puts files into the site; where the target takes many at once (rsync, git, a host's own command), in one go. */
  put(files: readonly Sent[], done: (path: string) => void): Promise<void>;
  /** Takes files out of the site. What is not there does no harm. */
  remove(paths: readonly string[]): Promise<void>;
  /**
   * Keeps what is at addresses of the site under other names among the target's notes, without sending it again; what is not
   * there is passed over.
   */
  keep(pairs: readonly { path: string; note: string }[]): Promise<void>;
  /** Puts what was kept back to its address. */
  bringBack(pairs: readonly { path: string; note: string }[]): Promise<void>;
  /** A note that an earlier deploy left, which readers of the site do not see. */
  readNote(name: string): Promise<Uint8Array | undefined>;
  writeNote(name: string, content: Uint8Array): Promise<void>;
  removeNotes(names: readonly string[]): Promise<void>;
  /**
   * Takes the lock in one step that only one can do, or says who has it.
   * @param since where given, a lock that was not renewed after that instant is taken over
   */
  lock(by: string, since?: number): Promise<Held | undefined>;
  /** Says that the lock is still held. @throws DeployError where somebody took it over */
  renew(): Promise<void>;
  unlock(): Promise<void>;
  /**
   * Where deeds are collected (a branch of a repository): all that was done since the lock was taken, notes as well, takes
   * effect here at once, or nothing of it does. Elsewhere it is absent, and each deed has taken effect already.
   * @param why a line for those who read the history
   * @throws DeployError where somebody else was there meanwhile
   */
  commit?(why: string): Promise<void>;
  /** Told when the site is complete, such as to a cache before it. */
  published?(changed: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** What a target may need of this machine. */
export interface Surroundings {
  /** Variables, in which secrets are. */
  environment: Readonly<NodeJS.ProcessEnv>;
  /** Absolute path of the published site, in which all files that are sent lie. */
  site: string;
  /** Absolute path of a folder that is this target's alone and lasts from deploy to deploy, but may vanish between them. */
  cache: string;
  /** Where the site is served: an absolute URL that ends with a slash. */
  baseUrl: string;
  /** Nothing is made or changed at the place: what is done is to look what is there. */
  onlyLooks?: boolean | undefined;
  /** Milliseconds since the epoch; it goes on, whatever `VISNYK_NOW` says. */
  clock: () => number;
  /** Called with notices of anything out of the ordinary, one line each. */
  say: (notice: string) => void;
}
