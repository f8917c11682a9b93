/** What `dossier help` says. */

export type Topic = 'check' | 'list' | 'export' | 'explain' | 'server';

const OVERVIEW = `Reads essays with numbered notes, and the archival documents that they cite.

  dossier check [paths]            finds what is wrong in the notes and citations
  dossier list KIND [paths]        lists notes, documents, shelfmarks, repositories, works, citations or people
  dossier export [paths]           writes the works and documents that are cited, for reference managers
  dossier explain FILE:LINE:COL    says what is known about the thing at a place
  dossier server --stdio           serves an editor
  dossier help COMMAND             says more about a command
  dossier --version

A path is a file or a folder; without one it is the current folder. A file that is named is always read; in a
folder, the texts that have notes or belong to a folder with a manifest (dossier.yaml, dossier.json) are.

Exit codes: 0 clean, 1 findings, 2 wrong use.
`;

const TOPICS: Readonly<Record<Topic, string>> = {
  check: `dossier check [paths] [options]

Finds what is wrong in the notes and citations of the files and folders that are named (default: this folder).

  --format FORMAT        pretty (default), json, sarif, or github for annotations in GitHub Actions
  --fail-on SEVERITY     exit with 1 from this severity on: error (default), warning, information, hint
  --all                  show information and hints too; json and sarif always hold all
  --rule CODE=SEVERITY   how severe the findings of a rule are, or off; may be given several times
  --config FILE          the manifest that holds for all paths, instead of those that are found

Exit codes: 0 no finding of the severity of --fail-on or above, 1 some, 2 wrong use.
`,
  list: `dossier list KIND [paths] [options]

Lists what was read in the files and folders that are named (default: this folder).
KIND is notes, documents, shelfmarks, repositories, works, citations or people.

  --format FORMAT        table (default), json, csv or md
  --config FILE          the manifest that holds for all paths, instead of those that are found

Exit codes: 0 listed, 2 wrong use.
`,
  export: `dossier export [paths] [options]

Writes the works and the archival documents that the files and folders cite (default: this folder), each once,
for reference managers and spreadsheets.

  --format FORMAT        csl-json (default), biblatex or csv
  --config FILE          the manifest that holds for all paths, instead of those that are found

Exit codes: 0 exported, 2 wrong use.
`,
  explain: `dossier explain FILE:LINE:COL [options]

Says what is known about the note mark, note, shelfmark, document or repository at a place.
Lines and columns are counted from 1, columns in UTF-16 code units, as editors show them.

  --format FORMAT        text (default) or json
  --config FILE          the manifest that holds, instead of the one that is found

Exit codes: 0 explained, or nothing stands there; 2 wrong use.
`,
  server: `dossier server --stdio

Serves an editor by the Language Server Protocol, over the standard input and output.
`,
};

/** @param topic a command; without one, the overview. */
export function helpOn(topic: Topic | undefined): string {
  return topic ? TOPICS[topic] : OVERVIEW;
}
