import { endsLike } from "../../../stem/alternatives.ts";

/** Letters within a word that change in its other forms: «noga» and «nodze», «miasto» and «mieście», «dzień» and «dnia». */

const VOWEL = /[aeiouy]/;

/** Before -e: whose c is k in the other forms («Polsce»), and whose dz is g («drodze»). */
const K_BEFORE_E = endsLike(`
  yc sc(?<!miejsc|^prac) lc(?<!kielc|wielc) zc(?<!zwyciezc|dierzc|miedzc|borzc) tc nauc sztuc ^rec opiec aptec otec ysotec ^rzec artec kartec epoc
  placowc czolowc zarowc zlotowc dabrowc taksowc gotowc lodowc stolowc siatkowc ciezarowc pocztowc kryjowc koncowc polowc
  [uo]dowc(?<!hodowc|budowc) [oó]rc(?<!torc|bior[cc]) kurc jc(?<!ojc|zbojc|bojc|trojc) [wr]odc(?<!dowodc) odedc amerc
  (?:publ|kl[iy]n|techn|log|kron|ceram|pan|repl|botan|mechan|fabr|afr|arkt|antarkt|mozamb|polem|ekonom|grafik|dynam|^tun|balt|lirk|akust|kostar)ic
  lazienc scianc budc zbiorc trabc klasowc starowc placowc gospodarc marynarc kominiarc narciarc bialolec sluchawc zabawc ^lawc husta?wc strzykawc truskawc ^trawc pijawc ancerc izraelc ukrainc kolezanc szklanc filizanc mieszkanc(?<!.mieszkanc) firanc wzmianc piosenc sukienc kuchenc wycieczc ucieczc
  [aeiou]czc [eaiou]szc beczc paczc laurc
`);
const G_BEFORE_E = endsLike(`
  (?:^|[^aeiouy])drodz ^nodz nodz waodz uwadz odwadz (?:^|[^l])wadz(?<!prowadz) fladz pradz rydz koledz ksiedz sludz hadz lidz ^wstedz intrydz
  belodz noclegodz obeldz wold[z] ^mgl nadz(?<!nadz) podlodz zalodz trwodz nidz ^strudz ^tardz
`);

/** Before -y: men in -k and -g («politycy», «Polacy», «psycholodzy»). */
const K_BEFORE_Y = endsLike(`
  [sc]c lyc tyc zyc iyc dyc ryc nyc myc wyc ^polac ^slowac rodac kozac strazac chinc proroc krakowiac slazac prusac chlopac junac wielc katolic anglic
  (?<!gra|dziel|roz|obiet|tajem|zbrojo|rocz|pszen|spod|^|miesz|mied|kot|piw|mow|tet|winn?|skarb|szub|ciem)nic
`);
const G_BEFORE_Y = endsLike("lodz urdz drodz srodz ubodz koledz wrodz dlu[dz]z ^nadz");

/** Before -i, that had j behind their vowel («kolei»). */
const IN_YOT = /[aeouy](?<!^ide|^kore|^gwine|^jude|^odyse|^epope)$/;

/** The stem of a word, as it is before other endings than this one. */
export function levelledBefore(stem: string, ending: string): string {
  if (ending === "e") {
    if (stem.endsWith("c") && K_BEFORE_E.test(stem)) return `${stem.slice(0, -1)}k`;
    if (stem.endsWith("dz") && G_BEFORE_E.test(stem)) return `${stem.slice(0, -2)}g`;
  } else if (ending === "i") return IN_YOT.test(stem) ? `${stem}j` : `${stem}i`;
  else if (ending === "y") {
    if (stem.endsWith("c") && K_BEFORE_Y.test(stem)) return `${stem.slice(0, -1)}k`;
    if (stem.endsWith("dz") && G_BEFORE_Y.test(stem)) return `${stem.slice(0, -2)}g`;
  }
  return stem;
}

/** Vowels that stand only where no ending follows («dzień», «okien», «Niemiec»), and what is written without them. */
const FLEETING: readonly [RegExp, string][] = [
  [/(?<!^(?:w|cz?low|l|rz|c|zw|ser)i?|opi?|apt|bliot|dyskot|kartot|stul|pasi|hipot)i?ek$/, "k"],
  [/(?<=^dwo|^ma|^sta|^jawo)rzec$/, "rc"],
  [
    /(?<=.(?:(?<=[aeiouy])n|w|p(?<!cierp|kip|lep)|iem|[iae]l(?<!szal)|trz?e?l(?<!mysl)|^sam|[aeiuyo]st|jst|^gl|oz))i?ec$/,
    "c",
  ],
  [/(?<=^dz|^tydz|iestudz|^gru?dz|gru?dz)ien$/, "n"],
  [
    /(?<=sierp|wrzes|stopi?|^stop|^og|^p|czerw|^god|powin|^pew|wi?ez|^wojt|^ok|^suk|^wios|^sos|^prag|^goś)ien$/,
    "n",
  ],
  [/(?<=stycz|^ucz|^zad|^woj|^wios|^sos|^trum|^pan|^rowi|^wapi|rowies)en$/, "n"],
  [
    /(?<=majst|kacp|jad|biod|minist|magist|aleksand|^swet|^cuk|siost|^kut|lust|pluszt|^filt|^wiat|^masz)i?er$/,
    "r",
  ],
  [
    /(?<=^wez|^pos|^paw|^orz|^koz|diab|^weg|wrob|szczeb|^hand|^meb|^kab|krzes|skrzyd|^kump|^zag|^nob|^szczeb|^swiat|^god|^myd|^kuf|^pud)i?el$/,
    "l",
  ],
  [/(?<=^kr|cerki|chorag|marchi?|^bit|^br|modlit|^pl|panwi?|^zagw)i?ew$/, "w"],
  [/(?<=[sc])tew$/, "tw"],
  [/(?<=^os|^koz|^koc)iol$/, "l"],
];

/** «Rynek» as in «rynku», «matek» as in «matka». */
export function withoutFleetingVowel(word: string): string {
  for (const [pattern, written] of FLEETING) {
    const short = word.replace(pattern, written);
    if (short !== word) return VOWEL.test(short) ? short : word;
  }
  return word;
}

/** Whose c is ć, though no i is behind it («pamięć», «zdjęć»). */
const SOFT_C = endsLike("sc chec ^siec cwierc ^nic jec uczuc czuc zyc kryc mlodosc");

/** Whose last vowel is another in other forms, by lines of «written: the others». */
const VOWELS: readonly [RegExp, string][] = [
  [/^miest$/, "miast"],
  [/^swiet$/, "swiat"],
  [/^(|o|za)swieci?$/, "$1swiat"],
  [/^les$/, "las"],
  [/^kwiet$/, "kwiat"],
  [/^let$/, "lat"],
  [/^ciel$/, "cial"],
  [/powiet$/, "powiat"],
  [/obied$/, "obiad"],
  [/sasied$/, "sasiad"],
  [/(?<=wy|z|przy|po|od|w|na|prze|ob|do|pod|roz|^)jezd$/, "jazd"],
  [/gwiezd$/, "gwiazd"],
  [/gniezd$/, "gniazd"],
  [/^wier$/, "wiar"],
  [/(?<=^|^roz|^wy|^po)mier$/, "miar"],
  [/^ofier$/, "ofiar"],
  [/^wietr$/, "wiatr"],
  [/kosciel$/, "kosciol"],
  [/^mez$/, "maz"],
  [/^zeb$/, "zab"],
  [/^bled$/, "blad"],
  [/^rek$/, "rak"],
  [/ksieg$/, "ksiag"],
  [/^ksied$/, "ksiad"],
  [/pienied$/, "pieniad"],
  [/(?<=^u|^)rzed$/, "rzad"],
  [/wzgled$/, "wzglad"],
  [/okreg$/, "okrag"],
  [/^debr?$/, "dab"],
  [/zwierzet$/, "zwierzat"],
];

/** A stem is a key, not a word: what alternates in the forms of a word is written as one letter. */
export function levelled(stem: string): string {
  const hard = stem
    .replace(/ci+$/, "t")
    .replace(/i+$/, "")
    .replace(/dz$/, "d")
    .replace(/(?<=.{3})sz$/, "s")
    .replace(/rz$/, "r");
  const found = SOFT_C.test(hard) ? `${hard.slice(0, -1)}t` : hard;
  const vowel = VOWELS.find(([pattern]) => pattern.test(found));
  return vowel === undefined ? found : found.replace(vowel[0], vowel[1]);
}
