import type { History } from './history.ts';

const minute = 60_000;
const cycle = 10 * minute;
/** Cycles without any change after which nothing more is to be expected. */
const calmCycles = 2;
/** The gate asks rows that wait for it once an hour, since its window moves on. */
const calmCyclesOfTheGate = 7;
const mostCycles = 60;

interface Standing {
  readonly state: string;
  readonly nextTry: number | null;
  readonly waitsForGate: boolean;
  /** Whether a recycling was sent of which nobody heard; the next inventory tells. */
  readonly isUnheard: boolean;
}

/** Ends all trouble and lets time pass until nothing changes any more. Answers what never came to rest, or null. */
export async function quieten(history: History): Promise<string | null> {
  history.side.faults.set([]);
  history.forgetDeath();
  await history.recover();
  await history.pump();
  await readInventories(history);
  let last = '';
  let calm = 0;
  for (let cycles = 0; cycles < mostCycles; cycles++) {
    await history.pump();
    const { state, nextTry, waitsForGate, isUnheard } = await look(history);
    if (isUnheard && state === last) await readInventories(history);
    calm = state === last ? calm + 1 : 0;
    if (calm >= (waitsForGate ? calmCyclesOfTheGate : calmCycles) && nextTry === null) return null;
    last = state;
    history.org.clock.advance(nextTry !== null && calm > 0 ? Math.max(nextTry - history.now, cycle) : cycle);
  }
  return `nothing came to rest in ${mostCycles} cycles`;
}

async function readInventories(history: History): Promise<void> {
  for (const { rowId } of history.units)
    await history.call('UserSyncBusinessUnitController', 'requestInventory', { businessUnitId: rowId });
}

/** Everything that may still move, as text; and when something is to be tried again. */
async function look(history: History): Promise<Standing> {
  const rows = await history.query(
    'SELECT Id, Action__c, Gate__c, Outcome__c, Reason__c, WantedHash__c, AcceptedHash__c, RecordState__c, TakenBy__c, LookAgain__c, NextTryOn__c, Attempts__c, UnheardOn__c FROM UserSyncUser__c ORDER BY Id'
  );
  const units = await history.query(
    'SELECT Id, Stage__c, QuarantinedSince__c, QuarantineNextTest__c, InventoryWish__c FROM UserSyncBusinessUnit__c ORDER BY Id'
  );
  const leases = await history.query('SELECT Id, Token__c, ExpiresOn__c, NotBefore__c FROM UserSyncLease__c ORDER BY Id');
  const versions = [...history.side.directory()].map(([key, record]) => `${key}:${record.version}`);
  const times = [
    ...rows.filter((row) => row['Action__c'] !== 'None').map((row) => row['NextTryOn__c']),
    ...units.map((row) => row['QuarantineNextTest__c']),
    ...leases.flatMap((row) => [row['ExpiresOn__c'], row['NotBefore__c']])
  ]
    .filter((time) => typeof time === 'string')
    .map((time) => Date.parse(time))
    .filter((time) => time > history.now);
  return {
    state: JSON.stringify([rows, units, leases, versions]),
    nextTry: times.length ? Math.min(...times) : null,
    isUnheard: rows.some((row) => row['UnheardOn__c'] !== null),
    waitsForGate: rows.some((row) => ['HeldNumber', 'HeldShare'].includes(String(row['Reason__c'])))
  };
}
