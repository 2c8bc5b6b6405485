import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { parse } from 'csv-parse/sync';
import { withChecksum } from '../../sample/company/ids.ts';
import { projectRoot } from '../../scripts/check/project-root.ts';

/** A folder of exports with this many users: the sample company's, grown by people of its own profiles and roles. */
export function largeExport(users: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  cpSync(join(projectRoot, 'sample', 'salesforce'), folder, { recursive: true });
  const file = join(folder, 'User.csv');
  const rows = parse(readFileSync(file, 'utf8'), { bom: true, columns: true }) as Record<string, string>[];
  const crowd = rows.filter((row) => row.UserType === 'Standard' && row.IsActive === 'true');
  for (let number = rows.length; number < users; number++) {
    const name = `person.${number}@lindervane.example.com`;
    const id = withChecksum(`005Lx${String(number).padStart(10, '0')}`);
    rows.push({ ...crowd[number % crowd.length]!, Id: id, Username: name, Email: name, LastName: `Person ${number}`, Alias: `p${number}` });
  }
  writeFileSync(file, stringify(rows, { header: true }));
  return folder;
}
