import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildLightning } from './bundle.ts';

const fixture = fileURLToPath(new URL('./fixture', import.meta.url));
const cacheFolder = fileURLToPath(new URL('../../../.cache/lightning', import.meta.url));
const temporary: string[] = [];

/** A copy of the fixture with some files changed. */
function project(changes: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'lightning-'));
  temporary.push(root);
  cpSync(fixture, root, { recursive: true });
  for (const [path, text] of Object.entries(changes)) writeFileSync(join(root, 'force-app/main/lwc', path), text);
  return root;
}

const script = (imports: string) =>
  `import { LightningElement } from 'lwc';\n${imports}\nexport default class HelloRow extends LightningElement {}\n`;
const failure = async (changes: Readonly<Record<string, string>>) =>
  buildLightning({ root: project(changes), cacheFolder }).then(
    () => 'built',
    (error: Error) => error.message
  );

afterAll(() => temporary.forEach((folder) => rmSync(folder, { recursive: true })));

describe('buildLightning', () => {
  let text: string;
  beforeAll(async () => {
    const { files } = await buildLightning({ root: fixture, cacheFolder });
    text = [...files.values()].map((contents) => Buffer.from(contents).toString()).join('\n');
  });

  it('writes custom labels into the bundle', () => expect(text).toContain('Hello & welcome'));
  it('binds Apex methods by class and name', () => expect(text).toContain('apexMethod("Hello.getRows")'));
  it('bundles the icons that are named, and no other', () => {
    expect(text).toContain('utility_add');
    expect(text).not.toContain('utility_zoomout');
  });
  it('answers the same version and files for the same content, from the cache', async () => {
    const [one, two] = [await buildLightning({ root: fixture, cacheFolder }), await buildLightning({ root: fixture, cacheFolder })];
    expect([one.version, [...one.files.keys()].sort()]).toEqual([two.version, [...two.files.keys()].sort()]);
  });
  it('answers another version when a component has changed', async () => {
    const changed = project({ 'helloRow/helloRow.html': '<template><li>{name}!</li></template>' });
    const [one, two] = [await buildLightning({ root: fixture, cacheFolder }), await buildLightning({ root: changed, cacheFolder })];
    expect(one.version).not.toBe(two.version);
  });

  it('names a label that is not in the project', async () =>
    expect(await failure({ 'helloRow/helloRow.js': script("import x from '@salesforce/label/c.Greting'; x;") })).toMatch(
      /helloRow.js:2:.*Greting is not in the project/
    ));
  it('names a static resource that is not in the project', async () => {
    const imports = (name: string) => script(`import x from '@salesforce/resourceUrl/${name}'; x;`);
    expect(await failure({ 'helloRow/helloRow.js': imports('Logo') })).toBe('built');
    expect(await failure({ 'helloRow/helloRow.js': imports('Lgoo') })).toMatch(
      /helloRow.js:2:.*The static resource Lgoo is not in the project/
    );
  });
  it('names a custom permission that is not in the project', async () =>
    expect(await failure({ 'helloRow/helloRow.js': script("import x from '@salesforce/customPermission/Nope'; x;") })).toContain(
      'custom permission Nope'
    ));
  it('names a platform module that it does not have', async () =>
    expect(await failure({ 'helloRow/helloRow.js': script("import { getRecord } from 'lightning/uiRecordApi'; getRecord;") })).toContain(
      'not supported: lightning/uiRecordApi'
    ));
  it('names a child component that does not exist', async () =>
    expect(await failure({ 'helloRow/helloRow.html': '<template><c-nobody></c-nobody></template>' })).toContain(
      'no component bundle nobody'
    ));
  it('says where a template is wrong', async () =>
    expect(await failure({ 'helloRow/helloRow.html': '<template><li></template>' })).toMatch(/helloRow.html:1:/));
  it('refuses TypeScript that has not been compiled', async () => {
    const root = project({ 'helloRow/helloRow.ts': 'export {};' });
    rmSync(join(root, 'force-app/main/lwc/helloRow/helloRow.js'));
    await expect(buildLightning({ root, cacheFolder })).rejects.toThrow('helloRow.ts has no compiled helloRow.js beside it');
  });
});
