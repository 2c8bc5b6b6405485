import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { apexError, caught } from './caught.ts';
import { ApexException, InternalError, NotSupportedError } from './exception.ts';
import { apexException } from './platform-exceptions.ts';

/** Runs text as emitted code runs, and answers what it throws. */
function thrownBy(text: string): unknown {
  try {
    new Script(`(function m_run_0() { ${text} })()`, { filename: 'apex:classes/Test.cls' }).runInThisContext();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('what a catch block of Apex sees', () => {
  test('access through null in emitted code is a NullPointerException that knows its place', () => {
    for (const text of ['const a = null; return a.f_x', 'const a = null; a.f_x = 1', 'const a = null; a.m_run_0()']) {
      const exception = caught(thrownBy(text));
      expect(exception.typeName).toBe('System.NullPointerException');
      expect(exception.getMessage()).toBe('Attempt to de-reference a null object');
      expect(exception.stack).toContain('apex:classes/Test.cls');
    }
  });

  test('anything else that JavaScript throws is a fault of the local org', () => {
    for (const text of ['const a = undefined; return a.f_x', 'return 1n + 1', 'return new Array(-1)', 'null_()']) {
      expect(apexError(thrownBy(text))).toBeInstanceOf(InternalError);
      expect(() => caught(thrownBy(text))).toThrow(InternalError);
    }
  });

  test('access through null within the runtime is a fault, too', () => {
    let thrown: unknown;
    try {
      void (null as unknown as { x: number }).x;
    } catch (error) {
      thrown = error;
    }
    expect(apexError(thrown)).toBeInstanceOf(InternalError);
  });

  test('limits, failed assertions and what is not supported pass every catch', () => {
    for (const error of [apexException('LimitException', 'x'), apexException('AssertException', 'x'), new NotSupportedError('X.y')]) {
      expect(() => caught(error)).toThrow(error);
    }
  });

  test('a thrown exception is itself', () => {
    const exception = apexException('MathException', 'x');
    expect(caught(exception)).toBe(exception);
  });
});

describe('messages of exceptions', () => {
  test('a message, else that of the cause, else the standard one', () => {
    expect(new ApexException().getMessage()).toBe('Script-thrown exception');
    expect(new ApexException(null, apexException('MathException', 'Divide by 0')).getMessage()).toBe('Divide by 0');
    expect(apexException('ListException', 'x').toString()).toBe('System.ListException: x');
  });
});
