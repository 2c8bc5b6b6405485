import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fileURLToPath } from 'node:url';
import { readProject } from '../metadata/project.ts';
import { openOrg } from '../org.ts';

export const title = 'Loading users into an org, and what they keep of the memory';

/** Loads that many users into an org without a file: seconds, and MB that stay after it. */
export async function run() {
  const figures = [];
  for (const { users, seconds, megabytes } of [
    { users: 50_000, seconds: 2, megabytes: 400 },
    { users: 200_000, seconds: 8, megabytes: 1_000 }
  ]) {
    const loaded = await load(users);
    const name = `${users.toLocaleString('en-US')} users`;
    figures.push(
      { figure: name, value: loaded.seconds, unit: 's', bar: `< ${seconds}`, holds: loaded.seconds < seconds },
      { figure: name, value: loaded.megabytes, unit: 'MB', bar: `< ${megabytes}`, holds: loaded.megabytes < megabytes }
    );
  }
  return figures;
}

async function load(count: number): Promise<{ seconds: number; megabytes: number }> {
  const org = openOrg(readProject(fileURLToPath(new URL('../fixtures/lending', import.meta.url))), { people: true }, { seed: 'load' });
  const [profile] = await org.query("SELECT Id FROM Profile WHERE Name = 'Standard User'");
  const people = Array.from({ length: count }, (_, number) => person(number, String(profile!['Id'])));
  const before = memory();
  const start = performance.now();
  await org.load('User', people);
  const seconds = (performance.now() - start) / 1000;
  const megabytes = memory() - before;
  await org.close();
  return { seconds, megabytes };
}

function person(number: number, ProfileId: string) {
  const address = `person.${number}@example.com`;
  return {
    ...{
      Username: address,
      Email: address,
      FirstName: 'Person',
      LastName: String(number),
      Alias: `p${number}`.slice(0, 8),
      IsActive: true
    },
    ...{ TimeZoneSidKey: 'Europe/Amsterdam', LanguageLocaleKey: 'nl_NL', LocaleSidKey: 'nl_NL', EmailEncodingKey: 'UTF-8', ProfileId }
  };
}

/** MB in use when all garbage is collected. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
