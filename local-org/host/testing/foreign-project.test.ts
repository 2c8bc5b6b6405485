import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProject } from '../../metadata/project.ts';
import { compileApex } from '../../org/compile.ts';
import { TestRunner } from './test-runner.ts';

/** The Apex project that Salesforce's own templates bring along: written and kept by others, unmodified. */
const templates = dirname(createRequire(import.meta.url).resolve('@salesforce/templates/package.json'));
const folder = join(templates, 'lib', 'templates', 'project', 'agent', 'md', 'apex');

describe('the tests of a project that is not ours', () => {
  it('pass', () => {
    const project = readProject(folder);
    const compiled = compileApex(project);
    expect(compiled.diagnostics).toEqual([]);
    const runner = new TestRunner(project, compiled, Date.UTC(2026, 10, 24, 12));
    const results = runner.plans.flatMap((plan) => runner.run(plan));
    expect(results.map(({ className, method, outcome, message }) => `${className}.${method} ${outcome} ${message ?? ''}`.trim())).toEqual([
      'CurrentDateTest.testGetCurrentDate passed',
      'WeatherServiceTest.getResortWeather_returnsMockData passed'
    ]);
  });
});
