import { describe, expect, it } from 'vitest';
import { type CompileInput, compileProject } from './compile.ts';
import { Recompiler } from './recompile.ts';
import { testSchema } from './testing/compile-text.ts';

const files = {
  Shape: 'public virtual class Shape { public virtual Integer area() { return 1; } public Integer sides { get; set; } protected Long id; }',
  Square: 'public class Square extends Shape { Integer side = 2; public override Integer area() { return side * side + super.area(); } }',
  Shapes:
    'public class Shapes { public static Integer total(List<Shape> all) { Integer sum = 0; for (Shape one : all) { sum += one.area() + one.sides; } return sum; } public static void send() { new Http().send(null); } private static void hidden() {} public class Pair { public Shape left; } public enum Size { SMALL, LARGE } }',
  User1:
    'public class User1 { public Integer run() { Shapes.Pair pair = new Shapes.Pair(); return Shapes.total(new List<Shape>{ new Square(), pair.left }); } }',
  Sender: 'public class Sender { public void go() { Other.act(); } }',
  Other:
    'public class Other { public static void act() { Integer i = 1; } public static Boolean same(Other a, Other b) { return a == b; } }',
  Alone: "public class Alone { public String text() { return 'x'; } }"
};
type Files = Readonly<Record<string, string>>;
const inputOf = (texts: Files): CompileInput => ({
  sources: Object.entries(texts).map(([name, text]) => ({ file: `${name}.cls`, text, apiVersion: 67 })),
  schema: testSchema,
  labels: []
});
const edited = (name: keyof typeof files, from: string, to: string): Files => {
  expect(files[name]).toContain(from);
  return { ...files, [name]: files[name].replace(from, to) };
};
const outcome = ({ program, diagnostics, notSupported }: ReturnType<typeof compileProject>) => ({ program, diagnostics, notSupported });

const edits: Readonly<Record<string, Files>> = {
  'a body': edited('Shapes', 'sum = 0', 'sum = 10'),
  'a line': edited('Shapes', 'public static Integer total', '\n\npublic static Integer total'),
  'a new member': edited('Shapes', 'public static Integer total', 'public static Integer none() { return 0; } public static Integer total'),
  'a type of a member': edited('Shape', 'Integer sides', 'Long sides'),
  'a parameter of a member': edited('Shapes', 'List<Shape> all', 'Set<Shape> all'),
  'a member that is gone': edited('Shapes', 'total(', 'sum('),
  'an accessor with a body': edited('Shape', '{ get; set; }', '{ get { return 4; } set; }'),
  'a member that subtypes have to implement': {
    ...files,
    Shape: files.Shape.replace('virtual class', 'abstract class').replace('{ return 1; }', '{ return 1; } public abstract void draw();')
  },
  'a member that a subtype hides': edited('Shape', 'protected Long id', 'protected Long side'),
  'a constructor': edited('Square', 'Integer side = 2;', 'Integer side = 2; public Square(Integer side) { this.side = side; }'),
  'a member of an inner class': edited('Shapes', 'public Shape left', 'public Square left'),
  'an enum constant': edited('Shapes', 'SMALL, LARGE', 'SMALL, MEDIUM, LARGE'),
  'a callout far below': edited('Other', 'Integer i = 1;', 'Shapes.send();'),
  'a member that operators use': edited(
    'Other',
    'public static void act',
    'public Boolean equals(Object other) { return true; } public Integer hashCode() { return 1; } public static void act'
  ),
  'a superclass': edited('Alone', 'class Alone', 'class Alone extends Shape'),
  'an annotation': edited('Alone', 'public class', '@IsTest public class'),
  'a syntax error': edited('Alone', 'return', 'retur n'),
  'a new file': { ...files, Extra: 'public class Extra {}' }
};

describe('a project that is compiled again', () => {
  for (const [what, now] of Object.entries(edits)) {
    it(`is the same as compiled anew: ${what}`, () => {
      const recompiler = new Recompiler();
      for (const step of [files, now, files, now]) {
        const input: CompileInput = inputOf(step);
        expect(outcome(recompiler.compile(input))).toEqual(outcome(compileProject(input)));
      }
    });
  }

  it('keeps the units of files that a change cannot touch', () => {
    const kept = (now: Files): readonly string[] => {
      const recompiler = new Recompiler();
      const before = new Set(recompiler.compile(inputOf(files)).program.units);
      return recompiler
        .compile(inputOf(now))
        .program.units.filter((unit) => before.has(unit))
        .map(({ name }) => name);
    };
    expect(kept(edits['a body']!)).toEqual(['Shape', 'Square', 'User1', 'Sender', 'Other', 'Alone']);
    expect(kept(edits['a new member']!)).toEqual(['Shape', 'Square', 'User1', 'Sender', 'Other', 'Alone']);
    expect(kept(edits['a type of a member']!)).toEqual(['User1', 'Sender', 'Other', 'Alone']);
    expect(kept(edits['a callout far below']!)).toEqual([]);
  });
});
