import { expect, it } from 'vitest';
import { parseSoqlOnce } from './parse-soql.ts';

it('gives one tree for one text, and another for a text that differs in a letter', () => {
  const known = parseSoqlOnce("SELECT Id FROM Account WHERE Name = 'x' AND OwnerId IN :owners");
  expect(parseSoqlOnce("SELECT Id FROM Account WHERE Name = 'x' AND OwnerId IN :owners")).toBe(known);
  expect(known.binds).toEqual(['owners']);
  expect(parseSoqlOnce("SELECT Id FROM Account WHERE Name = 'X' AND OwnerId IN :owners").query).not.toEqual(known.query);
});

it('refuses a text with an error each time', () => {
  for (let time = 0; time < 2; time++) expect(() => parseSoqlOnce('SELECT Id FORM Account')).toThrow('unexpected token');
});
