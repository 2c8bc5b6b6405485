import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bundles, fingerprint, verdictFile } from './bundles.mjs';

interface Verdict {
  readonly compiler: string;
  readonly components: Readonly<
    Record<string, { readonly fingerprint: string; readonly accepted: boolean; readonly problems: readonly object[] }>
  >;
}
const verdict = JSON.parse(readFileSync(verdictFile, 'utf8')) as Verdict;
const again = 'Compile again with the platform compiler: npm run verdict:lwc';

it('is of the components as they are', () =>
  expect(Object.fromEntries(Object.entries(verdict.components).map(([name, one]) => [name, one.fingerprint])), again).toEqual(
    Object.fromEntries(bundles().map(({ name, files }) => [name, fingerprint(files)]))
  ));
it('accepts every component without a remark', () =>
  expect(Object.entries(verdict.components).filter(([, { accepted, problems }]) => !accepted || problems.length > 0)).toEqual([]));
it('changes with every character that an org would get', () => expect(fingerprint({ 'a.js': 'x' })).not.toBe(fingerprint({ 'a.js': 'y' })));
