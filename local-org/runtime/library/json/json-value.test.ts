import { expect, it } from 'vitest';
import { JsonNumber, JsonObject, parseJson } from './json-value.ts';

it('keeps the digits of numbers and the order of members', () => {
  const value = parseJson(' {"b" : [1.50, -2e3, true, null], "a":"\\u00e9\\n"} ');
  expect(value).toEqual(
    new JsonObject([
      ['b', [new JsonNumber('1.50'), new JsonNumber('-2e3'), true, null]],
      ['a', 'é\n']
    ])
  );
});

it.each(['{"a":1', '{a:1}', '[1,]', '01', '"a\nb"', '1 2'])('refuses %j and says where', (text) => {
  expect(() => parseJson(text)).toThrow(/at input location \[\d+,\d+\]/);
});
