import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompiledUnit } from '../../contract/program.ts';
import { coverageOf, coveredPercent, writeCobertura } from './coverage.ts';

const unit = (file: string, lines: number[], annotation?: string): CompiledUnit =>
  ({ file, lines, classes: [{ annotations: annotation ? [{ name: annotation, parameters: {} }] : [] }] }) as unknown as CompiledUnit;
const units = [unit('classes/Foo.cls', [3, 4, 6]), unit('classes/Bar.cls', [2]), unit('classes/FooTest.cls', [1, 2], 'istest')];
const covered = coverageOf(units, new Map([['classes/Foo.cls', Uint8Array.of(1, 1, 0)]]));

describe('coverage', () => {
  it('leaves test classes out and counts code that never came to life', () => {
    expect([...covered.keys()]).toEqual(['classes/Foo.cls', 'classes/Bar.cls']);
    expect(coveredPercent(covered)).toBe(50);
  });

  it('is written as Cobertura, with paths below the root', () => {
    const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
    writeCobertura(covered, join(folder, 'c.xml'), '/project');
    const xml = readFileSync(join(folder, 'c.xml'), 'utf8');
    rmSync(folder, { recursive: true });
    expect(xml).toContain('filename="classes/Foo.cls"');
    expect(xml).toContain('<line number="6" hits="0"');
  });
});
