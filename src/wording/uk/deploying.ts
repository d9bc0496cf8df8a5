import type { Entry } from "../wording.ts";

/** Where a site is brought. */
export const DEPLOYING: readonly Entry[] = [
  ["is not the name of a variable of the environment", "не є назвою змінної середовища"],
  [
    "Secrets do not belong into the content: put it into a variable such as VISNYK_PASSWORD, and write that name.",
    "Таємницям не місце у вмісті: покладіть її у змінну, наприклад VISNYK_PASSWORD, і напишіть цю назву.",
  ],
  ["is not the fingerprint of a host's key", "не є відбитком ключа сервера"],
  [
    "Write what ssh-keygen -lf says of the key, SHA256: and 43 signs; ask whoever runs the host for it.",
    "Напишіть те, що каже про ключ ssh-keygen -lf: SHA256: і 43 знаки; спитайте про нього тих, хто тримає сервер.",
  ],
];
