import type { Dossier } from '../dossier/dossier';
import { isOneEdit, isTransposed } from '../dossier/nearMiss';
import { type Span, shifted } from '../text/span';
import type { Finding, Rule, View } from './rule';

/** Bodies whose archives are meant by the body's name: "the KGB's archives". */
const ORGANISATIONS = new Set(
  'KGB NKVD OGPU GPU MVD MGB FSB SVR GRU CIA FBI NSA NSC OSS MI5 MI6 SIS BND MfS NATO EU EEC EC UN UNO UNESCO IMF WTO USSR US USA UK GDR FRG DDR BRD PRC ROC RSFSR CPSU TASS SED KPD KPSS VKP TsK PCC CCP PRI MID NKID AFL CIO BBC NGO WWI WWII GKES ГКЭС SNK СНК SM VTsIK ВЦИК TsIK ЦИК VSNKh ВСНХ MVT NKVT NKTP TsSU ЦСУ GKNT VOKS ВОКС SSOD ССОД ECCI IKKI ИККИ VTsSPS ВЦСПС'.split(
    ' ',
  ),
);

/**
 * An abbreviation before a level label that nothing expands. In running text only one before the word "archives": one
 * letter away from one that this dossier cites or that stands beside it ("RGAE's and RAE's archives"), or of the form of a
 * state archive's name beside a known one.
 */
export const repositoryUnknown: Rule = {
  code: 'repository.unknown',
  severity: 'warning',
  *check(view): Iterable<Finding> {
    const { dossier, file } = view;
    const places = new Map<string, { at: Span; beside: readonly string[] }[]>();
    for (const { at, text, beside } of unknownNames(view)) {
      const same = places.get(text);
      if (same) same.push({ at, beside });
      else places.set(text, [{ at, beside }]);
    }
    for (const [name, [first, ...others]] of places) {
      const near = nearName(name, dossier, first!.beside);
      yield {
        at: first!.at,
        says: near ? ['repository.unknown/near', { name, near }] : ['repository.unknown', { name }],
        related: others
          .slice(0, 20)
          .map(({ at }) => ({ place: { file, at }, says: ['repository.unknown/again', { name }] })),
        ...(near && { data: { name, near } }),
      };
    }
  },
  *fixes(view, { data }) {
    if (data?.near === undefined) return;
    const { name, near } = data;
    yield {
      says: ['repository.unknown/near', { near }],
      edits: () =>
        [...unknownNames(view)]
          .filter(({ text }) => text === name)
          .map(({ at }) => ({ file: view.file, at, text: String(near) })),
    };
  },
};

function* unknownNames({ dossier, essay }: View): Iterable<{ at: Span; text: string; beside: readonly string[] }> {
  for (const { facts, base } of essay.factsWith('unlisted')) {
    for (const repository of facts.unlisted) {
      if (dossier.expands(repository.text) || isOrganisation(repository.text)) continue;
      yield { at: shifted(repository, base), text: repository.text, beside: [] };
    }
  }
  for (const { facts, base } of essay.factsWith('archivePhrases')) {
    for (const { names } of facts.archivePhrases) {
      const known = names.filter((name) => essay.directory.lookUp(name.text).length > 0).map((name) => name.text);
      for (const { start, end, text } of names) {
        if (known.includes(text) || dossier.expands(text) || isOrganisation(text)) continue;
        // Beside a known archive a ministry or a company may stand as well: it must look like an archive's name.
        const isNear = known.some((name) => isOneEdit(text, name)) || nearName(text, dossier, known) !== undefined;
        const looksRight = isNear || (known.length > 0 && STATE_ARCHIVE.test(text));
        if (!looksRight || (known.length === 0 && text.length < 4)) continue;
        yield { at: { start: start + base, end: end + base }, text, beside: known };
      }
    }
  }
}

/** `RGxx`, `TsGxx`: state and central archives of the Soviet countries. */
const STATE_ARCHIVE = /^(?:RG|TsG|TsD|РГ|ЦГ|ЦД)/;

/** A body, or a part of one: `TsK KPSS` before a fond is who kept the papers, not where they are. */
function isOrganisation(name: string): boolean {
  return name.split(/[\s-]/).some((word) => ORGANISATIONS.has(word));
}

/** A name that the dossier uses and that is one letter away, other than those that stand beside it. */
function nearName(name: string, dossier: Dossier, beside: readonly string[]): string | undefined {
  return dossier.abbreviations.find(
    (other) => other !== name && !beside.includes(other) && (isOneEdit(name, other) || isTransposed(name, other)),
  );
}
