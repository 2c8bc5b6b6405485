/** Names of the test methods that a class's text declares, for a text that no parser reads. */
export function declaredTests(source: string): readonly string[] {
  const code = source.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
  const methods = code.matchAll(/(?:@istest\b(?:\s*\([^)]*\))?|\btestmethod\b)(?:[\s\w.<>,]|@\w+(?:\s*\([^)]*\))?)*?\bvoid\s+(\w+)\s*\(/gi);
  return [...methods].map(([, name]) => name!);
}
