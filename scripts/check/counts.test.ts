import { expect, it } from 'vitest';
import { closingLine, jsonReport } from './counts.ts';

it('reads the closing line of a run', () => {
  expect(closingLine('x\n12 passed, 0 failed\n', 0)).toEqual({ passed: 12, failed: 0, skipped: 0 });
  expect(closingLine('1 passed, 0 failed\n12 passed, 3 failed, 1 skipped\n', 1)).toEqual({ passed: 12, failed: 3, skipped: 1 });
});

it('counts a run without a closing line, or with an unexplained exit code, as a failure', () => {
  expect(closingLine('it crashed', 0).failed).toBe(1);
  expect(closingLine('12 passed, 0 failed', 2).failed).toBe(1);
  expect(jsonReport('no-such-report.json', 0).failed).toBe(1);
});
