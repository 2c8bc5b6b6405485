/** Tests of one class that are to be run, in this order. */
export interface TestPlan {
  readonly className: string;
  readonly methods: readonly string[];
}

/** Chooses by a comma-separated list of `Class` or `Class.method` with `*` for any text, in any case; without a pattern everything. */
export function matching(plans: readonly TestPlan[], pattern: string | undefined): readonly TestPlan[] {
  const wanted = matcher(pattern);
  return plans
    .map((plan) => ({ ...plan, methods: plan.methods.filter((method) => wanted(plan.className, method)) }))
    .filter(({ methods }) => methods.length > 0);
}

export function matcher(pattern: string | undefined): (className: string, method: string) => boolean {
  if (!pattern) return () => true;
  const expressions = pattern.split(',').map((part) => {
    const text = part
      .trim()
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*');
    return new RegExp(`^${text}$`, 'i');
  });
  return (className, method) => expressions.some((e) => e.test(className) || e.test(`${className}.${method}`));
}

/** Patterns of the list that no test matches. */
export function unmatched(plans: readonly TestPlan[], pattern: string): readonly string[] {
  return pattern
    .split(',')
    .map((part) => part.trim())
    .filter((part) => matching(plans, part).length === 0);
}
