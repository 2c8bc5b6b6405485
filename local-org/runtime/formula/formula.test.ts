import { describe, expect, it } from 'vitest';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import { evaluate, type FormulaScope } from './evaluate.ts';
import { parseFormula } from './parse-formula.ts';
import { textOf, type FormulaValue } from './values.ts';

const fields: Readonly<Record<string, FormulaValue>> = {
  Name: 'Corner Shop',
  Empty: null,
  Amount: Decimal.parse('12.50'),
  Open: true,
  Size: 'Large',
  Tags: 'Red;Blue',
  Day: ApexDate.of(2026, 1, 31),
  Seen: new ApexDatetime(Date.UTC(2026, 0, 31, 23, 30)),
  'Account.Owner.Name': 'Ada'
};
const before: Readonly<Record<string, FormulaValue>> = { ...fields, Size: 'Small' };
const scope: FormulaScope = {
  value: (path) => fields[path.join('.')] ?? null,
  prior: (path) => before[path.join('.')] ?? null,
  isNew: false,
  now: Date.UTC(2026, 10, 24, 23, 30),
  zone: () => 3_600_000
};
const result = (text: string): string | null => {
  const value = evaluate(parseFormula(text), scope);
  return value === null ? null : textOf(value);
};

describe('a formula', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['1 + 2 * 3 ^ 2', '19'],
    ['(1 + 2) * 3 - -1', '10'],
    ['10 / 4', '2.5'],
    ['1 / 0', null],
    ['Amount * 2', '25'],
    ['Empty + 1', null],
    ["Name & ', ' & Empty & Account.Owner.Name", 'Corner Shop, Ada'],
    ['\'a\' + "b"', 'ab'],
    ["'it\\'s'", "it's"],
    ["/* why */ IF(Amount > 10 && Open, 'big', 'small')", 'big'],
    ["CASE(Size, 'Small', 1, 'Large', 2, 3)", '2'],
    ["AND(Open, NOT(ISBLANK(Name)), ISPICKVAL(Size, 'Large'), OR(FALSE, Open))", 'true'],
    ['ISBLANK(Empty)', 'true'],
    ["Empty = ''", 'true'],
    ["Name = 'corner shop'", 'false'],
    ["Name <> 'x' || Empty > 1", 'true'],
    ['Empty <> 42', 'false'],
    ['Empty <> NULL', 'false'],
    ['Empty > 1', null],
    ["BLANKVALUE(Empty, 'none')", 'none'],
    ["INCLUDES(Tags, 'Blue')", 'true'],
    ["CONTAINS(Name, 'Shop') && BEGINS(Name, 'Cor')", 'true'],
    ['LEFT(Name, 3) & MID(Name, 4, 3) & RIGHT(Name, 2)', 'Cornerop'],
    ["FIND('Shop', Name)", '8'],
    ["LPAD(TEXT(7), 3, '0') & RPAD('abcd', 2)", '007ab'],
    ["SUBSTITUTE(UPPER(TRIM(' a-a ')), '-', '+')", 'A+A'],
    ["REGEX('12345', '[0-9]{5}') && !REGEX('123456', '[0-9]{5}')", 'true'],
    ["VALUE('1,200.5') + LEN(Name)", '1211.5'],
    ['ROUND(2.345, 2) & TEXT(FLOOR(-1.5)) & TEXT(MFLOOR(-1.5)) & TEXT(CEILING(1.2))', '2.35-1-22'],
    ['MOD(7, 3) + MAX(1, 5, 3) + MIN(4, 2) + ABS(-3)', '11'],
    ['TODAY()', '2026-11-25'],
    ['DATEVALUE(Seen)', '2026-02-01'],
    ['ADDMONTHS(Day, 1)', '2026-02-28'],
    ['Day + 1 - Day', '1'],
    ['DATE(2026, 2, 30)', null],
    ['YEAR(Day) * 10000 + MONTH(Day) * 100 + DAY(Day)', '20260131'],
    ['WEEKDAY(Day)', '7'],
    ['TEXT(Seen)', '2026-01-31 23:30:00Z'],
    ['ISCHANGED(Size) && !ISCHANGED(Name) && !ISNEW()', 'true'],
    ['PRIORVALUE(Size)', 'Small']
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(result(text)).toBe(expected);
  });

  it.each(['1 +', "'open", 'IF(1, 2', '1 2', '#'])('that is none is refused: %s', (text) => {
    expect(() => parseFormula(text)).toThrow('Syntax error at position');
  });

  it('with a function that is not there ends as not supported', () => {
    expect(() => result('VLOOKUP(1, 2, 3)')).toThrow('the function VLOOKUP of formulas');
  });
});
