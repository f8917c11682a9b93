// The same as the drawings, as tables.
import type { Mark, Picture } from '../protocol';
import type { Words } from '../words';
import { Link } from './gaps';
import { datedName, dateSaid, markSaid, rowName, rowTitle } from './say';

/** Of more nobody clicks every one. */
const MOST_PLACES = 60;

export function CitedTable({ picture, words }: { readonly picture: Picture; readonly words: Words }) {
  return (
    <table>
      <caption class="hidden">{words.whereCited}</caption>
      <Head names={[words.source, words.title, words.date, words.heldBy, words.cited, words.mentioned, words.places]} />
      <tbody>
        {picture.rows.map(({ of, cited, mentioned, marks }) => {
          const name = rowName(of, words);
          const document = of.kind === 'document' ? of : undefined;
          return (
            <tr key={name}>
              <th scope="row">{document?.spot ? <Link spot={document.spot}>{name}</Link> : name}</th>
              <td class="title">{rowTitle(of)}</td>
              <td class="short">{document?.date}</td>
              <td>{document?.archive}</td>
              <td>{cited === 0 ? words.never : cited}</td>
              <td>{mentioned || ''}</td>
              <td class="where">
                <Places marks={marks} words={words} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Head({ names }: { readonly names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Places({ marks, words }: { readonly marks: readonly Mark[]; readonly words: Words }) {
  return (
    <ul class="places">
      {marks.slice(0, MOST_PLACES).map((mark) => (
        <li key={mark.at}>
          <Link spot={mark.spot}>{markSaid(mark, words)}</Link>
        </li>
      ))}
      {marks.length > MOST_PLACES && <li>…</li>}
    </ul>
  );
}

export function DatesTable({ picture, words }: { readonly picture: Picture; readonly words: Words }) {
  return (
    <table>
      <caption class="hidden">{words.whenWritten}</caption>
      <Head names={[words.date, words.source, words.title, words.cited]} />
      <tbody>
        {picture.dated.map((one, index) => (
          <tr key={index}>
            <td class="short">{dateSaid(one, words)}</td>
            <th scope="row">
              <Link spot={one.spot}>{datedName(one, words)}</Link>
            </th>
            <td class="title">{one.number === undefined ? '' : one.name}</td>
            <td>{one.cited === 0 ? words.never : one.cited}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
