/** What a historian reads about a manifest, in English, by message key. `{name}` stands for an argument. */
export const manifestMessages: Record<string, string> = {
  // What the text states.
  'manifest.invalid/root':
    'A manifest consists of words with a colon, such as `title: …` or `documents: …`; this is something else.',
  'manifest.invalid/unknown-key': '`{key}` is not a word that a manifest knows. It knows: {known}.',
  'manifest.invalid/unknown-key-near': '`{key}` is not a word that a manifest knows; did you mean `{suggestion}`?',
  'manifest.invalid/unknown-document-key':
    '`{key}` is not a word that a manifest knows of a document. It knows: {known}.',
  'manifest.invalid/unknown-document-key-near':
    '`{key}` is not a word that a manifest knows of a document; did you mean `{suggestion}`?',
  'manifest.invalid/unknown-person-key': '`{key}` is not a word that a manifest knows of a person. It knows: {known}.',
  'manifest.invalid/unknown-person-key-near':
    '`{key}` is not a word that a manifest knows of a person; did you mean `{suggestion}`?',
  'manifest.invalid/unknown-repository-key':
    '`{key}` is not a word that a manifest knows of a repository. It knows: {known}.',
  'manifest.invalid/unknown-repository-key-near':
    '`{key}` is not a word that a manifest knows of a repository; did you mean `{suggestion}`?',
  'manifest.invalid/unknown-ignore-key':
    '`{key}` is not a word that a manifest knows of what is ignored. It knows: {known}.',
  'manifest.invalid/unknown-ignore-key-near':
    '`{key}` is not a word that a manifest knows of what is ignored; did you mean `{suggestion}`?',
  'manifest.invalid/unknown-style-key': '`{key}` is not a word that a manifest knows of a style. It knows: {known}.',
  'manifest.invalid/unknown-style-key-near':
    '`{key}` is not a word that a manifest knows of a style; did you mean `{suggestion}`?',
  'manifest.invalid/unknown-level': 'There is no level `{key}` whose label could be stated. The levels are: {known}.',
  'manifest.invalid/unknown-level-near': 'There is no level `{key}`; did you mean `{suggestion}`?',
  'manifest.invalid/unknown-rule': 'There is no rule `{key}`. The rules are: {known}.',
  'manifest.invalid/unknown-rule-near': 'There is no rule `{key}`; did you mean `{suggestion}`?',
  'manifest.invalid/duplicate-key': '`{key}` stands here a second time; only the first one counts.',
  'manifest.invalid/text': 'After `{key}` a text is expected; if it is one, put it in quotation marks.',
  'manifest.invalid/text-in-list': 'The list `{key}` consists of texts; if this is one, put it in quotation marks.',
  'manifest.invalid/empty': 'The text of `{key}` is empty. Write it, or leave `{key}` out.',
  'manifest.invalid/list': 'After `{key}` a list is expected, even when it has one item.',
  'manifest.invalid/document': 'A document is described by words with a colon, such as `number: 4` and `title: …`.',
  'manifest.invalid/person': 'A person is a name, or is described by words with a colon, such as `name: …`.',
  'manifest.invalid/repository': 'A repository is described by words with a colon, such as `siglum: RGAE`.',
  'manifest.invalid/style':
    'A style is one of gost, english and chicago, or is described by words with a colon, such as `separator: ","`.',
  'manifest.invalid/profile': '`{value}` is not a style that has a name; write gost, english or chicago.',
  'manifest.invalid/separator':
    'Between the parts of a shelfmark a comma, a full stop, a semicolon or a space can stand, not `{value}`.',
  'manifest.invalid/labels': 'Labels are given one by one with their level, such as `opis: op.`.',
  'manifest.invalid/label': '`{value}` would not be read as the label of `{level}`.',
  'manifest.invalid/rules': 'Rules are given one by one with their severity, such as `note.unused: off`.',
  'manifest.invalid/ignore':
    'What is ignored is a rule, or is described by words with a colon, such as `rule: note.unused`.',
  'manifest.invalid/ignore-without-rule': 'This names no `rule`, such as `rule: note.unused`.',
  'manifest.invalid/number': 'The number of a document is a whole number from 1 upwards, not `{value}`.',
  'manifest.invalid/closed': '`closed` is either true or false, not `{value}`.',
  'manifest.invalid/severity': '`{value}` is not a severity; write error, warning, information, hint or off.',
  'manifest.invalid/family':
    '`{value}` is not a family of notation; write fond, nara, frus, tna, bl, de, fr, es, hu, cz, pl, bg, ro, cn, box or isad.',
  'manifest.invalid/country': 'A country is given by its two capital letters, such as RU or MX, not as `{value}`.',
  'manifest.invalid/document-of-nothing': 'This document has neither a `title` nor a `source`.',
  'manifest.invalid/person-without-name': 'This person has no `name`.',
  'manifest.invalid/repository-without-siglum': 'This repository has no `siglum`, such as RGAE.',
  'manifest.invalid/duplicate-number': 'Document {number} is already in the list above.',
  'manifest.invalid/duplicate-id': 'Another document above already has the id `{id}`.',
  'manifest.invalid/duplicate-siglum': 'The repository {siglum} is already in the list above.',

  // How the text is written.
  'manifest.invalid/tab': 'A tab stands before this line; a manifest is indented with spaces.',
  'manifest.invalid/indent': 'This line does not begin below its neighbours; lines that belong together are aligned.',
  'manifest.invalid/colon-in-text':
    'A text with a colon and a space in it has to be put in quotation marks; otherwise the colon begins a new entry.',
  'manifest.invalid/hyphen': 'A space is missing after the hyphen that begins an item of a list.',
  'manifest.invalid/no-colon': 'A colon with a space after it is missing here.',
  'manifest.invalid/unclosed-quote': 'The quotation mark {mark} that opens here is never closed.',
  'manifest.invalid/unclosed-bracket': 'The bracket {mark} that opens here is never closed.',
  'manifest.invalid/after-closing':
    'Nothing can follow the closing {mark} on its line. Put the whole text in single quotation marks, and double any of these inside it.',
  'manifest.invalid/first-character': 'A text that begins with {character} has to be put in quotation marks.',
  'manifest.invalid/escape':
    'After a backslash only certain letters can stand, and `{escape}` is not among them; write two backslashes for one.',
  'manifest.invalid/stray': '`{stray}` cannot stand here.',
  'manifest.invalid/syntax': 'This cannot be read; texts with special characters are best put in quotation marks.',
  'manifest.invalid/alias':
    '`{alias}` has a special meaning, because an asterisk begins it. Put the text in quotation marks.',
  'manifest.invalid/aliases': 'More than {most} references with an asterisk are not followed in a manifest.',
  'manifest.invalid/tag':
    '`{tag}` has no effect in a manifest. If it belongs to the text, put the whole text in quotation marks.',
  'manifest.invalid/second':
    'A second manifest begins here; only the first one is read. Leave out the line `---` or `...` above it.',
  'manifest.invalid/too-deep': 'The manifest goes deeper here than it can; what follows is not read.',
  'manifest.invalid/too-long': 'This file has more than {most} characters; it is too long to be read as a manifest.',
  'manifest.invalid/json-comment': 'A comment cannot stand in JSON.',
  'manifest.invalid/json-comma': 'After the last item no comma can stand in JSON.',
  'manifest.invalid/json-single-quotes': 'In JSON, texts stand in double quotation marks.',
  'manifest.invalid/json-control':
    'A tab or another control character cannot stand in a JSON text; write \\t for a tab.',
  'manifest.invalid/json-word':
    '`{word}` cannot stand in JSON like this; texts and the words before a colon stand in double quotation marks.',
};
