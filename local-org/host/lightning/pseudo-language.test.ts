import { expect, it } from 'vitest';
import { pseudo } from './pseudo-language.ts';

it('is longer, accented and in brackets', () => expect(pseudo('Not saved.')).toBe('[Nöt~ šávéd.~~]'));
it('keeps placeholders', () => expect(pseudo('Users: {0}')).toBe('[Ûšérš:~~ {0}]'));
