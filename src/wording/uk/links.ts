import type { Entry } from "../wording.ts";

/** Addresses elsewhere. */
export const LINKS: readonly Entry[] = [
  ["{} cannot be read: {}", "{} не читається: {}"],
  [
    "Look for where it is now, or for a copy in an archive such as web.archive.org.",
    "Пошукайте, де це тепер, або копію в архіві, наприклад на web.archive.org.",
  ],
  ["{} has moved for good", "{} переїхало назавжди"],
  ["it redirects more than {} times", "воно перенаправляє більше ніж {} разів"],
  ["it answers {}", "відповідь — {}"],
  ["there is no such host", "такого сервера немає"],
  ["nothing answers there", "там ніхто не відповідає"],
  [
    "its certificate has expired, and browsers warn of it",
    "строк дії сертифіката минув, і браузери про це попереджають",
  ],
  [
    "its certificate is for another host, and browsers warn of it",
    "сертифікат — для іншого сервера, і браузери про це попереджають",
  ],
  [
    "its certificate is signed by nobody, and browsers warn of it",
    "сертифіката ніхто не підписав, і браузери про це попереджають",
  ],
];
