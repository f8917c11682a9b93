import type { Name } from '../../reading/people/readNames';
import type { People, Person } from './people';

/** Who may be meant by names, of which many are written alike: each spelling is looked up once. */
export function meantBySpelling(people: People): (name: Name) => readonly Person[] {
  const seen: Map<string, readonly Person[]>[] = [];
  return (name) => {
    seen[name.surname.length] ??= new Map();
    const alike = seen[name.surname.length]!;
    let meant = alike.get(name.text);
    if (!meant) {
      meant = people.meantBy(name);
      alike.set(name.text, meant);
    }
    return meant;
  };
}
