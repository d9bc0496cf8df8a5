import type { Entry } from "../wording.ts";

/** Sound and moving pictures, and the words beside them. */
export const RECORDINGS: readonly Entry[] = [
  [
    "{} is a recording of a kind that many browsers do not play",
    "{} — запис такого виду, якого багато браузерів не відтворюють",
  ],
  [
    "Save it as MP3 or M4A: ffmpeg -i {} -b:a 96k {}-web.mp3",
    "Збережіть його як MP3 або M4A: ffmpeg -i {} -b:a 96k {}-web.mp3",
  ],
  [
    "Save it as MP4 with H.264: ffmpeg -i {} -c:v libx264 -pix_fmt yuv420p -c:a aac -movflags +faststart {}-web.mp4",
    "Збережіть його як MP4 з H.264: ffmpeg -i {} -c:v libx264 -pix_fmt yuv420p -c:a aac -movflags +faststart {}-web.mp4",
  ],
  [
    "{} is not a recording of this story: recordings are kept beside the text, in the same folder",
    "{} — не запис цього матеріалу: записи лежать поряд із текстом, у тій самій теці",
  ],
  [
    "Put the file there and write only its name: ![what is seen or heard]({}).",
    "Покладіть файл туди й напишіть лише його назву: ![що видно або чути]({}).",
  ],
  [
    "the recording {} has no description, which readers who cannot see or hear it need",
    "запис {} не має опису, потрібного читачам, які його не бачать або не чують",
  ],
  [
    "Say what is seen or heard: ![what is seen or heard]({}).",
    "Скажіть, що видно або чути: ![що видно або чути]({}).",
  ],
  ["the recording {} stands within a sentence", "запис {} стоїть посеред речення"],
  [
    "Give it a paragraph of its own: an empty line before and after it.",
    "Дайте йому власний абзац: порожній рядок до і після нього.",
  ],
  ["{} is a recording, and not a document", "{} — запис, а не документ"],
  [
    "Show it in a paragraph of its own: ![what is seen or heard]({}).",
    "Покажіть його у власному абзаці: ![що видно або чути]({}).",
  ],
  ["a plain page cannot play recordings", "проста сторінка не може відтворювати записи"],
  ['there is no recording "{}" in the story\'s folder', "у теці матеріалу немає запису «{}»"],
  ["the recording {} {}", "запис {} {}"],
  ["no text plays this recording", "жоден текст не показує цього запису"],
  [
    "Show it: ![what is seen or heard](name.mp4). Or take it out of the folder.",
    "Покажіть його: ![що видно або чути](name.mp4). Або приберіть його з теки.",
  ],
  ["Put the recording itself in its place.", "Покладіть на його місце сам запис."],
  [
    "is only a pointer of Git LFS: the file itself was not fetched",
    "— лише вказівник Git LFS: сам файл не завантажено",
  ],
  [
    "Fetch it: git lfs install, then git lfs pull. A service that builds the site has to do so too.",
    "Завантажте його: git lfs install, тоді git lfs pull. Служба, що збирає сайт, теж має це робити.",
  ],
  [
    "has {} MB, and a recording may have {} MB at most: Git services take no larger file",
    "має {} МБ, а запис може мати щонайбільше {} МБ: служби Git не приймають більших файлів",
  ],
  [
    "Save it smaller (for speech 64 kbit/s are enough, for pictures 1280 × 720), or put it where large recordings are kept, such as PeerTube, and write its address alone in a paragraph.",
    "Збережіть його меншим (для мовлення досить 64 кбіт/с, для зображення — 1280 × 720) або покладіть туди, де зберігають великі записи, наприклад на PeerTube, і напишіть його адресу окремим абзацом.",
  ],
  [
    "has {} MB, and some hosts, such as Cloudflare Pages, take no file of more than 25 MiB",
    "має {} МБ, а деякі хостинги, як-от Cloudflare Pages, не приймають файлів, більших за 25 МіБ",
  ],
  [
    "Save it smaller (for speech 64 kbit/s are enough, for pictures 1280 × 720); or name your host in site.yaml, and builds tell whether it takes it.",
    "Збережіть його меншим (для мовлення досить 64 кбіт/с, для зображення — 1280 × 720) або назвіть свій хостинг у site.yaml, і збірка скаже, чи він його прийме.",
  ],
  ["an MP4 recording", "запис MP4"],
  ["an OGG recording", "запис OGG"],
  ["a WAV recording", "запис WAV"],
  [
    "is damaged: neither sound nor pictures can be read in it",
    "пошкоджений: у ньому не читається ні звук, ні зображення",
  ],
  [
    "Copy it again from where it comes from, or save it again from the program that it was made with.",
    "Скопіюйте його ще раз звідти, звідки він, або збережіть ще раз із програми, у якій його зроблено.",
  ],
  ["is coded as {}, which browsers do not play", "закодований як {}, а браузери цього не відтворюють"],
  [
    "is coded as HEVC, as telephones record, which many browsers do not play",
    "закодований як HEVC, як записують телефони, а багато браузерів цього не відтворюють",
  ],
  [
    "a caption begins at {} s, but {} ends at {} s",
    "один із субтитрів починається на {} с, а {} закінчується на {} с",
  ],
  [
    "is not shown: {} has captions in the same language, {}",
    "не показується: файл {} має субтитри тією ж мовою, {}",
  ],
  ["Are they the captions of another version?", "Чи це не субтитри до іншої версії?"],
  ["Name it for the language of its words, such as {}.", "Назвіть його за мовою його слів, наприклад {}."],
  [
    "does not begin with WEBVTT, so no browser reads it",
    "не починається з WEBVTT, тож жоден браузер його не прочитає",
  ],
  [
    "Write WEBVTT into its first line, and an empty line after it.",
    "Напишіть WEBVTT першим рядком, а після нього залиште порожній.",
  ],
  ["is cut off: its end is missing", "обірваний: його кінця бракує"],
  [
    "Copy it again from where it comes from, until it has arrived as a whole.",
    "Скопіюйте його ще раз звідти, звідки він, і дочекайтеся, доки він прийде цілим.",
  ],
  ["has no captions in it", "не має жодного субтитру"],
  ["Each begins with its times: {}.", "Кожен починається зі свого часу: {}."],
  ["this caption has no times that can be read", "цей субтитр не має часу, який можна прочитати"],
  ["Write them so: {}.", "Пишіть його так: {}."],
  ["this caption ends before it begins", "цей субтитр закінчується раніше, ніж починається"],
  ["Put the earlier time first.", "Поставте раніший час першим."],
];
