import { stemmer } from "@orama/stemmers/german";
import type { Stemming } from "../../stem/stemming.ts";

const STOP_WORDS = new Set(
  `aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim bereits
  bin bis bist da dabei dadurch dafur dagegen daher damit danach dann daran darauf daraus darin daruber darum das dass davon
  dazu dein deine dem den denen denn der deren derer des deshalb dessen dich die dies diese diesem diesen dieser dieses dir
  doch dort du durch ein eine einem einen einer eines einige einigen einiger er es etwa etwas euch euer eure fur gegen gewesen
  hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja jede
  jedem jeden jeder jedes jedoch jene jenem jenen jener jenes jetzt kann kein keine keinem keinen keiner keines konnen konnte
  konnten mal man manche mein meine meinem meinen meiner mich mir mit muss mussen musste nach nachdem nicht nichts noch nun nur
  ob oder ohne schon sehr sein seine seinem seinen seiner seines seit selbst sich sie sind so sobald sodass solche solchen
  soll sollen sollte sondern sonst sowie uber um und uns unser unsere unserem unseren unter viel viele vielen vom von vor
  wahrend war waren warum was weg weil weiter welche welchem welchen welcher welches wenn wer werde werden wie wieder will wir
  wird wo wobei wurde wurden zu zum zur zwar zwischen`.split(/\s+/),
);

/** Irregular forms. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    zentren: "zentrum",
    museen: "museum",
    themen: "thema",
    firmen: "firma",
    visa: "visum",
    praxen: "praxis",
    lexika: "lexikon",
    besser: "gut",
    guter: "gut",
  }),
);

/** Nouns whose last letters look like endings, also at the end of a compound. */
const KEPT =
  /^(.*dienst|.*markt|.*punkt|herbst|.*konzert|experte?|robert|albert|herbert|bucht|haft|ostern|polen|posten|kosten|zeuge|lager|leiter|.*meister|heute?)(?:e[nmrs]?|n|s)?$/;

const SEPARABLE =
  "ab|an|auf|aus|bei|durch|ein|fest|fort|frei|her|hin|los|mit|nach|teil|um|vor|weg|weiter|wieder|zu|zuruck|zusammen";
const INSEPARABLE = "be|ent|er|ver|zer|uber|unter|wider|miss|hinter";

/** Words that begin like a participle but are not one: «Gewalt», «Geschichte». */
const NO_PARTICIPLE =
  "wal|rich|rech|ruch|bie|sich|schich|wich|hal|bur|dich|rat|schlech|schaf|fech|stal|bet|mut|samt|sell|mein|werk|sund|wiss|nera|winn|gen|bots|heim|ist$";

/** Of weak verbs; behind it stands what a participle may end in as an adjective. */
const PARTICIPLE = new RegExp(
  `^(${SEPARABLE})?ge(?!${NO_PARTICIPLE})(.{2,})(?<!hei|kei|schaf)t(?:e[mnrs]?)?$`,
);

/** What is brought to one form before the stemmer, which handles nouns and adjectives better than verbs. */
const LEVELLED: readonly [RegExp, string][] = [
  // Mueller is Müller.
  [/(?<![aeq])([aou])e/g, "$1"],
  [PARTICIPLE, "$1$2t"],
  [/(?<=.{3}[rntkgelfzd])innen$/, "in"],
  [/(?<=.[bdfgkmpst])lung(?=en$|$)/, "elung"],
  [/(?<=.{2}el)n$/, ""],
  [/(?<=.{2}[^i])er(?:t|te[mnrs]?|ung|ungen|nd|nde[mnrs]?)$/, "ern"],
  [/(?<=.{3}(?:ig|lich))t(?:e[mnrs]?)?$/, "en"],
  [/(?<=.{2}sch)ung(?:en)?$/, "en"],
  [/(?<=[ae][iu]er)n$/, ""],
  [/(?<=.{3}[wjyao])s$/, ""],
];

/** Stems of strong verbs in the past, alone or after a prefix. */
const PAST =
  "ging=geh kam=komm sprach=sprech sprich=sprech gab=geb gib=geb nahm=nehm nimm=nehm fuhr=fahr fand=find starb=sterb stirb=sterb traf=treff triff=treff half=helf hilf=helf schrieb=schreib stieg=steig fiel=fall blieb=bleib griff=greif flog=flieg zog=zieh verlor=verlier trug=trag schlug=schlag hielt=halt lies=les las=les sah=seh sieh=seh tritt=tret brach=brech brich=brech warf=werf wirf=werf gewann=gewinn gewonn=gewinn begann=beginn sank=sink sprang=spring verschwand=verschwind gilt=gelt galt=gelt empfahl=empfehl empfiehl=empfehl schwieg=schweig trieb=treib bracht=bring dacht=denk wusst=wiss kannt=kenn nannt=nenn rannt=renn beschloss=beschliess entschied=entscheid wuchs=wachs rief=ruf hing=hang fing=fang";

/** The same for participles, after «ge». */
const PAST_PARTICIPLE =
  "gang=geh komm=komm sproch=sprech nomm=nehm fund=find storb=sterb troff=treff holf=helf schrieb=schreib stieg=steig fall=fall blieb=bleib griff=greif flog=flieg zog=zieh trag=trag schlag=schlag les=les seh=seh broch=brech worf=werf sunk=sink sprung=spring trieb=treib schloss=schliess schoss=schiess fang=fang ruf=ruf hang=hang geb=geb lass=lass lauf=lauf";

/** Participles of verbs with a prefix that takes no «ge». */
const PREFIXED =
  "bot=biet gonn=ginn lor=lier schwund=schwind sproch=sprech nomm=nehm storb=sterb schrieb=schreib griff=greif zog=zieh broch=brech worf=werf trieb=treib schloss=schliess schied=scheid";

/** How stems of strong verbs are found, with the prefix that stays, and what they become. */
const STRONG: readonly [RegExp, ReadonlyMap<string, string>][] = [
  strong(`((?:${SEPARABLE}|${INSEPARABLE})?)`, PAST),
  strong(`((?:${SEPARABLE})?)ge`, PAST_PARTICIPLE),
  strong(`(${INSEPARABLE})`, PREFIXED),
];

function strong(before: string, list: string): [RegExp, ReadonlyMap<string, string>] {
  const forms = new Map(list.split(" ").map((pair) => pair.split("=") as [string, string]));
  return [new RegExp(`^${before}(${[...forms.keys()].join("|")})$`), forms];
}

/** The stem of a strong verb in the present, for one in another tense. */
function present(stem: string): string {
  for (const [pattern, forms] of STRONG) {
    const [, prefix, root] = pattern.exec(stem) ?? [];
    if (prefix !== undefined && root !== undefined) return prefix + forms.get(root);
  }
  return stem;
}

/** Stems that end like verbs in the third person. */
const THIRD_PERSON: readonly [RegExp, string][] = [
  [/(?<=.[dt])et$/, ""],
  [/(?<=(?:ch|ff|g|d)n)et$/, ""],
  [/(?<=..[bcdfghklmnprwxz]|.[ae]u)t$/, ""],
];

/** German: Snowball's stemmer, on words without umlauts. */
export const stemming: Stemming = {
  stopWords: STOP_WORDS,
  script: /^[a-z]+$/,
  elides: false,
  stem,
};

function stem(word: string): string {
  const regular = IRREGULAR.get(word) ?? word;
  const [, kept] = KEPT.exec(regular) ?? [];
  if (kept !== undefined) return kept;
  const found = stemmer(replaced(regular, LEVELLED));
  return replaced(present(replaced(present(found), THIRD_PERSON)), THIRD_PERSON);
}

function replaced(text: string, rules: readonly [RegExp, string][]): string {
  return rules.reduce((form, [ending, written]) => form.replace(ending, written), text);
}
