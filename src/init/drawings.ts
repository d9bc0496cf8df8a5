import type { StoryKey } from "./words/words.ts";

const INK = "#14213d";
const PAPER = "#f4efe6";
const OCHRE = "#d9a441";
const BRICK = "#b4472e";
const SLATE = "#3a5a78";
const WOOD = "#e3c49a";
const SKY = "#a9c1cf";

/** The pictures of the first stories: drawn by hand for them, as SVG, which is published as a drawing. */
export const DRAWINGS: Readonly<Record<StoryKey, string>> = {
  "ready-files": drawing(`  <rect fill="${INK}" width="1600" height="900"/>
  <g fill="none" stroke="${SLATE}" stroke-width="6" stroke-linecap="round">
    <path d="M120 140h300M180 200h160M1180 120h300M1260 180h160M90 640h220M1300 660h220"/>
  </g>
  <!-- sheets that come out of the folder -->
  <g transform="rotate(-14 560 420)">
    <rect fill="${SKY}" x="430" y="210" width="280" height="400" rx="10"/>
    <path fill="none" stroke="${INK}" stroke-width="12" d="M470 280h200M470 330h140M470 380h200M470 430h170"/>
  </g>
  <g transform="rotate(12 1040 420)">
    <rect fill="${SKY}" x="890" y="210" width="280" height="400" rx="10"/>
    <path fill="none" stroke="${INK}" stroke-width="12" d="M930 430h200M930 480h160M930 530h200"/>
    <path fill="${BRICK}" d="M930 260h200v120H930z"/>
  </g>
  <rect fill="${PAPER}" x="640" y="130" width="320" height="480" rx="10"/>
  <path fill="${OCHRE}" d="M680 180h240v40H680z"/>
  <path fill="none" stroke="${INK}" stroke-width="12" d="M680 270h240M680 320h180M680 370h240M680 420h210"/>
  <!-- the folder -->
  <path fill="${OCHRE}" d="M380 470h300l60 60h480v300H380z"/>
  <path fill="${PAPER}" fill-opacity=".25" d="M380 580h840v26H380z"/>`),
  "first-story": drawing(`  <rect fill="${SLATE}" width="1600" height="900"/>
  <rect fill="${INK}" fill-opacity=".35" x="424" y="104" width="760" height="796"/>
  <rect fill="${PAPER}" x="400" y="80" width="760" height="820"/>
  <!-- the front matter, between two rows of hyphens -->
  <g fill="none" stroke-linecap="round" stroke-width="14">
    <path stroke="${BRICK}" d="M480 160h24M530 160h24M580 160h24M480 400h24M530 400h24M580 400h24"/>
    <path stroke="${OCHRE}" d="M480 220h90M480 280h70M480 340h110"/>
    <path stroke="${INK}" d="M620 220h420M600 280h380M640 340h240"/>
    <path stroke="${INK}" stroke-opacity=".55" d="M480 490h600M480 550h560M480 610h590M480 670h300"/>
  </g>
  <!-- the pencil that has just stopped -->
  <g transform="translate(820 670) rotate(-38)">
    <path fill="${WOOD}" d="M0 0l70-34v68z"/>
    <path fill="${INK}" d="M0 0l26-12.600v25.200z"/>
    <path fill="${OCHRE}" d="M70-34h420v68H70z"/>
    <path fill="${BRICK}" d="M490-34h70q34 0 34 34t-34 34h-70z"/>
    <path fill="${SKY}" d="M466-34h36v68h-36z"/>
    <path fill="${INK}" fill-opacity=".2" d="M70 8h420v26H70z"/>
  </g>`),
};

function drawing(shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900">\n${shapes}\n</svg>\n`;
}
