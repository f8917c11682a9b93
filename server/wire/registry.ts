import data from '../../data/repositories.json';
import type { Repository } from '../reading/directory';

/** The authority list of repositories that comes with Dossier; a test holds it against its schema. */
export const registry = data.repositories as unknown as readonly Repository[];
