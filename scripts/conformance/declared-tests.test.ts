import { expect, test } from 'vitest';
import { declaredTests } from './declared-tests.ts';

test('tests are counted in a text that does not parse, by annotation and by keyword, and not in comments', () => {
  const source = `@IsTest(SeeAllData=false) private class Broken {
    @IsTest static void first() { }
    @isTest(seeAllData=true)
    @SuppressWarnings('PMD')
    private static void second() { ((( }
    static testMethod void third() { }
    // @IsTest static void notThis() { }
    @TestSetup static void setup() { }
    static void helper() { }
  }`;
  expect(declaredTests(source)).toEqual(['first', 'second', 'third']);
});
