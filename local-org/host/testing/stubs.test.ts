import { describe, expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const classes = {
  'classes/Clock.cls':
    'public virtual class Clock { public virtual Integer hour(String zone, Integer shift) { return 1; } public virtual void wind() { } }',
  'classes/Bell.cls': 'public interface Bell { String ring(Double loud); }',
  'classes/Strike.cls':
    "public class Strike implements Queueable { public static Integer heard; Clock clock; public Strike(Clock clock) { this.clock = clock; } public void execute(QueueableContext context) { heard = clock.hour('x', 2); } }",
  'classes/Answers.cls':
    '@IsTest public class Answers implements StubProvider { public Object answer; public String seen; public Object handleMethodCall(Object stub, String name, Type returns, List<Type> types, List<String> names, List<Object> values) { seen = name + returns + types + names + values; return answer; } public Object create(Type what) { return Test.createStub(what, this); } }'
};
const run = (body: string): readonly string[] => outcomes(runApexTests({ ...testClass({ stubs: body }), ...classes }));

describe('a stub', () => {
  it('asks its provider with names, types and values', () => {
    const body =
      "Answers a = new Answers(); a.answer = 7; Clock c = (Clock) a.create(Clock.class); Assert.areEqual(7, c.hour('GMT', 2)); Assert.areEqual('hourInteger(String, Integer)(zone, shift)(GMT, 2)', a.seen); a.answer = null; c.wind();";
    expect(run(body)).toEqual(['stubs: passed']);
  });

  it('stands for an interface', () => {
    expect(
      run("Answers a = new Answers(); a.answer = 'ding'; Bell b = (Bell) a.create(Bell.class); Assert.areEqual('ding', b.ring(1.5d));")
    ).toEqual(['stubs: passed']);
  });

  it('refuses an answer of another type', () => {
    expect(run("Answers a = new Answers(); a.answer = 'seven'; ((Clock) a.create(Clock.class)).hour('GMT', 1);")[0]).toContain(
      'System.TypeException'
    );
  });

  it('is kept in a job, with its provider', () => {
    const body =
      'Answers a = new Answers(); a.answer = 9; Test.startTest(); System.enqueueJob(new Strike((Clock) a.create(Clock.class))); Test.stopTest(); Assert.areEqual(9, Strike.heard);';
    expect(run(body)).toEqual(['stubs: passed']);
  });

  it('says in texts that it is one', () => {
    expect(run("Assert.areEqual('Clock__sfdc_ApexStub:[]', String.valueOf(new Answers().create(Clock.class)));")).toEqual([
      'stubs: passed'
    ]);
  });
});
