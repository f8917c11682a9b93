/** The sentences that a historian reads, in English, by message key. `{name}` stands for an argument. */
import { manifestMessages } from '../reading/manifest/messages';

export const messages: Readonly<Record<string, string>> = {
  'note.undefined/gap': 'Note {number} has no text; the notes go from {before} to {after}.',
  'note.undefined/end': 'Note {number} has no text; the last note is {last}.',
  'note.undefined/start': 'Note {number} has no text; the first note is {first}.',
  'note.undefined/none': 'Note {number} has no text; there are no numbered notes here.',
  'note.undefined/named': 'There is no note “{label}”.',
  'note.undefined/near': 'There is no note “{label}”; did you mean “{near}”?',
  'note.undefined/again': 'Note {number} is marked here too.',
  'note.unlabelled':
    'This looks like note {number}: it stands between notes {before} and {after}, and note {number} has no text.',
  'note.unlabelled/first':
    'This looks like note {number}: it stands before note {after}, and note {number} has no text.',
  'note.unlabelled/mark': 'Note {number} is marked here.',
  'note.malformed': 'This does not read as a note; write “{right}”.',
  'note.duplicate': 'Note {label} stands here a second time.',
  'note.duplicate/first': 'The first note {label} is here.',
  'note.unused': 'Note {label} is not cited anywhere in the text.',
  'note.order/after-mark': 'Note mark {number} stands after {before}: it is out of order.',
  'note.order/after-note': 'Note {number} stands after note {before}: it is out of order.',
  'note.order/first-mark': 'Note mark {number} comes before the others: it is out of order.',
  'note.order/first-note': 'Note {number} comes before the others: it is out of order.',
  'note.empty': 'Note {label} has no text.',
  'document.unknown': 'There is no Document {number}: the list has {count}, numbered {numbers}.',
  'document.leaves/superset':
    'This cites leaves {cited}; the list of documents gives Document {number} leaves {listed}, which are only a part of them.',
  'document.leaves/superset-excerpt':
    'This cites leaves {cited}; the list of documents gives Document {number} as an excerpt, leaves {listed}.',
  'document.leaves/overlapping':
    'This cites leaves {cited}; the list of documents gives Document {number} leaves {listed}.',
  'document.leaves/list': 'The list gives Document {number} leaves {listed}.',
  'document.date': 'This dates Document {number} to {given}; the list of documents dates it to {listed}.',
  'document.date/list': 'The list dates Document {number} to {listed}.',
  'document.unmentioned': 'Document {number} is listed, but neither discussed nor cited.',
  'shelfmark.unresolved/near':
    'No document of the list has this shelfmark ({cited}); Document {number} has {listed}. Is it meant?',
  'shelfmark.unresolved/listed': 'Document {number} is listed here.',
  'shelfmark.unresolved/closed':
    'No document of the list has this shelfmark, and the manifest says that the list is closed.',
  'shelfmark.unresolved/leaves':
    'No document of the list has these leaves of the file, and the manifest says that the list is closed.',
  'shelfmark.incomplete/opis': 'The opis (inventory) is missing: without it the archive cannot find the file.',
  'shelfmark.incomplete/delo': 'The delo (file) is missing: without it the archive cannot find the file.',
  'shelfmark.incomplete/opis-delo':
    'The opis (inventory) and the delo (file) are missing: without them the archive cannot find the file.',
  'shelfmark.incomplete/fond': 'The fond is missing: without it the archive cannot find the file.',
  'shelfmark.incomplete/fond-opis':
    'The fond and the opis (inventory) are missing: without them the archive cannot find the file.',
  'shelfmark.incomplete/fond-delo':
    'The fond and the delo (file) are missing: without them the archive cannot find the file.',
  'shelfmark.incomplete/fond-opis-delo':
    'The fond, the opis and the delo are missing: without them the archive cannot find the file.',
  'shelfmark.incomplete/level': 'Missing here: {levels}. Without it the archive cannot find the file.',
  'citation.unresolved': '{author}, “{title}”, is nowhere cited in full.',
  'citation.unresolved/nothing': '“Ibid.” stands here with no source before it.',
  'citation.unresolved/several': '“Ibid.” can mean only one source; the note before has several.',
  'citation.unresolved/key': 'No bibliography of this dossier has an entry “{key}”.',
  'citation.unresolved/near-key': 'No bibliography of this dossier has an entry “{key}”; did you mean “{near}”?',
  'citation.ambiguous': 'This may be any of {count} works: {titles}.',
  'citation.repeated': 'Cited in full again: note {note} has it already. A short form is enough.',
  'citation.full': 'Note {note} cites it in full.',
  'citation.conflict/year': 'The year is {here} here, and {there} in note {note}.',
  'citation.conflict/volume': 'The volume is {here} here, and {there} in note {note}.',
  'citation.conflict/pages': 'The pages are {here} here, and {there} in note {note}.',
  'name.variant': 'This name is spelt “{right}” {count} times in this text, and “{name}” here.',
  'name.variant/manifest': 'The manifest spells this name “{right}”; here it is “{name}”.',
  'shelfmark.style/majority':
    'Write “{right}”: of the {total} shelfmarks here that keep to one way, {count} are written so.',
  'shelfmark.style/manifest': 'Write “{right}”: the manifest asks for this style.',
  'repository.unknown': 'No archive is known as {name}. If it is one, name it in the manifest under `repositories`.',
  'repository.unknown/near': 'No archive is known as {name}; did you mean {near}?',
  'repository.unknown/again': '{name} stands here too.',
  'quotation.unbalanced/open': 'The quotation that opens here is never closed.',
  'quotation.unbalanced/close': 'The quotation that closes here was never opened.',
  'date.invalid/month': 'No month is called “{written}”; did you mean “{near}”?',
  'date.invalid/year': 'There was no {day} {month} {year}: the month had {days} days.',
  'date.invalid/day': 'There is no {day} {month}: the month has {days} days.',
  'date.invalid/julian': 'There was a 29 February {year} only in the Old Style, the Julian calendar.',
  'date.ambiguous': '{text} may be {day} or {month}.',
  'date.ambiguous/elsewhere': '{text} may be {day} or {month}; elsewhere the text has {meant}.',
  'date.ambiguous/words': '{meant} is written in words here.',
  'suppression.unused': 'Nothing is silenced here: {code} finds nothing.',
  'suppression.unused/none': 'Nothing is silenced here: name the rule, as in “dossier-ignore note.unused”.',
  'suppression.unused/unknown': 'Nothing is silenced here: there is no rule “{code}”.',
  'suppression.unused/near': 'Nothing is silenced here: there is no rule “{code}”; did you mean “{near}”?',
  'suppression.unused/off': 'Nothing is silenced by this: {code} is off under `rules`.',
  'suppression.unused/again': 'Nothing is silenced by this: an item above silences {code} there already.',
  'suppression.unused/file': 'Nothing is silenced by this: no file of the dossier is called `{file}`.',
  // Reading the manifest alone does not tell these.
  'manifest.invalid/bibliography':
    'The bibliography `{name}` cannot be read: there is no such file here, or it is too large, or it is no text.',
  'manifest.invalid/transcript':
    'The transcript `{name}` cannot be read: there is no such file here, or it is too large, or it is no text.',
  'manifest.invalid/transcript-outside':
    'The transcript `{name}` stands outside of the folder of the manifest, so it is not read.',
  'manifest.invalid/bibliography-broken': 'The bibliography `{name}` cannot be read from line {line} on. {message}',
  ...manifestMessages,
};
