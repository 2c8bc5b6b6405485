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

  it('keeps the lines of messages and stacks', () => {
    const xml = junitXml([result({ outcome: 'failed', message: 'one\n\ttwo', stack: 'Class.A.b: line 1\nClass.B.c: line 2' })]);
    expect(xml).toContain('message="one&#10;&#9;two"');
    expect(xml).toContain('>Class.A.b: line 1\nClass.B.c: line 2</failure>');
  });

  it('is no good run when something does not compile', () => {
    const xml = junitXml([result({})], [{ file: 'classes/A.cls', line: 2, column: 5, message: "Missing ';'" }]);
    expect(xml).toContain('<testsuites tests="2" failures="0" errors="1"');
    expect(xml).toMatch(
      /<testcase classname="Compile errors" name="classes\/A.cls:2:5" .*\n +<error message="Missing ';'" type="CompileError">/
    );
  });

  it('leaves out what XML cannot hold', () => {
    expect(junitXml([result({ outcome: 'failed', message: 'a\u0000b' })])).toContain('message="ab"');
  });
});
