import type { PlainRecord } from '../../local-org/contract/org.ts';
import type { History } from '../history/history.ts';
import { differences } from '../model/compare.ts';
import { ownRecords } from '../model/verdict.ts';
import type { BusinessUnit, World } from '../model/world.ts';
import { observe, type Observed } from './observe.ts';
import type { Recycle } from './promises.ts';

const hour = 3_600_000;
/** The window of the gate is a day, and rows that wait are asked once an hour. */
const window = 25 * hour;

/** What is wrong at rest, in words. */
export async function verify(history: History): Promise<readonly string[]> {
  const observed = await observe(history);
  const { world, units } = observed;
  const told = await toldToday(history);
  const wrong = units.flatMap(({ unit, model, stage, isPaused, isQuarantined }) => {
    if (isQuarantined) return [`${unit.id}: still quarantined at rest`];
    if (isPaused) return [];
    if (stage !== 'Transferred') return stillSynced(world, model);
    const isCounted = ({ userId, at }: Recycle) => history.now - at < window || told.has(`${unit.rowId}:${userId}`);
    const recycledToday = history.promises.recycles.filter((recycle) => recycle.unit === unit.id && isCounted(recycle)).length;
    return differences(world, model, { recycledToday });
  });
  return [...history.promises.broken, ...(await withLedger(history, wrong)), ...(await ledgerFaults(history, observed))];
}

/** Whose recycling was told within the window, `row of the unit:user`: one whose answer was lost counts from when it is heard of. */
async function toldToday(history: History): Promise<ReadonlySet<string>> {
  const since = new Date(history.now - window).toISOString();
  const rows = await history.query(
    `SELECT BusinessUnit__c, User__c FROM UserSyncActivity__c WHERE Outcome__c = 'Recycled' AND At__c > ${since}`
  );
  return new Set(rows.map((row) => `${String(row['BusinessUnit__c'])}:${String(row['User__c'])}`));
}

/** Every row has one outcome with a reason, nobody is sending any more, and what is told has both too. */
async function ledgerFaults(history: History, { units }: Observed): Promise<readonly string[]> {
  const sending = units.filter(({ stage, isPaused }) => stage === 'Transferred' && !isPaused).map(({ unit }) => unit.rowId);
  const rows = await history.query('SELECT Key__c, BusinessUnit__c, Outcome__c, Reason__c, TakenBy__c FROM UserSyncUser__c');
  const told = await history.query('SELECT Id, Outcome__c, Reason__c, User__c FROM UserSyncActivity__c');
  const leases = await history.query('SELECT Key__c FROM UserSyncLease__c WHERE Token__c != NULL');
  return [
    ...rows.filter((row) => !row['Outcome__c'] || !row['Reason__c']).map((row) => `${String(row['Key__c'])}: no outcome or no reason`),
    ...rows
      .filter(
        (row) =>
          sending.includes(String(row['BusinessUnit__c'])) &&
          (row['TakenBy__c'] || ['Retrying', 'InLine'].includes(String(row['Outcome__c'])))
      )
      .map((row) => `${String(row['Key__c'])}: ${String(row['Outcome__c'])} at rest`),
    ...told.filter((row) => !row['Outcome__c'] || !row['User__c']).map((row) => `activity ${String(row['Id'])}: no outcome or no user`),
    ...leases
      .filter((row) => sending.some((id) => String(row['Key__c']).endsWith(id)))
      .map((row) => `lease ${String(row['Key__c'])} is held at rest`)
  ];
}

/** After a release whatever is ours can be edited again (rule 15). */
function stillSynced(world: World, unit: BusinessUnit): readonly string[] {
  return world.salesforce.users
    .flatMap((user) => ownRecords(unit, world.records, user.id).filter((record) => record.externalId === user.id && record.synced))
    .map((record) => `${unit.id}: ${record.id} is read-only after the release`);
}

/** Each difference with what the ledger says about it. */
async function withLedger(history: History, lines: readonly string[]): Promise<readonly string[]> {
  if (lines.length === 0) return lines;
  const rows = await history.query(
    'SELECT BusinessUnit__r.AccountEngagementId__c, User__c, Action__c, Gate__c, Outcome__c, Reason__c, ReasonArguments__c, Assigned__c, RecordId__c, RecordState__c, LinkRecordId__c, NextTryOn__c, LookAgain__c, TakenBy__c FROM UserSyncUser__c'
  );
  // 413 for one small write is final, as other 4xx are (docs/contract.md, Busy and broken): the row says so.
  const isRefused = (row: PlainRecord | undefined) =>
    row?.['Outcome__c'] === 'Refused' && String(row['ReasonArguments__c']).includes('"413"');
  return lines.flatMap((line) => {
    const row = rows.find((candidate) => line.includes(String(candidate['User__c'])) && line.includes(unitIdOf(candidate)));
    if (isRefused(row)) return [];
    return `${line} [${
      row
        ? Object.entries(row)
            .filter(([name]) => name.endsWith('__c') && name !== 'User__c')
            .map(([name, value]) => `${name.slice(0, -3)} ${String(value)}`)
            .join(', ')
        : 'no row'
    }]`;
  });
}

function unitIdOf(row: PlainRecord): string {
  const unit = row['BusinessUnit__r'] as PlainRecord | null;
  return String(unit?.['AccountEngagementId__c']);
}
