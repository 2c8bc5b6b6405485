import { isCustom, type Names } from './names.ts';
import type { Problem } from './problem.ts';
import type { Project } from './project.ts';

interface Reference {
  /** The name is the first group. */
  readonly pattern: RegExp;
  readonly exists: (name: string, names: Names) => boolean;
  readonly message: (name: string) => string;
}

const references: readonly Reference[] = [
  {
    pattern: /@salesforce\/label\/c\.(\w+)/g,
    exists: (name, { labels }) => labels.has(name),
    message: (name) => `Label ${name} does not exist.`
  },
  {
    pattern: /\bSystem\.Label\.(\w+)/g,
    exists: (name, { labels }) => labels.has(name),
    message: (name) => `Label ${name} does not exist.`
  },
  {
    pattern: /@salesforce\/apex\/(\w+)\.\w+/g,
    exists: (name, { classes }) => classes.has(name),
    message: (name) => `Class ${name} does not exist.`
  },
  {
    pattern: /@salesforce\/customPermission\/(\w+)/g,
    exists: (name, { customPermissions }) => customPermissions.has(name),
    message: (name) => `Custom permission ${name} does not exist.`
  },
  {
    pattern: /\btrigger\s+\w+\s+on\s+(\w+)/gi,
    exists: (name, { objects }) => !isCustom(name) || objects.has(name),
    message: (name) => `Object ${name} does not exist.`
  }
];

/** What code names and the project does not have. Code without a metadata file beside it is a problem, too. */
export function checkCode(project: Project, names: Names): Problem[] {
  const described = new Set(project.metadata.map(({ path }) => path));
  const problems: Problem[] = [];
  for (const [file, text] of project.code) {
    if (/\.(cls|trigger)$/.test(file) && !described.has(`${file}-meta.xml`))
      problems.push({ file, line: 1, message: 'There is no -meta.xml beside it.' });
    for (const { pattern, exists, message } of references)
      for (const match of text.matchAll(pattern))
        if (!exists(match[1]!, names)) problems.push({ file, line: lineAt(text, match.index), message: message(match[1]!) });
  }
  return problems;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
