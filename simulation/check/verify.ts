import type { PlainRecord } from '../../local-org/contract/org.ts';
import type { History } from '../history/history.ts';
import { differences } from '../model/compare.ts';
import { observe } from './observe.ts';

const day = 24 * 3_600_000;

/** What is wrong at rest, in words. */
export async function verify(history: History): Promise<readonly string[]> {
  const { world, units } = await observe(history);
  const wrong = units.flatMap(({ unit, model, stage, isPaused, isQuarantined }) => {
    if (isQuarantined) return [`${unit.id}: still quarantined at rest`];
    if (stage !== 'Transferred' || isPaused) return [];
    const recycledToday = history.promises.recycles.filter((recycle) => recycle.unit === unit.id && history.now - recycle.at < day).length;
    return differences(world, model, { recycledToday });
  });
  return [...history.promises.broken, ...(await withLedger(history, wrong))];
}

/** Each difference with what the ledger says about it. */
async function withLedger(history: History, lines: readonly string[]): Promise<readonly string[]> {
  if (lines.length === 0) return lines;
  const rows = await history.query(
    'SELECT BusinessUnit__r.AccountEngagementId__c, User__c, Action__c, Gate__c, Outcome__c, Reason__c, ReasonArguments__c, Assigned__c, RecordId__c, RecordState__c, LinkRecordId__c, NextTryOn__c, LookAgain__c, TakenBy__c FROM UserSyncUser__c'
  );
  return lines.map((line) => {
    const row = rows.find((candidate) => line.includes(String(candidate['User__c'])) && line.includes(unitIdOf(candidate)));
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
