import { describe, expect, it } from 'vitest';
import { junitXml } from './junit.ts';
import type { TestResult } from './result.ts';

const result = (parts: Partial<TestResult>): TestResult => ({
  className: 'FooTest',
  method: 'works',
  outcome: 'passed',
  log: [],
  milliseconds: 12,
  limits: {},
  transactions: [],
  ...parts
});

describe('junitXml', () => {
  it('tells failures from what is not supported', () => {
    const xml = junitXml([
      result({}),
      result({
        method: 'breaks',
        outcome: 'failed',
        message: '1 < 2 & "so"',
        exceptionType: 'System.AssertException',
        stack: 'Class.FooTest.breaks: line 3'
      }),
      result({ method: 'sends', outcome: 'notSupported', message: 'not supported: mail', exceptionType: 'NotSupported' })
    ]);
    expect(xml).toContain('<testsuite name="FooTest" tests="3" failures="1" errors="1"');
    expect(xml).toContain('message="1 &lt; 2 &amp; &quot;so&quot;" type="System.AssertException">Class.FooTest.breaks: line 3</failure>');
    expect(xml).toContain('<error message="not supported: mail"');
  });

  it('leaves out what XML cannot hold', () => {
    expect(junitXml([result({ outcome: 'failed', message: 'a\u0000b' })])).toContain('message="ab"');
  });
});
