import { ApexFailure } from '../../local-org/org/failures.ts';
import { KilledError } from '../../local-org/runtime/transactions/kill.ts';
import { verify } from '../check/verify.ts';
import type { Base } from '../org/base.ts';
import { ScreenRefusal } from '../org/call.ts';
import { Chance } from '../random.ts';
import { accountEngagementSteps, RefusedThere } from '../steps/account-engagement.ts';
import { salesforceSteps } from '../steps/salesforce.ts';
import { assign, screenSteps, transfer } from '../steps/screens.ts';
import type { Step } from '../steps/step.ts';
import { troubleSteps } from '../steps/trouble.ts';
import { History } from './history.ts';
import { quieten } from './quiet.ts';

export interface Result {
  readonly seed: string;
  readonly steps: number;
  /** What is wrong, in words; nothing if all is well. */
  readonly wrong: readonly string[];
  readonly script: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

const steps: readonly Step[] = [...salesforceSteps, ...screenSteps, ...accountEngagementSteps, ...troubleSteps];

/** How many steps a history has. */
function lengthOf(chance: Chance): number {
  return 22 + chance.below(14);
}

/** Runs one history from its seed; steps in `without` are left out, by number. */
export async function runHistory(
  base: Base,
  seed: string,
  without: ReadonlySet<number> = new Set(),
  atEnd?: (history: History) => Promise<void>
): Promise<Result> {
  const history = History.begin(base, seed);
  const plan = new Chance(`${seed}:plan`);
  const length = lengthOf(plan);
  let done = 0;
  let wrong: readonly string[] = [];
  try {
    history.promises.meet(await userIds(history));
    await beginning(history, new Chance(`${seed}:beginning`));
    for (let number = 0; number < length && history.promises.broken.length === 0; number++) {
      const chance = new Chance(`${seed}:${number}`);
      if (without.has(number)) continue;
      await takeStep(history, number, chance);
      done++;
      if (chance.is(0.02)) wrong = await rest(history);
      if (wrong.length) break;
    }
    if (wrong.length === 0) wrong = await rest(history);
  } catch (error) {
    wrong = [`${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  } finally {
    await tellOutcomes(history);
    await atEnd?.(history);
    await history.org.close();
  }
  return { seed, steps: done, wrong, script: history.script, counts: Object.fromEntries(history.tally.counts) };
}

/** Somebody is assigned, and mostly the first business unit is transferred. */
async function beginning(history: History, chance: Chance): Promise<void> {
  const attempt = async (work: () => Promise<string | null>) => {
    await history.recover();
    await perform(history, 'beginning', work);
    await history.pump();
  };
  for (const unit of history.units) {
    if (chance.is(0.85)) await attempt(() => assign(history, chance, unit, 'Add', 3));
    if (chance.is(0.75)) await attempt(() => transfer(history, chance, unit));
  }
}

/** A step by itself, beside the jobs, or beside another one and the jobs. */
async function takeStep(history: History, number: number, chance: Chance): Promise<void> {
  await history.recover();
  const how = chance.below(10);
  const act = (which: Chance) => {
    const step = which.weighted(steps);
    return perform(history, `${number} ${step.name}`, () => step.run(history, which));
  };
  if (how < 3) await act(chance);
  else if (how < 5) {
    await act(chance);
    await history.pump();
  } else {
    const second = how < 8 ? [act(new Chance(`${history.seed}:${number}:second`))] : [];
    await Promise.all([history.pump(), act(chance), ...second]);
    history.tally.count('crossing', 'steps beside jobs or another');
  }
  await history.recover();
  history.promises.meet(await userIds(history));
}

/** Does something and notes it; refusals are part of the story. */
async function perform(history: History, name: string, work: () => Promise<string | null>): Promise<void> {
  try {
    const text = await work();
    history.script.push(`${name}: ${text ?? 'nothing to do'}`);
    history.tally.count('step', text === null ? 'nothing to do' : name.replace(/^\d+ /, ''));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    history.script.push(`${name}: refused, ${(error as Error).message}`);
    history.tally.count('step', 'refused');
  }
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof RefusedThere ||
    error instanceof KilledError ||
    error instanceof ApexFailure ||
    (error instanceof ScreenRefusal && (error.exceptionType === 'System.AuraHandledException' || error.message.endsWith(' was killed')))
  );
}

/** Outcomes that the activity tells, and those that rows hold at the end. */
async function tellOutcomes(history: History): Promise<void> {
  for (const object of ['UserSyncActivity__c', 'UserSyncUser__c']) {
    for (const row of await history.query(`SELECT Outcome__c FROM ${object}`)) history.tally.count('outcome', String(row['Outcome__c']));
  }
}

async function rest(history: History): Promise<readonly string[]> {
  const restless = await quieten(history);
  history.script.push('at rest');
  const broken = await verify(history);
  return restless ? [restless, ...broken] : broken;
}

async function userIds(history: History): Promise<ReadonlySet<string>> {
  return new Set((await history.query('SELECT Id FROM User')).map((row) => String(row['Id'])));
}
