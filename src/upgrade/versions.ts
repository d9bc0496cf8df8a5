const VERSION = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/;

export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/** Orders versions (https://semver.org, section 11; what comes after a hyphen is ordered as text). @throws Error for others */
export function compareVersions(a: string, b: string): number {
  const [one, two] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < 3; i++) {
    const difference = (one.numbers[i] ?? 0) - (two.numbers[i] ?? 0);
    if (difference !== 0) return difference;
  }
  if (one.before === two.before) return 0;
  // What comes before a version has a hyphen; the version itself has none, and is the newer.
  if (one.before === undefined || two.before === undefined) return one.before === undefined ? 1 : -1;
  return one.before < two.before ? -1 : 1;
}

function partsOf(version: string): { numbers: number[]; before: string | undefined } {
  const [, major, minor, patch, before] = VERSION.exec(version) ?? [];
  if (major === undefined) throw new Error(`"${version}" is not a version`);
  return { numbers: [major, minor, patch].map(Number), before };
}

/** Whether a version lies after the one and not after the other. */
export function isBetween(version: string, after: string, upTo: string): boolean {
  return compareVersions(version, after) > 0 && compareVersions(version, upTo) <= 0;
}
