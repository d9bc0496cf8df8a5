/** Gives the bytes of a file of the site as it is now; nothing where there is none. */
export async function readFile(address: string): Promise<Uint8Array | undefined> {
  const response = await fetch(address, { cache: "no-cache" });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The text of a story, as its page has it; nothing where the page cannot be fetched. */
export async function readStoryText(address: string): Promise<string | undefined> {
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return page.querySelector(".prose")?.textContent ?? undefined;
}
