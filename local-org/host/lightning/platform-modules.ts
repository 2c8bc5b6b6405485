import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { iconTemplates } from './icons.ts';
import { baseComponentModules } from './packages.ts';
import type { LightningProject } from './project.ts';

const modulesFolder = fileURLToPath(new URL('./modules/', import.meta.url));

/** Platform modules that are files of ours. */
export const platformFiles: ReadonlyMap<string, string> = new Map(
  [
    ['@salesforce/apex', 'apex'],
    ['force/navigation', 'navigation'],
    ['lightning/messageService', 'messageService'],
    ['lightning/platformResourceLoader', 'platformResourceLoader'],
    ['lightning/platformShowToastEvent', 'platformShowToastEvent']
  ].map(([specifier, file]) => [specifier!, `${modulesFolder}${file}.ts`])
);

type Generate = (project: LightningProject, match: readonly string[]) => string;

/** Platform modules whose text follows from the specifier, the project and, in the browser, the page's context. */
const generated: readonly (readonly [RegExp, Generate])[] = [
  [
    /^@salesforce\/apex\/(?:c\.)?(\w+\.\w+)$/,
    (_, [method]) => `import { apexMethod } from '@salesforce/apex'; export default apexMethod(${text(method)});`
  ],
  [/^@salesforce\/label\/c\.(\w+)$/, label],
  [/^@salesforce\/resourceUrl\/(?:c__)?(\w+)$/, resourceUrl],
  [/^@salesforce\/customPermission\/(?:c__)?(\w+)$/, customPermission],
  [/^@salesforce\/userPermission\/(\w+)$/, (_, [name]) => fromContext(`context.userPermissions.includes(${text(name)}) || undefined`)],
  [/^@salesforce\/user\/Id$/, () => fromContext('context.user.id')],
  [/^@salesforce\/user\/isGuest$/, () => 'export default false;'],
  [/^@salesforce\/client\/formFactor$/, () => fromContext(`context.formFactor`)],
  [/^@salesforce\/schema\/(\w+)$/, (_, [object]) => json({ objectApiName: object })],
  [/^@salesforce\/schema\/(\w+)\.([\w.]+)$/, (_, [object, field]) => json({ fieldApiName: field, objectApiName: object })],
  [/^@salesforce\/messageChannel\/(?:c__)?(\w+)$/, (_, [name]) => json({ name })],
  [/^@salesforce\/i18n\/([\w.]+)$/, i18n],
  // Gates are switches of Salesforce's own releases; closed ones keep the behaviour that is generally available.
  [/^@salesforce\/gate\//, () => 'export default { isOpen: () => false };']
];

/** Source text of a platform module that is generated, or undefined. Throws when the specifier names something that the project does not have. */
export function platformModule(specifier: string, project: LightningProject, icons: readonly string[]): string | undefined {
  for (const [pattern, generate] of generated) {
    const match = pattern.exec(specifier);
    if (match) return generate(project, match.slice(1));
  }
  return iconTemplates(specifier, icons);
}

function label(project: LightningProject, [name]: readonly string[]): string {
  const value = project.labels.get(name!);
  if (value === undefined) throw new Error(`The custom label ${name} is not in the project.`);
  return json(value);
}

function resourceUrl(project: LightningProject, [name]: readonly string[]): string {
  if (!project.staticResources.has(name!)) throw new Error(`The static resource ${name} is not in the project.`);
  return json(`/resource/${name}`);
}

function customPermission(project: LightningProject, [name]: readonly string[]): string {
  if (!project.customPermissions.has(name!)) throw new Error(`The custom permission ${name} is not in the project.`);
  return fromContext(`context.customPermissions.includes(${text(name)}) || undefined`);
}

/** The user's locale where the page's context knows it, else the base components' own (en-US) value. */
function i18n(_: LightningProject, [name]: readonly string[]): string {
  const file = baseComponentModules.get(`@salesforce/i18n/${name}`);
  if (!file) throw new Error(`not supported: @salesforce/i18n/${name}`);
  const [, fallback] = /export default ([\s\S]*?);?\s*$/.exec(readFileSync(file, 'utf8')) ?? [];
  return fromContext(`context.i18n[${text(name)}] ?? ${fallback}`);
}

function fromContext(expression: string): string {
  return `import { context } from ${text(`${modulesFolder}context.ts`)}; export default ${expression};`;
}

function json(value: unknown): string {
  return `export default ${JSON.stringify(value)};`;
}

function text(value: string | undefined): string {
  return JSON.stringify(value);
}
