import type { ValueContext } from '../../values/context.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { languageTag } from '../../values/language-tag.ts';
import type { Members } from '../registry.ts';

/** Orders texts as the running user's locale does. Also a `Comparator<String>`. */
class Collator extends PlatformObject {
  override readonly typeName = 'System.Collator';
  private readonly collator: Intl.Collator;

  constructor(locale: string) {
    super();
    this.collator = new Intl.Collator(languageTag(locale));
  }

  override get supertypes(): readonly string[] {
    return ['Comparator<String>'];
  }

  i_compare_2(left: unknown, right: unknown): number {
    if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1;
    return this.collator.compare(left as string, right as string);
  }
}

/** Apex Reference, Collator Class. */
export const collatorMembers = (context: ValueContext): Members => ({
  'System.Collator.getInstance()': () => new Collator(context.user().locale),
  'System.Collator.compare(String,String)': (collator: Collator, left: string, right: string) => collator.i_compare_2(left, right),
  'System.Collator.compare(Object,Object)': (collator: Collator, left: unknown, right: unknown) => collator.i_compare_2(left, right)
});
