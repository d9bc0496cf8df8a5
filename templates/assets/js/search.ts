/** Searches the archive as the form of the search page says, and shows what it finds. */
const form = document.querySelector<HTMLFormElement>(".search-form");
form?.elements;
