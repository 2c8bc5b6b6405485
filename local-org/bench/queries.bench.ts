import { readProject } from '../metadata/project.ts';
import { fileURLToPath } from 'node:url';
import { openOrg } from '../org.ts';

export const title = 'One query by an indexed field, from compiled Apex';

const users = 5_000;
/** Queries of one transaction are limited to 100; their time is taken inside of it by the clock of the machine around the call. */
const queriesAtOnce = 95;
const rounds = 60;

/** Microseconds of one query that finds 1, 10 or 100 rows, in system and in user mode, less what an empty transaction takes. */
export async function run() {
  const org = openOrg(readProject(fileURLToPath(new URL('../fixtures/lending', import.meta.url))), { people: true }, { seed: 'queries' });
  const [profile] = await org.query("SELECT Id FROM Profile WHERE Name = 'Standard User'");
  await org.load(
    'User',
    Array.from({ length: users }, (_, number) => person(number, String(profile!['Id'])))
  );
  const ids = (await org.query(`SELECT Id FROM User WHERE Alias LIKE 'p%' ORDER BY Id LIMIT 100`)).map((row) => String(row['Id']));
  const time = async (mode: string, rows: number): Promise<number> => {
    const set = ids.slice(0, rows).map((id) => `'${id}'`);
    const program = (turns: number) =>
      `Set<Id> ids = new Set<Id>{ ${set.join(', ')} };
       for (Integer i = 0; i < ${turns}; i++) { List<User> found = [SELECT Id FROM User WHERE Id IN :ids WITH ${mode}]; }`;
    const microseconds = async (turns: number): Promise<number> => {
      const start = performance.now();
      const result = await org.executeAnonymous(program(turns), {});
      if (!result.ok) throw new Error(result.error!.message);
      return (performance.now() - start) * 1000;
    };
    const pairs: number[] = [];
    for (let round = 0; round < rounds; round++) pairs.push((await microseconds(queriesAtOnce)) - (await microseconds(0)));
    return pairs.sort((a, b) => a - b)[rounds >> 1]! / queriesAtOnce;
  };
  const figures = [];
  for (const rows of [1, 10, 100]) {
    const [system, user] = [await time('SYSTEM_MODE', rows), await time('USER_MODE', rows)];
    const bar = 3 + 0.3 * rows;
    figures.push(
      { figure: `rows: ${rows}`, value: system, unit: 'µs', bar: `≤ ${bar}`, holds: system <= bar },
      { figure: `rows: ${rows}, user mode`, value: user, unit: 'µs', bar: '≤ 2 × system mode', holds: user <= 2 * system }
    );
  }
  await org.close();
  return figures;
}

function person(number: number, ProfileId: string) {
  const address = `person.${number}@example.com`;
  return {
    ...{ Username: address, Email: address, LastName: String(number), Alias: `p${number}`, IsActive: true },
    ...{ TimeZoneSidKey: 'GMT', LanguageLocaleKey: 'en_US', LocaleSidKey: 'en_US', EmailEncodingKey: 'UTF-8', ProfileId }
  };
}
