import { describe, expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const run = (methods: Readonly<Record<string, string>>, members = '', files: Readonly<Record<string, string>> = {}): readonly string[] =>
  outcomes(runApexTests({ ...testClass(methods, members), ...files }));

describe('a test', () => {
  it('fails with what Apex threw, and where', () => {
    const [result] = runApexTests(testClass({ breaks: "\nAssert.areEqual(1, 2, 'sum');" }));
    expect(result).toMatchObject({
      outcome: 'failed',
      exceptionType: 'System.AssertException',
      message: 'Assertion Failed: sum: Expected: 1, Actual: 2',
      stack: 'Class.RulesTest.breaks: line 3, column 1'
    });
  });

  it('leaves nothing behind: rows, statics and Ids are those of a test alone', () => {
    const body =
      "Account a = new Account(Name = 'A'); insert a; count++; Assert.areEqual(1, count); Assert.areEqual(1, [SELECT COUNT() FROM Account]); Assert.areEqual('001000000000001AAA', a.Id);";
    expect(run({ one: body, two: body }, 'static Integer count = 0;')).toEqual(['one: passed', 'two: passed']);
  });

  it('starts from what @TestSetup saved, not from its statics', () => {
    const setup = "static Integer count = 0; @TestSetup static void prepare() { count = 5; insert new Account(Name = 'Prepared'); }";
    const body = "Assert.areEqual(0, count); delete [SELECT Id FROM Account WHERE Name = 'Prepared'];";
    expect(run({ one: body, two: body }, setup)).toEqual(['one: passed', 'two: passed']);
  });

  it('fails with its set-up', () => {
    expect(run({ one: '', two: '' }, '@TestSetup static void prepare() { Integer i = 1 / 0; }')).toEqual([
      'one: System.MathException: Divide by 0',
      'two: System.MathException: Divide by 0'
    ]);
  });

  it('ends with its locks, however it ends', () => {
    const locks = "insert new Account(Name = 'A'); Account a = [SELECT Id FROM Account LIMIT 1 FOR UPDATE];";
    const dies = `${locks} while (true) { Integer n = [SELECT COUNT() FROM Account]; }`;
    expect(run({ a_dies: dies, b_locks: locks })).toEqual(['a_dies: System.LimitException: Too many SOQL queries: 101', 'b_locks: passed']);
  });

  it('counts what is not supported apart', () => {
    const [result] = runApexTests(testClass({ tabs: 'Schema.describeTabs();' }));
    expect(result).toMatchObject({ outcome: 'notSupported', message: expect.stringContaining('describeTabs') as string });
  });

  it('has the same time at its start as any other', () => {
    const body =
      'Assert.areEqual(Datetime.newInstanceGmt(2026, 11, 24, 12, 0, 0), Datetime.now()); for (Integer i = 0; i < 5000; i++) { Integer j = i; }';
    expect(run({ one: body, two: body })).toEqual(['one: passed', 'two: passed']);
  });
});

describe('System.runAs', () => {
  const user =
    "static User make() { User u = new User(Username = 'u@rules.example', LastName = 'U', Email = 'u@rules.example', Alias = 'u', CommunityNickname = 'u', TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id); insert u; return u; }";

  it('runs its block as the user, and puts the one before back also after an exception', () => {
    const body =
      'Id me = UserInfo.getUserId(); User u = make(); System.runAs(u) { Assert.areEqual(u.Id, UserInfo.getUserId()); } Assert.areEqual(me, UserInfo.getUserId()); try { System.runAs(u) { Integer i = 1 / 0; } } catch (MathException e) { } Assert.areEqual(me, UserInfo.getUserId());';
    expect(run({ switches: body }, user)).toEqual(['switches: passed']);
  });

  it('separates setup objects from others in one test', () => {
    const mixed = "insert new UserRole(Name = 'R', DeveloperName = 'R'); insert new Account(Name = 'A');";
    const separated =
      "User me = [SELECT Id FROM User WHERE Id = :UserInfo.getUserId()]; System.runAs(me) { insert new UserRole(Name = 'R', DeveloperName = 'R'); } insert new Account(Name = 'A');";
    const [first, second] = run({ a_mixed: mixed, b_separated: separated });
    expect(first).toContain('MIXED_DML_OPERATION');
    expect(second).toBe('b_separated: passed');
  });

  it('inserts a user that was not saved, with its profile by name', () => {
    const given =
      "Alias = 'n', Email = 'n@rules.example', EmailEncodingKey = 'UTF-8', LastName = 'N', LanguageLocaleKey = 'en_US', LocaleSidKey = 'en_US'";
    const rest = "TimeZoneSidKey = 'GMT', Username = 'n@rules.example', Profile = new Profile(Name = 'Standard User')";
    const body = `insert new Account(Name = 'A'); System.runAs(new User(${given}, ${rest})) { Assert.areEqual('n@rules.example', UserInfo.getUserName()); }
      insert new Account(Name = 'B');`;
    expect(run({ saves: body })).toEqual(['saves: passed']);
  });

  it('counts as a DML statement', () => {
    expect(
      run({
        counts:
          'User me = [SELECT Id FROM User WHERE Id = :UserInfo.getUserId()]; System.runAs(me) { } Assert.areEqual(1, Limits.getDmlStatements());'
      })
    ).toEqual(['counts: passed']);
  });
});
