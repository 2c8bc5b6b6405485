import { expect, test } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

test('static code means a type where a field of the instance has its name', () => {
  const kinds = 'public class Kinds { public enum Kind { A, B } public Kind Kind; public static Kind first() { return Kind.A; } }';
  const results = runApexTests({ 'classes/Kinds.cls': kinds, ...testClass({ first: 'Assert.areEqual(Kinds.Kind.A, Kinds.first());' }) });
  expect(outcomes(results)).toEqual(['first: passed']);
});

test('a property of a platform object behind a field is written, and an accessor fills its own final property', () => {
  const members = `Database.DMLOptions options = new Database.DMLOptions();
    static final List<String> NAMES { get { if (NAMES == null) { NAMES = new List<String>{ 'a' }; } return NAMES; } private set; }`;
  const results = runApexTests(
    testClass(
      {
        behindField: `RulesTest t = new RulesTest(); t.options.optAllOrNone = false; Assert.isFalse(t.options.optAllOrNone);
          t.options.duplicateRuleHeader.allowSave = true; Assert.isTrue(t.options.duplicateRuleHeader.allowSave);`,
        ownFinal: `Assert.areEqual(1, NAMES.size());`,
        checkbox: `Assert.isFalse(new Contact().HasOptedOutOfEmail); Assert.isFalse(new Contact().isSet('HasOptedOutOfEmail'));`
      },
      members
    )
  );
  expect(outcomes(results)).toEqual(['behindField: passed', 'ownFinal: passed', 'checkbox: passed']);
});

test('a page is an address, and super names the field of the superclass', () => {
  const base =
    'public virtual class Base { public Integer x = 1; public String p { get; set; } public virtual Integer go() { return 1; } }';
  const sub = `public class Sub extends Base {
    public override Integer go() { super.x = 5; super.x += 2; super.p = 'q'; return super.go() + super.x + this.x + super.p.length(); } }`;
  const results = runApexTests({
    ...testClass({
      page: `Assert.areEqual('/apex/home', Page.Home.getUrl()); Assert.areEqual('/apex/other', System.Page.Other.getUrl());`,
      supers: 'Assert.areEqual(16, new Sub().go());'
    }),
    'classes/Base.cls': base,
    'classes/Sub.cls': sub
  });
  expect(outcomes(results)).toEqual(['page: passed', 'supers: passed']);
});
