/** Under which the reader's choice of colours is kept in the browser, and taken before a page is painted. */
export const THEME_KEY = "visnyk-theme";
