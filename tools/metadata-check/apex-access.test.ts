import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/check/project-root.ts';

const root = join(projectRoot, 'force-app');
const classes = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cls'))
  .map((file) => ({ name: basename(file, '.cls'), text: withoutComments(readFileSync(join(root, file), 'utf8')) }))
  .filter(({ text }) => !/@IsTest\s+(public|private)?\s*(with|without)?\s*(sharing)?\s*class/i.test(text));

/** Comments and literals say nothing about access. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/'(?:\\.|[^'\\])*'/g, "''")
    .replace(/\/\/.*$/gm, '');
}

/** What is wrong, as `Class: code`. */
function found(pattern: RegExp, isRight: (match: string) => boolean): readonly string[] {
  return classes.flatMap(({ name, text }) =>
    (text.match(pattern) ?? []).filter((match) => !isRight(match)).map((match) => `${name}: ${match}`)
  );
}

describe('access in the package is written out (design 4, Security)', () => {
  it('says with or without sharing on every class', () =>
    expect(
      found(/^[ \t]*(?:public|private|global)[^(={;]*\bclass\b[^{]*/gm, (match) => /\b(with|without|inherited) sharing\b/.test(match))
    ).toEqual([]));

  it('says in which mode every query runs', () =>
    expect(found(/\[\s*SELECT[^\]]*\]/g, (match) => /WITH (SYSTEM|USER)_MODE/.test(match))).toEqual([]));

  it('says in which mode every save runs', () => {
    expect(found(/^\s*(?:insert|update|upsert|delete|undelete)\s[^;]*;/gm, (match) => /^\s*\w+ as (system|user)\b/.test(match))).toEqual(
      []
    );
    expect(
      found(/Database\.(?:insert|update|upsert|delete|query\w*|countQuery\w*|getQueryLocator)\([^;]*;/g, (match) =>
        /AccessLevel\.(SYSTEM|USER)_MODE|WITH (SYSTEM|USER)_MODE/.test(match)
      )
    ).toEqual([]);
  });

  it('checks a permission in every method that a component may call', () => {
    const unchecked = classes.flatMap(({ name, text }) =>
      text
        .split(/@AuraEnabled(?:\([^)]*\))?\s+public static /)
        .slice(1)
        .filter(
          (method) =>
            !/UserSyncPermissions\.require|UserSyncBusinessUnits\.visible\(|\b(administered|mappable|runOf)\(/.test(bodyOf(method))
        )
        .map((method) => `${name}: ${method.slice(0, method.indexOf('('))}`)
    );
    expect(unchecked).toEqual([]);
  });
});

/** The text up to the brace that closes the first one. */
function bodyOf(text: string): string {
  let depth = 0;
  for (let at = text.indexOf('{'); at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return text.slice(0, at);
  }
  return text;
}
