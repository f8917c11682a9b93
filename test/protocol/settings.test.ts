import { expect, test } from 'vitest';
import { DEFAULT_BOUNDS } from '../../server/dossier/workspace';
import { DEFAULT_SETTINGS, readSettings } from '../../server/wire/settings';

test.each([
  undefined,
  null,
  'rules',
  [],
  {},
  { rules: 1, index: [] },
  { index: { maxFiles: '12', exclude: 'drafts' } },
])('of %j only the defaults are left', (section) => {
  expect(readSettings(section)).toEqual(DEFAULT_SETTINGS);
});

test('what is left out is left out beside what is never read', () => {
  const { bounds } = readSettings({ index: { exclude: ['drafts/**', 7, ' ', '*.old.md'] } });
  expect(bounds.exclude).toEqual([...DEFAULT_BOUNDS.exclude, 'drafts/**', '*.old.md']);
  for (const name of ['node_modules', '.git', '.hg', '.svn']) expect(bounds.exclude).toContain(`**/${name}/**`);
});

test('numbers must be positive, and severities must be known', () => {
  const { bounds, rules } = readSettings({
    index: { maxFiles: 0, maxFileSize: 2 },
    rules: { 'note.unused': 'off', 'note.order': 'loud' },
  });
  expect(bounds).toMatchObject({ maxFiles: DEFAULT_BOUNDS.maxFiles, maxFileSize: 2 });
  expect(rules).toEqual({ 'note.unused': 'off' });
});
