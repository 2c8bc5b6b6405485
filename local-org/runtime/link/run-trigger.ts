import type { TriggerInfo } from '../../contract/program.ts';
import { counters } from '../transactions/current.ts';

/** Runs the body of a trigger once. A trigger has no sharing word: it runs without sharing (Apex Developer Guide, Using Sharing Keywords). */
export function runTrigger(_trigger: TriggerInfo, body: () => void): void {
  const sharing = counters[2]!;
  counters[2] = 1;
  try {
    body();
  } finally {
    counters[2] = sharing;
  }
}
