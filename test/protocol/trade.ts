/** An essay with a listed document, and with a mark that has no note. */
export const ESSAY = [
  'Document 1 – Report on Trade, 1959',
  'Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12.',
  '',
  'Trade grew,[1] as Document 1 has it, and fell again.[2] Nobody knew why.[3]',
  '',
  '[1] RGAE, f. 635, op. 1, d. 392, l. 5.',
  '',
  '[3] RGANI, f. 5, op. 30, d. 7, ll. 2-3.',
].join('\n');

export const uri = 'file:///essays/trade.dossier';
