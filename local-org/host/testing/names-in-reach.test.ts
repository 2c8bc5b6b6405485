import { expect, it } from 'vitest';
import { outcomes, runApexTests, testClass } from './apex-tests.ts';

it('knows constants, static methods and types of the class that a superclass stands in, as the Apex compiler does', () => {
  const classes = {
    'classes/Web.cls':
      "public class Web { public static final String POST = 'POST'; public static String loud(String text) { return text + '!'; } public class Client { public Integer calls = 3; } public virtual class Request { } }",
    'classes/Login.cls': 'public class Login extends Web.Request { public String say(Client client) { return loud(POST) + client.calls; } }'
  };
  const body = "Assert.areEqual('POST!3', new Login().say(new Web.Client()));";
  expect(outcomes(runApexTests({ ...testClass({ reach: body }), ...classes }))).toEqual(['reach: passed']);
});

it('means the object by `Schema.User` where the project has a class User, in static and dynamic queries and in casts', () => {
  const body = `List<Schema.User> users = Database.query('SELECT Id FROM User LIMIT 1'); Object held = [SELECT Id FROM User LIMIT 1];
    Assert.areEqual(users[0].Id, ((List<Schema.User>) held)[0].Id); new List<Schema.User>().addAll(users);`;
  const classes = { 'classes/User.cls': 'public class User { }' };
  expect(outcomes(runApexTests({ ...testClass({ hidden: body }), ...classes }))).toEqual(['hidden: passed']);
});

it('calls a static method that implements a member of an interface', () => {
  const classes = {
    'classes/Face.cls': 'public interface Face { Integer go(Integer step); }',
    'classes/Impl.cls': 'public class Impl implements Face { public static Integer go(Integer step) { return step + 1; } }'
  };
  const body = 'Face face = new Impl(); Assert.areEqual(3, face.go(2)); Assert.areEqual(3, Impl.go(2));';
  expect(outcomes(runApexTests({ ...testClass({ statics: body }), ...classes }))).toEqual(['statics: passed']);
});
