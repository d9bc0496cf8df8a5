/** The key under which the browser keeps the reader's choice of colours, read before a page is painted. */
export const THEME_KEY = "visnyk-theme";
