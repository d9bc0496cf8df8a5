/** The year by which all engines had `light-dark()` and nested rules. */
export const ENGINES = { chrome: 123 << 16, firefox: 120 << 16, safari: (17 << 16) | (5 << 8) };
