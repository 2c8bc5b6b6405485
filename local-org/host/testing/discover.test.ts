import { describe, expect, it } from 'vitest';
import type { AnnotationInfo, ClassInfo, MethodInfo } from '../../contract/program.ts';
import { discoverTests } from './discover.ts';

const annotation = (name: string): AnnotationInfo => ({ name, parameters: {} });
const method = (name: string, annotations: string[], modifiers: string[] = []): MethodInfo => ({
  name,
  parameters: [],
  returns: 'void',
  modifiers,
  annotations: annotations.map(annotation),
  isStatic: true,
  js: name,
  coroutine: false,
  line: 1
});
const classOf = (name: string, methods: MethodInfo[]): ClassInfo =>
  ({
    name,
    annotations: [annotation('istest')],
    methods,
    fields: [],
    constructors: [],
    interfaces: [],
    constants: []
  }) as unknown as ClassInfo;

const classes = [
  classOf('ZooTest', [method('feeds', ['istest']), method('old', [], ['testmethod']), method('helper', [])]),
  classOf('AntTest', [method('prepare', ['testsetup']), method('crawls', ['istest'])])
];
const names = (pattern?: string): string[] => discoverTests(classes, pattern).flatMap((c) => c.tests.map((t) => `${c.name}.${t.name}`));

describe('discoverTests', () => {
  it('finds test methods of both spellings, classes by name', () => {
    expect(names()).toEqual(['AntTest.crawls', 'ZooTest.feeds', 'ZooTest.old']);
  });

  it('knows the set-up of a class', () => {
    expect(discoverTests(classes)[0]!.setup.map((m) => m.name)).toEqual(['prepare']);
  });

  it('narrows to classes and methods by pattern', () => {
    expect(names('anttest')).toEqual(['AntTest.crawls']);
    expect(names('Zoo*.f*')).toEqual(['ZooTest.feeds']);
    expect(names('Ant*, ZooTest.old')).toEqual(['AntTest.crawls', 'ZooTest.old']);
  });
});
