import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseComponents } from './packages.ts';

const iconName = /\b(utility|standard|custom|action|doctype):(\w+)/g;

/**
 * Icons that are named in the sources below `folders`, as `utility:add`. Bundling only these saves ten thousand modules; a name that is computed
 * at run time must therefore be written out somewhere in the sources.
 */
export function usedIcons(folders: readonly string[]): string[] {
  const names = new Set<string>();
  for (const folder of folders) collect(folder, names);
  return [...names].sort();
}

function collect(folder: string, names: Set<string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (/^iconSvg|^__|^iconUtils/.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) collect(path, names);
    else if (/\.(js|html)$/.test(entry.name)) for (const [name] of readFileSync(path, 'utf8').matchAll(iconName)) names.add(name);
  }
}

const iconModule = /^lightning\/iconSvgTemplates(Action|Custom|Doctype|Standard|Utility)(Rtl)?$/;

/** Source of a `lightning/iconSvgTemplates…` module with the given icons only, or undefined for another specifier. */
export function iconTemplates(specifier: string, icons: readonly string[]): string | undefined {
  const [, kind, direction = ''] = iconModule.exec(specifier) ?? [];
  if (!kind) return undefined;
  const sprite = kind.toLowerCase();
  const folder = join(baseComponents, 'src', 'lightning', `iconSvgTemplates${kind}${direction}`, 'buildTemplates', sprite);
  const names = icons
    .filter((icon) => icon.startsWith(`${sprite}:`))
    .map((icon) => icon.slice(sprite.length + 1))
    .filter((name) => existsSync(join(folder, `${name}.html`)));
  const imports = names.map((name) => `import ${sprite}_${name} from ${JSON.stringify(join(folder, `${name}.html`))};`);
  return `${imports.join('\n')}\nexport default { ${names.map((name) => `${sprite}_${name}`).join(', ')} };`;
}
