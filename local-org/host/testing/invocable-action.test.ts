import { expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

const files = {
  'classes/Greeter.cls': `public class Greeter {
    public class Input { @InvocableVariable(required=true) public String who; @InvocableVariable public Decimal times; }
    public class Output { @InvocableVariable public String text; }
    @InvocableMethod(label='Greet') public static List<Output> greet(List<Input> inputs) { List<Output> all = new List<Output>();
      for (Input each : inputs) { if (each.who == 'nobody') { throw new IllegalArgumentException('whom?'); } Output o = new Output(); o.text = 'Hi ' + each.who + ' x' + each.times; all.add(o); } return all; } }`,
  'classes/Doubler.cls': `public class Doubler { @InvocableMethod public static List<Integer> twice(List<Integer> numbers) { List<Integer> all = new List<Integer>(); for (Integer n : numbers) { all.add(n * 2); } return all; } }`
};
const run = (body: string): readonly string[] => outcomes(runApexTests({ ...files, ...testClass({ action: body }) }));

/** Apex Reference, Invocable Namespace. */
it.each([
  [
    'an Apex action is called once for all of its invocations',
    `Invocable.Action a = Invocable.Action.createCustomAction('apex', 'Greeter').addInvocation().setInvocationParameter('who', 'Ann').setInvocationParameter('times', 2).addInvocation().setInvocationParameter('who', 'Bob');
     List<Invocable.Action.Result> r = a.invoke(); Assert.areEqual(2, r.size()); Assert.isTrue(r[0].isSuccess()); Assert.areEqual('Hi Ann x2', r[0].getOutputParameters().get('text')); Assert.areEqual('Hi Bob xnull', r[1].getOutputParameters().get('text'));
     Assert.areEqual('Greeter', a.getName()); Assert.areEqual('apex', a.getType()); Assert.isFalse(a.isStandard()); Assert.areEqual('Bob', r[1].getInvocationParameters().get('who'));`
  ],
  [
    'plain values go by the name of the parameter and come as output',
    `Invocable.Action a = Invocable.Action.createCustomAction('apex', 'Doubler'); a.setInvocations(new List<Map<String, Object>>{ new Map<String, Object>{ 'numbers' => 4 } });
     Assert.areEqual(8, (Integer) a.invoke()[0].getOutputParameters().get('output'));`
  ],
  [
    'an exception fails the invocations',
    `Invocable.Action.Result r = Invocable.Action.createCustomAction('apex', 'Greeter').setInvocationParameter('who', 'nobody').invoke()[0]; Assert.isFalse(r.isSuccess()); Assert.isTrue(r.getErrors()[0].getMessage().contains('whom?'));`
  ]
])('%s', (_rule, body) => expect(run(body)).toEqual(['action: passed']));

it('other actions are not supported', () => {
  expect(run("Invocable.Action.createStandardAction('chatterPost').invoke();")[0]).toContain('not supported: actions of type chatterPost');
});
