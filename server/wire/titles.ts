/** What can be done about a finding or a text, in English, by key. `{name}` stands for an argument. */
export const titles: Readonly<Record<string, string>> = {
  'note.malformed': 'Write “{right}”',
  'name.variant': 'Write “{right}”',
  'note.undefined/near': 'Make it a mark of note “{near}”',
  'repository.unknown/near': 'Write “{near}”',
  'shelfmark.unresolved/near': 'Write the shelfmark of Document {number}',
  'shelfmark.style': 'Write “{right}”',
  'shelfmark.style/dossier': 'Write all shelfmarks of the dossier in the house style',
  'shelfmark.style/text': 'Write all shelfmarks of this text in the same style',
  'rewrite.full': 'Write the shelfmark in full',
  'rewrite.short': 'Write the shelfmark short',
  'rewrite.house': 'Write the shelfmark in the house style',
  'fix-all': 'Fix all that can be fixed without doubt',
  'refused/changed': 'The text has changed meanwhile, so nothing was done.',
  'refused/unread': '{file} could not be read, so nothing was done in the other files either.',
  'refused/nothing': 'Nothing was done: written otherwise, the shelfmark would no longer be read as the same.',
};
