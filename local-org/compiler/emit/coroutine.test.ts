import { describe, expect, it } from 'vitest';
import { compileTexts, runTexts } from '../testing/compile-text.ts';
import { Uncatchable } from '../testing/tiny-abi.ts';

const send = 'System.Http.send(Object)';
const members = {
  [send]: function* (): Generator<string, unknown, unknown> {
    return yield 'sent';
  },
  'System.Http.<init>()': () => ({}),
  'System.HttpRequest.<init>()': () => ({}),
  'System.HttpResponse.getStatusCode()': (response: number) => response
};
const client = `public class Client {
  public static Integer call() { return new Http().send(new HttpRequest()).getStatusCode(); }
  public static Integer plain() { return 1; } }`;

const isGenerator = (value: unknown): value is Generator => typeof value === 'object' && value !== null && 'next' in value;

/** Runs a coloured call, answering the status codes in order to what it yields. */
function finish(value: unknown, codes: readonly number[]): unknown {
  if (!isGenerator(value)) throw new Error('not a coroutine');
  let step = value.next();
  for (const code of codes) {
    expect(step).toEqual({ value: 'sent', done: false });
    step = value.next(code);
  }
  expect(step.done).toBe(true);
  return step.value;
}

describe('colour', () => {
  it('makes what reaches a callout a coroutine and leaves the rest plain', () => {
    const program = runTexts([client], { members });
    expect(program.call('Client', 'plain')).toBe(1);
    expect(finish(program.call('Client', 'call'), [200])).toBe(200);
  });
  it('passes through constructors, initialisers, properties and virtual calls', () => {
    const base = `public abstract class Base { public abstract Integer go(); public Integer twice { get { return go() * 2; } } }`;
    const quiet = `public class Quiet extends Base { public override Integer go() { return 7; } }`;
    const loud = `public class Loud extends Base { Integer first = Client.call(); Integer second; public Loud() { second = Client.call(); }
      public override Integer go() { return first + second + Client.call(); }
      public static Integer run() { Base b = new Loud(); return b.twice; } public static Integer quiet() { Base b = new Quiet(); return b.go(); } }`;
    const program = runTexts([client, base, quiet, loud], { members });
    expect(finish(program.call('Loud', 'run'), [1, 2, 4])).toBe(14);
    expect(finish(program.call('Loud', 'quiet'), [])).toBe(7);
  });
  it('colours a method that implements an interface with its family', () => {
    const directory = `public interface Directory { Integer ask(); }`;
    const http = `public class HttpDirectory implements Directory { public Integer ask() { return Client.call(); } }`;
    const user = `public class UserOf { public static Integer run() { Directory d = new HttpDirectory(); return d.ask(); } }`;
    expect(finish(runTexts([client, directory, http, user], { members }).call('UserOf', 'run'), [4])).toBe(4);
  });
  it('tells the runtime which methods are coroutines', () => {
    const { program } = compileTexts([client]);
    expect(program.units[0]!.classes[0]!.methods.map((method) => [method.name, method.coroutine])).toEqual([
      ['call', true],
      ['plain', false]
    ]);
  });
  it('cleans up with finally when a coroutine goes on after its callout, and keeps the call depth', () => {
    const text = `public class Probe { public static String log = '';
      static void step() { try { Client.call(); log += 'a'; } finally { log += 'f'; } } public static String run() { step(); step(); return log; } }`;
    const program = runTexts([client, text], { members });
    expect(finish(program.call('Probe', 'run'), [1, 2])).toBe('afaf');
    expect(program.abi.counters[0]).toBe(0);
  });
  it('refuses a callout where code cannot be suspended', () => {
    const statics = `public class Probe { static Integer x = Client.call(); public static Integer run() { return x; } }`;
    expect(() => runTexts([client, statics], { members }).call('Probe', 'run')).toThrow(
      new Uncatchable('not supported: callout from static initialiser of Probe')
    );
    const trigger = `trigger OnAccount on Account (before insert) { Client.call(); }`;
    const program = runTexts([client, trigger], { members });
    expect(() => program.triggers.get('OnAccount')!()).toThrow('not supported: callout from trigger OnAccount');
  });
  it('yields before queries and DML in simulation builds only', () => {
    const text = `public class Probe { public static Integer run() { insert new Account(Name = 'x'); return [SELECT COUNT() FROM Account]; } }`;
    expect(runTexts([text]).call('Probe', 'run')).toBe(0);
    const run = runTexts([text], { options: { simulation: true } }).call('Probe', 'run') as Generator;
    expect([run.next().value, run.next().value, run.next()]).toEqual(['dml', 'soql', { value: 0, done: true }]);
  });
});
