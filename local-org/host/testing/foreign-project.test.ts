import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProject } from '../../metadata/project.ts';
import { compileApex } from '../../org/compile.ts';
import { matching } from './plan.ts';
import { TestRunner } from './test-runner.ts';

/** Apex projects that Salesforce's own templates bring along: written and kept by others, unmodified. */
const templates = dirname(createRequire(import.meta.url).resolve('@salesforce/templates/package.json'));
const projects = join(templates, 'lib', 'templates', 'project');

/** Outcomes of the tests that a pattern chooses, and what does not compile. */
function runForeign(folder: string, pattern?: string) {
  const project = readProject(join(projects, folder));
  const compiled = compileApex(project);
  const runner = new TestRunner(project, compiled, Date.UTC(2026, 10, 24, 12));
  const results = matching(runner.plans, pattern).flatMap((plan) => runner.run(plan));
  return {
    outcomes: results.map(({ className, method, outcome, message }) => `${className}.${method} ${outcome} ${message ?? ''}`.trim()),
    errors: compiled.diagnostics.map(({ message }) => message)
  };
}

describe('the tests of projects that are not ours', () => {
  it('pass: an agent', () => {
    expect(runForeign('agent/md/apex')).toEqual({
      outcomes: ['CurrentDateTest.testGetCurrentDate passed', 'WeatherServiceTest.getResortWeather_returnsMockData passed'],
      errors: []
    });
  });

  it('pass: the guard of a site against open redirects', () => {
    const { outcomes } = runForeign('reactexternalapp/_p_/_m_/classes', 'UIBundleAuthUtils_Test');
    expect(outcomes).toHaveLength(13);
    expect(outcomes.filter((outcome) => !outcome.endsWith(' passed'))).toEqual([]);
  });

  it('name what the local org does not have: identity providers of a site, which three tests need', () => {
    const { outcomes, errors } = runForeign('reactexternalapp/_p_/_m_/classes', 'UIBundleSocialLoginConfig_Test');
    expect(errors).toEqual([]);
    expect(outcomes.filter((outcome) => outcome.endsWith(' passed'))).toHaveLength(6);
    expect(outcomes.filter((outcome) => / notSupported .*Auth\.AuthConfiguration\.<init>/.test(outcome))).toHaveLength(3);
  });
});
