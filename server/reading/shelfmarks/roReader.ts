/** Reads the files that begin behind the name of a Romanian or Albanian archive, or with the label of their fond. */
import { NONE } from '../../text/none';
import { Labels, tidy } from './labelled';
import type { Leaves, Level } from './model';
import type { Found, Site } from './notation';
import { readLeaves } from './readLeaves';

const BEHIND_NAME = /[\s,.:;)\]“”"/–—-]{0,8}/y;
const BETWEEN = /[\s,.;:–—-]{0,8}/y;
const FOND = /(?:[Ff]ond(?:ul)?[\s.]{1,3}|F\.\s{0,3})(?=[A-Za-zÀ-ʯ„“"]|\d{1,4}\/[A-Z])/y;
/** `14/AP` of Albania. */
const CODE = /\d{1,4}\/[A-Z]{1,4}(?![\p{L}\d])/uy;
const NAME =
  /[„“"]?([A-Za-zÀ-ʯ](?:[A-Za-zÀ-ʯ'’&/-]|\.(?=\S|\s[a-zA-Z]\.?[\sl])|\s(?=[^\s,;(])){0,80}?)[”"]?(?=\.?\s{0,2}(?:[,;:(]|[–—]\s|$)|\.\s(?![a-z]))/y;
const SENTENCE = /\s(?:este|sunt|care|the|is|was|are|of which|see|vezi|din care)\s/i;
const SECTION_LABEL = /^(?:sec[țţt]ia|section|sec[țţt]\.)\s{1,2}/i;
/** `Dosar (Do.) 354/56`, `dosar nr. I 1234`, `D. 5`. */
const DOSAR =
  /(?:[Dd]osarul|[Dd]osar|[Dd]os\.|Do\.|[Dd]\.|[Ff]ile|[Dd]osja)(?:\s?\([^()]{1,12}\))?\s{0,3}(?:(?:[Nn]r|[Nn]o)\.?\s{0,2})?((?:[IVX]{1,3}[\s-]{1,2}|[A-Z]\s?)?\d{1,7}(?:\/\d{1,4})?)(?![\d/\p{L}])/uy;
const ALBANIAN_YEAR = /V(?:\.|iti)\s{0,2}((?:19|20)\d\d)(?!\d)/y;
const OTHERS = new Labels([
  { level: 'inventar', words: 'inventar inv nr_inv' },
  { level: 'problema', words: 'problema problem' },
  { level: 'rola', words: 'rola rolă' },
]);
const VOLUME = /[\s,.;]{1,4}(?:vol|volumul|vols)\.?\s{0,3}(\d{1,4}|[IVX]{1,5})(?![\d\p{L}])/uy;
const LONE_VOLUME = /[Vv]ol\.?\s{0,3}(\d{1,4}(?:\/\d{4})?)(?![\d\p{L}])/uy;
const UNIT = /[\s,.;]{1,6}((?:ff?|fil[ăae]|filele|fls?|fols?|pp?|p[ăa]g))\.?\s{0,3}(?=\d)/uy;
const MORE = /[\s,;]{1,4}(?:(?:și|şi|si|and)\s{1,2})?/y;
const LONGEST_NAME = 80;
const MOST_FILES = 50;

export class RoReader {
  readonly #site: Site;
  readonly #text: string;
  #at: number;

  constructor(site: Site) {
    this.#site = site;
    this.#text = site.text;
    this.#at = site.at;
  }

  read(): readonly Found[] {
    const { repository, isOwn } = this.#site;
    if (repository) this.#at = this.#skip(BEHIND_NAME, this.#at);
    const start = this.#at;
    const { fond, isLabelled } = this.#fond(repository !== undefined && isOwn);
    const levels: Level[] = fond ? [fond] : [];
    if (fond) this.#sections(levels);
    this.#others(levels);
    const dosar = this.#dosar() ?? (fond && isLabelled && this.#keepsTelegrams() ? this.#volume() : undefined);
    if (!dosar) return NONE;
    // An archive that nobody knows is told by its fond and by a label of the language.
    const isRomanian = /^do[s.]/i.test(this.#text.slice(dosar.start, dosar.start + 3));
    if (!repository && !(fond && isLabelled && isRomanian)) return NONE;
    if (repository && !isOwn && !isRomanian && !(fond && isLabelled)) return NONE;
    const implies = repository || !fond ? undefined : '?';
    return this.#files(start, levels, dosar, implies);
  }

  #fond(mayBeBare: boolean): { fond: Level | undefined; isLabelled: boolean } {
    const start = this.#at;
    const from = this.#skip(FOND, start);
    const isLabelled = from > start;
    if (!isLabelled && (!mayBeBare || this.#matches(DOSAR, start))) return { fond: undefined, isLabelled };
    const code = isLabelled ? this.#exec(CODE, from)?.[0] : undefined;
    const name = code ?? this.#name(from, isLabelled);
    if (name === undefined) return { fond: undefined, isLabelled };
    const end = code === undefined ? NAME.lastIndex : CODE.lastIndex;
    this.#at = this.#skip(BETWEEN, end);
    return { fond: { name: 'fond', start, end, value: tidy(withoutStops(name)) }, isLabelled };
  }

  /** The names behind that of the fond are one section of it. */
  #sections(levels: Level[]): void {
    for (let count = 0; count < 3 && !this.#matches(DOSAR, this.#at) && !this.#isOther(); count++) {
      const start = this.#at;
      const name = this.#name(start, false);
      if (name === undefined) return;
      const end = NAME.lastIndex;
      const last = levels[levels.length - 1]!;
      const value = tidy(name.replace(SECTION_LABEL, ''));
      if (last.name === 'secție') levels[levels.length - 1] = { ...last, end, value: tidy(`${last.value}, ${value}`) };
      else levels.push({ name: 'secție', start, end, value });
      this.#at = this.#skip(BETWEEN, end);
    }
  }

  #isOther(): boolean {
    return this.#matches(ALBANIAN_YEAR, this.#at) || OTHERS.at(this.#text, this.#at) !== undefined;
  }

  #others(levels: Level[]): void {
    for (let count = 0; count < 4; count++) {
      const start = this.#at;
      const year = this.#exec(ALBANIAN_YEAR, start);
      const level = year
        ? { name: 'an', start, end: ALBANIAN_YEAR.lastIndex, value: tidy(year[1]!) }
        : OTHERS.at(this.#text, start);
      if (!level) return;
      levels.push(level);
      this.#at = this.#skip(BETWEEN, level.end);
    }
  }

  #dosar(): Level | undefined {
    const start = this.#at;
    const found = this.#exec(DOSAR, start);
    return found ? { name: 'dosar', start, end: DOSAR.lastIndex, value: tidy(found[1]!) } : undefined;
  }

  #keepsTelegrams(): boolean {
    return this.#site.isOwn || this.#site.repository?.candidates.includes('AMAER') === true;
  }

  /** Telegrams are kept in volumes, without files. */
  #volume(): Level | undefined {
    const start = this.#at;
    const found = this.#exec(LONE_VOLUME, start);
    return found ? { name: 'volum', start, end: LONE_VOLUME.lastIndex, value: tidy(found[1]!) } : undefined;
  }

  #files(from: number, above: readonly Level[], first: Level, implies: string | undefined): readonly Found[] {
    const files: Found[] = [];
    const missing = above.some(({ name }) => name === 'fond') ? NONE : this.#needsFond();
    let start = from;
    for (let dosar: Level | undefined = first; dosar && files.length < MOST_FILES; ) {
      const levels = [...above, dosar];
      let end: number = dosar.end;
      const volume = this.#exec(VOLUME, end);
      if (volume) {
        const at = end + volume[0].search(/[Vv]/);
        end = VOLUME.lastIndex;
        levels.push({ name: 'volum', start: at, end, value: tidy(volume[1]!) });
      }
      const leaves = this.#leaves(end);
      end = leaves?.end ?? end;
      const file = { start, end, levels, leaves, missing };
      files.push(implies === undefined ? file : { ...file, implies });
      this.#at = this.#skip(MORE, end);
      start = this.#at;
      dosar = start > end ? this.#dosar() : undefined;
    }
    return files;
  }

  /** The national archives number files within a fond, the security archives throughout. */
  #needsFond(): readonly string[] {
    return this.#site.repository?.candidates.includes('ANIC') ? ['fond'] : NONE;
  }

  #leaves(end: number): Leaves | undefined {
    const unit = this.#exec(UNIT, end);
    if (!unit) return undefined;
    const at = UNIT.lastIndex;
    return readLeaves(this.#text, end + unit[0].search(/\p{L}/u), unit[1]!, at);
  }

  #name(at: number, isIntroduced: boolean): string | undefined {
    const found = this.#exec(NAME, at);
    if (!found) return undefined;
    const name = found[1]!;
    const isCapital = name[0] !== name[0]!.toLowerCase();
    const isName = (isCapital || isIntroduced) && name.length <= LONGEST_NAME && !SENTENCE.test(` ${name} `);
    return isName ? name : undefined;
  }

  #exec(pattern: RegExp, at: number): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.#text) ?? undefined;
  }

  #matches(pattern: RegExp, at: number): boolean {
    pattern.lastIndex = at;
    return pattern.test(this.#text);
  }

  #skip(pattern: RegExp, at: number): number {
    return this.#matches(pattern, at) ? pattern.lastIndex : at;
  }
}

/** `C.C. al P.C.R` is CC al PCR. */
function withoutStops(name: string): string {
  return name.replace(/(?<!\p{L})(\p{Lu})\.\s?(?=\p{Lu}(?:\.|\s|$))/gu, '$1').replace(/(?<=\p{Lu})\.(?=\s|$)/gu, '');
}
