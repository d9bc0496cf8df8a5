/** Where a site is brought. Secrets are never in settings: they come from the environment, an agent or a key file. */
export type DeployTarget =
  | FolderTarget
  | RsyncTarget
  | SftpTarget
  | FtpTarget
  | S3Target
  | GitTarget
  | CommandTarget;

/** A folder of this machine, such as a disk of the network. */
export interface FolderTarget {
  to: "folder";
  path: string;
}

/** A machine that is logged in to by SSH. */
interface SshTarget {
  host: string;
  user?: string | undefined;
  port?: number | undefined;
  /** The folder that the host serves. */
  path: string;
  /** A folder for what deploying keeps there, which the host does not serve; without it, one beside `path`. */
  notes?: string | undefined;
  /** The file of the private key; without it, what SSH itself finds. */
  key?: string | undefined;
}

export interface RsyncTarget extends SshTarget {
  to: "rsync";
}

export interface SftpTarget extends SshTarget {
  to: "sftp";
  /** Of the host's key, as `ssh-keygen -l` shows it (`SHA256:…`), where no file `known_hosts` has it. */
  fingerprint?: string | undefined;
  /** The name of the variable of the environment that holds the password, where there is no key. */
  password?: string | undefined;
}

export interface FtpTarget {
  to: "ftp";
  host: string;
  user: string;
  port?: number | undefined;
  path: string;
  /** A folder for what deploying keeps there, which the host does not serve; without it, one beside `path`. */
  notes?: string | undefined;
  /** The name of the variable of the environment that holds the password. */
  password: string;
  /** By TLS, which is the default. */
  secure: boolean;
}

export interface S3Target {
  to: "s3";
  bucket: string;
  /** What the names of all objects begin with, without a slash at its end. */
  prefix?: string | undefined;
  region?: string | undefined;
  /** The address of a service other than Amazon's, such as R2 or MinIO. */
  endpoint?: string | undefined;
  /** Another bucket, for what readers are not to see, where they may see all of the first. */
  notes?: string | undefined;
  /** The distribution of CloudFront that is told what changed. */
  distribution?: string | undefined;
}

export interface GitTarget {
  to: "git";
  repository: string;
  branch: string;
}

/** A host with a command line of its own. */
export interface CommandTarget {
  to: "netlify" | "cloudflare" | "firebase" | "vercel";
  /** The name or id under which the host knows the site. */
  project: string;
}
