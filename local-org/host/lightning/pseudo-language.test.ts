import { expect, it } from 'vitest';
import { pseudo } from './pseudo-language.ts';

it('is longer, accented and in brackets', () => expect(pseudo('Saved.')).toBe('[Sávéd.~~]'));
it('keeps placeholders', () => expect(pseudo('Users: {0}')).toBe('[Üšérš: {0}~~~~]'.replace('Ü', 'Û')));
