/** The languages of essays. */
export const languages = ['dossier', 'markdown', 'plaintext'];
