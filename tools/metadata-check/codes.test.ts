import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../scripts/check/project-root.ts';

const folder = join(projectRoot, 'force-app', 'main');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const apex = files
  .filter((file) => file.endsWith('.cls') && !/Test/.test(file))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');

/** The codes of a module that maps codes to labels. */
function labelled(module: string): readonly string[] {
  const text = readFileSync(join(folder, 'app', 'lwc', 'userSyncText', `${module}.ts`), 'utf8');
  return [...text.matchAll(/^import (\w+) from '@salesforce\/label/gm)].map(([, name]) => name!);
}
const codes = (pattern: RegExp) => [...new Set([...apex.matchAll(pattern)].map(([, code]) => code!))].sort();

/** What a reason begins with; the rest may be joined to it, such as Live, Bin or Elsewhere. */
const reasons = /'((?:Held|EmailHeld|UsernameHeld|UsernameIs|SameEmail|Wait|Retry|Drift|Refused|Watch)(?:[A-Z][a-z]+)*)'/g;
/** Of the same words, but an outcome, a drift's state, a mode or a refusal. */
const other = ['Held', 'Drift', 'Refused', 'RefusedBySalesforce', 'Watch', 'WatchingNeedsNoTransfer'];

it('has a sentence for every refusal that the server throws', () => {
  const thrown = [...codes(/UserSyncException\.of\(\s*'(\w+)'/g), ...codes(/require\([^;]*?, '(\w+)'\)/g)];
  expect(thrown.length).toBeGreaterThan(20);
  expect(thrown.filter((code) => !labelled('errorLabels').includes(code))).toEqual([]);
});
it('has a sentence for every reason that the server gives', () => {
  const given = [...codes(reasons), ...codes(/\.because\('(\w+)'/g)].filter((code) => !other.includes(code));
  expect(given.length).toBeGreaterThan(20);
  expect(given.filter((code) => !labelled('reasonLabels').some((label) => label.startsWith(code)))).toEqual([]);
});
it('has a sentence for every note', () =>
  expect(codes(/notes\.add\('(\w+)'/g).filter((code) => !labelled('noteLabels').includes(code))).toEqual([]));
