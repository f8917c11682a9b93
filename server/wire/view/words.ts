/** The entries of the view in words. */
import type { NoteState } from '../../dossier/noteStates';
import type { FileId } from '../../dossier/place';
import type { Section, Shown } from '../../features/view/model';
import { say } from '../language';
import { often } from '../often';
import { levelInWords } from '../words';

/** What an entry says: its name, what stands behind it in grey, and all of it for who listens. */
export interface EntryWords {
  readonly label: string;
  readonly description: string;
  readonly spoken: string;
}

const SECTION_NAMES: Readonly<Record<Section, string>> = {
  documents: 'Documents',
  notes: 'Notes',
  people: 'People',
  archives: 'Archives',
  works: 'Works',
};

const STATES: Readonly<Record<Exclude<NoteState, 'fine'>, string>> = {
  undefined: 'has no text',
  unlabelled: 'lost its number',
  duplicate: 'stands here a second time',
  empty: 'is empty',
  unused: 'is not cited in the text',
};

export function wordsOf(shown: Shown): EntryWords {
  const seen = said(shown, shortCount);
  const heard = said(shown, longCount);
  return { ...seen, spoken: [spokenName(shown, heard.label), heard.description].filter(Boolean).join(', ') };
}

/** How often something is cited or named. In a narrow side bar there is room for a few letters. */
type Count = (count: number, how: 'cited' | 'named') => string;

const shortCount: Count = (count, how) => (count === 0 ? often(how, 0) : `${count}×`);
const longCount: Count = (count, how) => often(how, count);

function said(shown: Shown, counted: Count): Pick<EntryWords, 'label' | 'description'> {
  switch (shown.kind) {
    case 'section':
      return { label: say(SECTION_NAMES[shown.section]), description: String(shown.count) };
    case 'part':
      return { label: `${said(shown.first, counted).label} – ${said(shown.last, counted).label}`, description: '' };
    case 'file':
      return { label: nameOf(shown.file), description: '' };
    case 'document': {
      const { number, title, date, archive, citations } = shown;
      const facts = joined(date, archive, counted(citations, 'cited'));
      return { label: say('Document {number}', { number }), description: title === '' ? facts : `${facts}: ${title}` };
    }
    case 'note': {
      const says = shown.state === 'fine' ? '' : say(STATES[shown.state]);
      return { label: shown.label, description: says && shown.text ? `${says}: ${shown.text}` : says || shown.text };
    }
    case 'citing': {
      const place = shown.note === undefined ? say('in the text') : say('note {note}', { note: shown.note });
      return { label: place, description: joined(shown.leaves, shown.file && nameOf(shown.file)) };
    }
    case 'person': {
      const spellings = shown.spellings > 1 ? say('{count} spellings', { count: shown.spellings }) : undefined;
      return { label: shown.name, description: joined(counted(shown.times, 'named'), spellings) };
    }
    case 'spelling':
      return { label: say('“{text}”', { text: shown.text }), description: counted(shown.times, 'named') };
    case 'first-mention':
      return { label: say('first mention'), description: '' };
    case 'archive': {
      const name = shown.name === shown.siglum ? undefined : shown.name;
      return {
        label: shown.siglum ?? say('No archive named'),
        description: joined(counted(shown.citations, 'cited'), name),
      };
    }
    case 'level': {
      const level = levelInWords(shown.word);
      return {
        label: shown.value === undefined ? say('{level} (not given)', { level }) : `${level} ${shown.value}`,
        description: joined(counted(shown.citations, 'cited'), shown.title),
      };
    }
    case 'work':
      return {
        label: joined(...shown.authors.slice(0, MOST_AUTHORS), shown.title),
        description: joined(shown.year, counted(shown.citations, 'cited')),
      };
  }
}

/** In a book of many authors the title should be seen. */
const MOST_AUTHORS = 2;

/** A number alone says little to who does not see the section above it. */
function spokenName(shown: Shown, label: string): string {
  return shown.kind === 'note' ? say('note {note}', { note: label }) : label;
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

function nameOf(file: FileId): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
