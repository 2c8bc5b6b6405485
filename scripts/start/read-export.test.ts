import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOrg } from '../../local-org/org.ts';
import { projectRoot } from '../check/project-root.ts';
import { blocksOf, fillOrg, findMe } from './initial-org.ts';
import { parseOptions } from './options.ts';
import { readExport } from './read-export.ts';
import { StateFolder } from './state-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  cpSync(join(projectRoot, 'sample', 'salesforce'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
const reading = () => () => readExport(folder);

describe('an export', () => {
  it('is read whole, with values of their types; more columns and another order change nothing', () => {
    edit('Profile.csv', (text) => text.replace(/^(.*),(.*),(.*)$/gm, '$3,more,$2,$1'));
    const { files } = readExport(folder);
    expect(files.User.length).toBe(1250);
    expect(files.User[1]).toMatchObject({ FirstName: 'Joaquín', IsActive: false, Phone: null });
    expect(files.Profile[0]).toEqual({ Id: '00eLv0000000001IAA', Name: 'System Administrator', UserType: 'Standard' });
  });

  it.each([
    ['Windows-1252', 'latin1', 2],
    ['UTF-16', 'utf16le', 1]
  ] as const)('is refused in %s, whose names would be wrong', (_name, encoding, line) => {
    const text = readFileSync(join(folder, 'User.csv'), 'utf8');
    writeFileSync(join(folder, 'User.csv'), Buffer.from(`\ufeff${text}`.slice(encoding === 'latin1' ? 1 : 0), encoding));
    expect(reading()).toThrow(new RegExp(`^User\\.csv:${line}:1 The file is not UTF-8`));
  });

  it.each([
    [
      'a missing column',
      'User.csv',
      (text: string) => text.replace('TimeZoneSidKey', 'Zone'),
      /^User\.csv:1:1 The column TimeZoneSidKey is missing/
    ],
    [
      'an id that is none',
      'User.csv',
      (text: string) => text.replace('005Lv0000000002IAA', '005Lv'),
      /^User\.csv:3 column Id: 005Lv is not a Salesforce id/
    ],
    [
      'a reference to nothing',
      'UserRole.csv',
      (text: string) => text.replace(/,00ELv0000000002MAA\n/, ',00ELv0000000999MAA\n'),
      /^UserRole\.csv:4 column ParentRoleId: 00ELv0000000999MAA is not in UserRole\.csv/
    ],
    ['a missing value', 'User.csv', (text: string) => text.replace('Østergaard', ''), /^User\.csv:2 column LastName: The value is missing/],
    [
      'a truth that is none',
      'User.csv',
      (text: string) => text.replace('UTF-8,true', 'UTF-8,yes'),
      /^User\.csv:2 column IsActive: yes is neither true nor false/
    ],
    [
      'an id twice',
      'Profile.csv',
      (text: string) => text.replace('00eLv0000000002IAA', '00eLv0000000001IAA'),
      /^Profile\.csv:3 column Id: 00eLv0000000001IAA stands in the file twice/
    ],
    [
      'a time zone that is none',
      'User.csv',
      (text: string) => text.replace('Europe/Berlin', 'Mars/Base'),
      /^User\.csv:2 column TimeZoneSidKey: Mars\/Base is not a time zone/
    ],
    ['a quote without end', 'Group.csv', (text: string) => `${text}"00G`, /^Group\.csv:\d+:\d+ /],
    ['a line with too few values', 'Profile.csv', (text: string) => `${text}00eLv0000000013IAA,x\n`, /^Profile\.csv:14:/]
  ])('with %s is refused with file, line and column', (_what, file, change, message) => {
    edit(file, change);
    expect(reading()).toThrow(message);
  });

  it('with a missing file is refused', () => {
    rmSync(join(folder, 'Group.csv'));
    expect(reading()).toThrow(/Group\.csv is missing/);
    mkdirSync(join(folder, 'Group.csv'));
    expect(reading()).toThrow(/Group\.csv cannot be read: /);
  });

  it('with a value that the org refuses is refused with its line', async () => {
    edit('User.csv', (text) =>
      text.replace('Head of Business Systems', '"Head of\nBusiness Systems"').replaceAll(',es,es_PE', ',elvish,es_PE')
    );
    const source = readExport(folder);
    const org = await createOrg({ project: folder, clock: 'system' });
    await expect(fillOrg(org, source, findMe(source, undefined), 'export', projectRoot)).rejects.toThrow(
      /^User\.csv:4 INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST, .*elvish \(and \d+ more\)$/
    );
    await org.close();
  });

  it('has "me": the first active System Administrator, or whom --as names', () => {
    expect(findMe(readExport(folder), undefined).Username).toBe('marit.ostergaard@lindervane.example.com');
    expect(findMe(readExport(folder), 'Tendai.Mukwevho@lindervane.example.com').FirstName).toBe('Tendai');
    expect(() => findMe(readExport(folder), 'joaquin.ibarra@lindervane.example.com')).toThrow(/no active user/);
  });
});

describe('the state folder', () => {
  it('refuses rows of another source, and clears a first start that did not end', () => {
    const state = new StateFolder(join(folder, 'state'));
    const sample = { kind: 'sample', fingerprint: 'sample' } as const;
    expect(state.prepare(sample)).toBe(false);
    writeFileSync(join(state.org, 'half'), '');
    expect(state.prepare(sample)).toBe(false);
    expect(() => readFileSync(join(state.org, 'half'))).toThrow();
    state.complete(sample);
    expect(state.prepare(sample)).toBe(true);
    expect(() => state.prepare({ kind: 'export', fingerprint: 'x' })).toThrow(/was made from the sample company, not from an export/);
  });

  it('that is damaged is refused in one line and left as it is', () => {
    const state = new StateFolder(join(folder, 'state'));
    const sample = { kind: 'sample', fingerprint: 'sample' } as const;
    state.prepare(sample);
    state.client();
    for (const [file, ask] of [
      ['account-engagement-client.json', () => state.client()],
      ['source.json', () => state.prepare(sample)]
    ] as const) {
      writeFileSync(join(folder, 'state', file), '{"id":');
      expect(ask).toThrow(/\.json is damaged: [^\n]+ start with --reset/);
      expect(readFileSync(join(folder, 'state', file), 'utf8')).toBe('{"id":');
    }
  });

  it('that cannot be written is refused in one line', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => new StateFolder(join(folder, 'file', 'state'))).toThrow(/cannot be written/);
  });
});

it('an unknown option, a port that is none and --as without --org are refused', () => {
  expect(() => parseOptions(['--prot', '1'], '')).toThrow(/Unknown option '--prot'.*Usage/);
  expect(() => parseOptions(['--port', 'x'], '')).toThrow(/--port must be/);
  expect(() => parseOptions(['--as', 'x'], '')).toThrow(/--as goes with --org/);
});

it('blocks of anonymous Apex are transactions of their own and keep their lines', () => {
  expect(blocksOf('// note\n\n// --- 1\na();\n// --- 2\nb();\n')).toEqual(['\n\n// --- 1\na();', '\n\n\n\n// --- 2\nb();\n']);
});
