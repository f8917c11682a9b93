/** What the reference text holds must come out of the command line, place by place. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sharedText, withShared } from '../shared';
import { entities, findings, type JsonEntity } from './fixture';

interface At {
  readonly line: number;
  readonly col: number;
  readonly endCol: number;
}

function place({ line, col, endCol }: At): string {
  return `${line}:${col}-${endCol}`;
}

/** Occurrences of entities, each with what the entity says, in reading order. */
function spread(found: readonly JsonEntity[], role: 'definition' | 'reference'): JsonEntity[] {
  return found
    .flatMap(({ occurrences, ...entity }) => occurrences.map((one: JsonEntity) => ({ ...entity, ...one })))
    .filter((one) => one.role === role)
    .sort((a, b) => a.line - b.line || a.col - b.col);
}

withShared('dossier-65/expected.json', () => {
  const expected = JSON.parse(sharedText('dossier-65/expected.json'));
  /** The expected stretch that a finding touches. */
  const stretchAround = ({ line, col, endCol }: At): At | undefined =>
    expected.findingsOfWarningAndAbove.find(
      (one: At & { rule: string }) =>
        one.rule === 'quotation.unbalanced' && one.line === line && col < one.endCol && one.col < endCol,
    );
  const folder = join(import.meta.dirname, '../../../shared/dossier-65');

  describe('dossier check', () => {
    test('has the findings of warning and above at their places, and no other', async () => {
      const found = await findings(folder, 'essay.txt');
      // Where the unlabelled note ends is free: it begins where its paragraph does. A quotation is marked at the stray mark.
      const placeOf = (one: At & { rule: string }): string => {
        if (one.rule === 'note.unlabelled') return `${one.line}:${one.col}`;
        return place(one.rule === 'quotation.unbalanced' ? (stretchAround(one) ?? one) : one);
      };
      const grave = found.filter(({ severity }) => severity === 'error' || severity === 'warning');
      const shown = grave.map(({ rule, severity, line, col, endCol, related }) => ({
        rule,
        severity,
        place: placeOf({ rule, line, col, endCol }),
        related: related.map((one) => [one.line, one.col]),
      }));
      const wanted = expected.findingsOfWarningAndAbove.map(
        (one: At & { rule: string; severity: string; related: number[][] }) => ({
          rule: one.rule,
          severity: one.severity,
          place: placeOf(one),
          related: one.related,
        }),
      );
      expect(wanted).toHaveLength(13);
      const order = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
      expect(shown.sort(order)).toEqual(wanted.sort(order));
    });
  });

  test('dossier check hints at the date in digits, and tells where the text has it in words', async () => {
    const hints = (await findings(folder, 'essay.txt')).filter(({ rule }) => /date|quotation/.test(rule));
    const ambiguous = hints.filter(({ severity }) => severity === 'hint');
    const [wanted] = expected.someHints.filter(({ rule }: { rule: string }) => rule === 'date.ambiguous');
    expect(ambiguous.map((one) => [one.rule, place(one)])).toEqual([['date.ambiguous', place(wanted)]]);
    expect(ambiguous[0]!.related.map(({ line }) => line)).toEqual([135]);
  });

  describe('dossier list', () => {
    test('notes: every mark and every label', async () => {
      const notes = await entities(folder, 'notes', 'essay.txt');
      const named = (one: At & { number: number }) => `${one.number} ${place(one)}`;
      expect(spread(notes, 'reference').map(named)).toEqual(expected.noteMarks.map(named));
      expect(spread(notes, 'definition').map(named)).toEqual(expected.notes.map(named));
    });

    test('notes: 15 lost its label, 26 and 28 have no text, the others are fine', async () => {
      const notes = await entities(folder, 'notes', 'essay.txt');
      expect(notes).toHaveLength(32);
      const faulty = notes.filter(({ state }) => state !== 'fine').map(({ number, state }) => [number, state]);
      expect(faulty).toEqual([
        [15, 'unlabelled'],
        [26, 'undefined'],
        [28, 'undefined'],
      ]);
      expect(new Set(notes.map(({ key }) => key)).size).toBe(32);
    });

    test('documents: number, title, date, shelfmark, and where they are listed', async () => {
      const documents = await entities(folder, 'documents', 'essay.txt');
      const shown = spread(documents, 'definition').map((one) => ({
        number: one.number,
        title: one.title,
        date_in_list: one.date,
        at: place(one),
        text: one.text,
        key: one.shelfmarks[0].key,
        folios: one.shelfmarks[0].leaves,
      }));
      expect(shown).toEqual(
        expected.documents.map((one: JsonEntity) => ({
          number: one.number,
          title: one.title,
          date_in_list: one.date_in_list,
          at: place(one.header_at),
          text: one.header_at.text,
          key: one.key,
          folios: one.folios,
        })),
      );
    });

    test('documents: the mentions by number and by author', async () => {
      const documents = await entities(folder, 'documents', 'essay.txt');
      const mentions = spread(documents, 'reference')
        .filter(({ via }) => via === 'mention')
        .map((one) => `${one.number} ${place(one)} ${one.text}`);
      expect(mentions.sort()).toEqual(
        expected.documentMentions
          .map((one: At & { text: string; documents: number[] }) => `${one.documents} ${place(one)} ${one.text}`)
          .sort(),
      );
    });

    test('shelfmarks: ranges, keys, leaves, documents and relations', async () => {
      const shelfmarks = await entities(folder, 'shelfmarks', 'essay.txt');
      const found = [...spread(shelfmarks, 'definition'), ...spread(shelfmarks, 'reference')];
      const shown = found.map((one) => ({
        at: place(one),
        text: one.text,
        key: one.key,
        leaves: one.leaves,
        document: one.document,
        relation: one.relation,
        complete: one.complete,
      }));
      expect(shown).toEqual(
        expected.shelfmarks.map((one: JsonEntity) => ({
          at: place(one),
          text: one.text,
          key: one.key,
          leaves: one.from === null ? null : `${one.from}-${one.to}`,
          document: one.document,
          relation: one.relation,
          complete: !one.key.includes('?'),
        })),
      );
    });

    test('shelfmarks: each says where its repository stands', async () => {
      const shelfmarks = await entities(folder, 'shelfmarks', 'essay.txt');
      const stated = new Set(
        expected.repositories.flatMap(({ variants }: { variants: { occurrences: number[][] }[] }) =>
          variants.flatMap(({ occurrences }) => occurrences.map(([line, col, endCol]) => `${line}:${col}-${endCol}`)),
        ),
      );
      for (const { occurrences } of shelfmarks)
        for (const { repositoryRange } of occurrences) expect(stated).toContain(place(repositoryRange));
    });

    test('repositories: every place where RGAE and AVP RF are named', async () => {
      const repositories = await entities(folder, 'repositories', 'essay.txt');
      for (const id of ['RGAE', 'AVPRF']) {
        const { variants } = expected.repositories.find((one: { id: string }) => one.id === id);
        const wanted = variants
          // A description in small letters is no name.
          .filter(({ text }: { text: string }) => /^[A-Z]/.test(text))
          .flatMap(({ occurrences }: { occurrences: number[][] }) => occurrences)
          .sort((a: number[], b: number[]) => a[0]! - b[0]! || a[1]! - b[1]!);
        const found = repositories.find(({ key }) => key === id).occurrences;
        expect(found.map((one: At) => [one.line, one.col, one.endCol])).toEqual(wanted);
      }
    });
  });
});
