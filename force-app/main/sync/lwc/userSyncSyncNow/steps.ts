import type { Step, StepState } from 'c/userSyncSteps';
import { argumentTexts, format, outcomeText } from 'c/userSyncText';
import { stepLabels } from './stepLabels';

const states: Readonly<Record<string, StepState>> = { passed: 'done', failed: 'failed', waiting: 'running', ahead: 'open' };

/** Steps of the sync of one user, as the server tells them; a step without a value has a name without one. */
export function stepViews(steps: readonly Apex.UserSyncStep[]): Step[] {
  return steps.map(({ code, state, arguments: values }) => {
    const [text] = code === 'Done' ? values.map(({ value }) => outcomeText(value).text) : argumentTexts(values);
    return { label: labelOf(code, state, text).replace('{0}', '').trim(), state: states[state] ?? 'open' };
  });
}

/** While it waits, nothing is done yet but what it waits for. */
function labelOf(code: string, state: string, text: string | undefined): string {
  if (!text) return stepLabels[`${code}None`] ?? stepLabels[code] ?? code;
  return code === 'Done' && state === 'waiting' ? text : format(stepLabels[code] ?? code, text);
}

/** Whether the last step has ended, or one has failed. */
export function isOver(steps: readonly Apex.UserSyncStep[]): boolean {
  return steps.every(({ state }) => state === 'passed') || steps.some(({ state }) => state === 'failed');
}
