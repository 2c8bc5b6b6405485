import { describe, expect, it } from 'vitest';
import { runTexts, valueOf } from '../testing/compile-text.ts';
import { TinyException, Uncatchable } from '../testing/tiny-abi.ts';

describe('numbers', () => {
  it('wraps Integer at 32 bits and Long at 64 (trap 4)', () => {
    expect(valueOf('Integer', 'Integer a = 2147483647; return a + 1;')).toBe(-2147483648);
    expect(valueOf('Integer', 'Integer a = 65536; return a * a + 3;')).toBe(3);
    expect(valueOf('Long', 'Long a = 9223372036854775807L; return a + 1;')).toBe(-9223372036854775808n);
    expect(valueOf('Integer', 'Integer a = -1; return a >>> 28;')).toBe(15);
    expect(valueOf('Long', 'Long a = -1L; return a >>> 60;')).toBe(15n);
  });
  it('divides integers before it widens them (trap 4)', () => {
    expect(valueOf('Double', 'return 7 / 2;')).toBe(3);
    expect(valueOf('Double', 'Double d = 2; return 7 / d;')).toBe(3.5);
  });
  it('converts Integer to Long where a Long is wanted', () => {
    expect(valueOf('Long', 'Integer a = 5; Long b = a; return b + a;')).toBe(10n);
    expect(valueOf('Long', 'Integer a; return a;')).toBe(null);
    expect(valueOf('Integer', 'return (Integer) 4294967297L;')).toBe(1);
  });
  it('makes relations with null false and arithmetic with null a NullPointerException (trap 6)', () => {
    expect(valueOf('Boolean', 'Integer a; return a < 1;')).toBe(false);
    expect(valueOf('Boolean', 'Integer a; return a >= 0 || a <= 0;')).toBe(false);
    expect(valueOf('Boolean', "String a; return a < 'b';")).toBe(false);
    expect(() => valueOf('Integer', 'Integer a; return a + 1;')).toThrow(TinyException);
    expect(() => valueOf('Integer', 'Boolean b; if (b) { return 1; } return 2;')).toThrow(TinyException);
  });
});

describe('branches', () => {
  it('leaves a variable of the first branch without braces to the second one, without a value', () => {
    const text = "if (b) String a = 'x'; else { a += 'y'; return a; } return 'first';";
    expect(valueOf('String', `Boolean b = false; ${text}`)).toBe('nully');
    expect(valueOf('String', `Boolean b = true; ${text}`)).toBe('first');
  });
});

describe('texts', () => {
  it('concatenates null as null and keeps arithmetic to the left', () => {
    expect(valueOf('String', "String s; return 1 + 2 + 'a' + s + null + true + 5L;")).toBe('3anullnulltrue5');
    expect(valueOf('String', 'String s; s += 1; return s;')).toBe('null1');
  });
  it('compares without case, switches with case (trap 1)', () => {
    expect(valueOf('Boolean', "String a = 'X'; return a == 'x' && a != 'y';")).toBe(true);
    expect(
      valueOf('String', "String a = 'X'; switch on a { when 'x' { return 'low'; } when 'X', 'Y' { return 'high'; } } return '';")
    ).toBe('high');
  });
});

describe('assignment', () => {
  const counted = `
    public Integer calls = 0; public Integer x = 1;
    public Integer p { get { calls++; return x; } set { calls++; x = value; } }
    public List<Integer> xs = new List<Integer>{ 1, 2 };
    Probe me() { calls++; return this; }
    Integer index() { calls++; return 1; }`;
  it('computes the target of a compound assignment once (trap 14)', () => {
    expect(valueOf('String', "Probe p = new Probe(); p.me().x += 5; return p.x + ',' + p.calls;", counted)).toBe('6,1');
    expect(valueOf('String', "Probe p = new Probe(); p.me().p++; return p.x + ',' + p.calls;", counted)).toBe('2,3');
    expect(valueOf('String', "Probe p = new Probe(); p.xs[p.index()] *= 4; return p.xs[1] + ',' + p.calls;", counted)).toBe('8,1');
  });
  it('answers the old value after and the new value before', () => {
    expect(valueOf('String', "Integer i = 1; Integer a = i++; Integer b = ++i; return a + ',' + b + ',' + i;")).toBe('1,3,3');
    expect(valueOf('String', "Probe p = new Probe(); Integer a = p.x++; return a + ',' + p.x;", counted)).toBe('1,2');
  });
  it('is an expression with a value', () => {
    expect(valueOf('Integer', 'Integer a; Integer b = a = 4; return a + b;')).toBe(8);
    expect(valueOf('Integer', 'Probe p = new Probe(); Integer b = p.p = 4; return b + p.x;', counted)).toBe(8);
  });
});

describe('null-safe access', () => {
  it('skips the rest of the chain', () => {
    const members = 'public Probe next; public String name; public Probe self() { return this; }';
    expect(valueOf('String', 'Probe p; return p?.next.self().name;', members)).toBe(null);
    expect(valueOf('String', "Probe p = new Probe(); return p?.next?.name ?? 'none';", members)).toBe('none');
    expect(() => valueOf('String', 'Probe p = new Probe(); return p?.next.name;', members)).toThrow(TypeError);
  });
});

describe('classes', () => {
  it('overrides, calls super, and runs initialisers before the constructor of the superclass', () => {
    const base = `public virtual class Base { public String log = 'b'; public Base(String s) { log += s; } public virtual String who() { return 'base'; } }`;
    const sub = `public class Sub extends Base { String own = log + '!'; public Sub() { super('1'); log += own; } public override String who() { return super.who() + '+sub'; }
      public static String run() { Base b = new Sub(); return b.who() + ' ' + b.log; } }`;
    expect(runTexts([sub, base]).call('Sub', 'run')).toBe('base+sub b1null!');
  });
  it.each([
    [31, true],
    [32, false]
  ])('takes null for an instance of a type up to API 31.0 (%i: %s)', (apiVersion, expected) => {
    const probe =
      'public class Probe { public static Boolean run(Object o) { return o instanceof String; } public static Boolean ask() { return run(null); } }';
    expect(runTexts([probe], { apiVersion }).call('Probe', 'ask')).toBe(expected);
  });
  it('delegates to the constructor of its own class, not to one of the same parameters in a subclass', () => {
    const base = `public virtual class Base { public String log = ''; public Base(String s) { this(s, 2); } public Base(String s, Integer n) { log += s + n; } }`;
    const sub = `public class Sub extends Base { public Sub(String s) { this(s, 1); } public Sub(String s, Integer n) { super(s); log += '!' + n; }
      public static String run() { return new Sub('x').log; } }`;
    expect(runTexts([sub, base]).call('Sub', 'run')).toBe('x2!1');
  });
  it('has final texts that are literals before its other statics, as the byte code of the platform keeps them as constants', () => {
    const members = `static final Integer SIZE = WORD.length(); static final String WORD = 'four';`;
    expect(valueOf('String', 'return SIZE + WORD;', members)).toBe('4four');
  });
  it('keeps private methods of one name apart', () => {
    const base = `public virtual class Base { private String name() { return 'base'; } public String show() { return name(); } }`;
    const sub = `public class Sub extends Base { private String name() { return 'sub'; } public static String run() { return new Sub().show() + new Sub().name(); } }`;
    expect(runTexts([base, sub]).call('Sub', 'run')).toBe('basesub');
  });
  it('tells overloads apart that differ in generic arguments only (trap 10)', () => {
    const members = `static String of(List<String> xs) { return 'strings'; } static String of(List<Integer> xs) { return 'integers'; }`;
    expect(valueOf('String', 'return of(new List<Integer>()) + of(new List<String>());', members)).toBe('integersstrings');
  });
  it('calls interfaces, inner classes and members of outer classes', () => {
    const members = `interface Shape { Integer area(); } class Square implements Shape { Integer side; Square(Integer s) { side = s; } public Integer area() { return twice(side) * side; } }
      static Integer twice(Integer n) { return n * 2; }`;
    expect(valueOf('Integer', 'Shape s = new Square(3); return s.area();', members)).toBe(18);
  });
  it('survives names that mean something in JavaScript', () => {
    const members =
      'public Integer constructor = 1; public Integer prototype = 2; static Integer arguments(Integer eval) { Integer await = eval; return await; } public Integer __proto__ = 3;';
    const body =
      'Integer let = 1; Integer yield = 2; Integer Math = 3; Integer undefined = 4; Probe p = new Probe(); return let * yield + Math + undefined + arguments(p.constructor + p.prototype);';
    expect(valueOf('Integer', body, members.replace(' public Integer __proto__ = 3;', ''))).toBe(12);
    expect(valueOf('String', "return 'a\\u2028b\\\\\\'</script>`${1}';")).toBe("a\u2028b\\'</script>`${1}");
  });
});

describe('statics', () => {
  const text = `public class Probe { static Integer count = start(); static Integer copy = count + 1; static Integer start() { return 10; }
    static { copy++; } public static Integer run() { count++; return count * 100 + copy; } }`;
  it('live once in a transaction, in textual order, and begin anew in the next (trap 13)', () => {
    const program = runTexts([text]);
    expect(program.call('Probe', 'run')).toBe(1112);
    expect(program.call('Probe', 'run')).toBe(1212);
    program.newTransaction();
    expect(program.call('Probe', 'run')).toBe(1112);
  });
});

describe('exceptions', () => {
  const own = "class MineException extends Exception {} class OtherException extends Exception {} static String log = '';";
  it('are caught by type, with finally', () => {
    const body =
      "try { try { throw new MineException('m'); } catch (OtherException e) { log += 'o'; } finally { log += 'f'; } } catch (MineException e) { log += e.getMessage(); } return log;";
    expect(valueOf('String', body, own)).toBe('fm');
  });
  it('come from null receivers, fields and thrown null', () => {
    const members = `${own} String field; String method() { return ''; }`;
    const body = `Integer n = 0; Probe p; Exception none;
      try { p.field = 'x'; } catch (NullPointerException e) { n++; } try { p.method(); } catch (NullPointerException e) { n++; }
      try { String s; s.length(); } catch (NullPointerException e) { n++; } try { throw none; } catch (Exception e) { n++; } return n;`;
    expect(valueOf('Integer', body, members)).toBe(4);
  });
  it('that Apex cannot catch run no catch and no finally', () => {
    const text = `public class Probe { public static String log = ''; static Integer deep(Integer n) { return deep(n + 1) + 1; }
      public static void run() { try { deep(0); } catch (Exception e) { log += 'c'; } finally { log += 'f'; } } public static String seen() { return log; } }`;
    const program = runTexts([text]);
    expect(() => program.call('Probe', 'run')).toThrow(Uncatchable);
    expect(program.call('Probe', 'seen')).toBe('');
  });
  it('leave the call depth as it was', () => {
    const text = `public class Probe { static void fail(Integer n) { if (n == 0) { throw new NullPointerException(); } fail(n - 1); }
      public static Integer run() { Integer caught = 0; for (Integer i = 0; i < 100; i++) { try { fail(50); } catch (Exception e) { caught++; } finally { caught++; } } return caught; } }`;
    const program = runTexts([text], { members: { 'System.NullPointerException.<init>()': () => new TinyException() } });
    expect(program.call('Probe', 'run')).toBe(200);
    expect(program.abi.counters[0]).toBe(0);
  });
});

describe('cost', () => {
  it('counts turns of loops, also of loops that are left by return', () => {
    const text = `public class Probe { public static Integer run(Integer n) { Integer s = 0; for (Integer i = 0; i < n; i++) { s += i; if (s < 0) { return 0; } } return s; } }`;
    const program = runTexts([text]);
    let ticked = 0;
    program.abi.tick = () => {
      ticked += program.abi.counters[1]!;
      program.abi.counters[1] = 0;
    };
    program.call('Probe', 'run', 10000);
    expect(ticked + program.abi.counters[1]!).toBeGreaterThan(30000);
    expect(ticked + program.abi.counters[1]!).toBeLessThan(50000);
  });
});
