import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, relative, sep } from 'node:path';
import { transformSync } from '@lwc/compiler';
import { baseComponents } from './packages.ts';

/** Newest version that the published engine knows; bundles of a newer version are compiled with it. */
const apiVersion = 66;

/**
 * Compiles one file of a component bundle (script, template or style sheet) to JavaScript.
 * @param query what follows the `?` of its import: `scoped=true` for a scoped style sheet
 */
export function compileFile(file: string, query: string): string {
  // The compiler imports a template and style sheets for every component, whether they exist or not.
  if (!existsSync(file)) return 'export default undefined;';
  const source = readFileSync(file, 'utf8');
  if (!isComponentFile(file)) return source;
  return compileSource(source, file, query);
}

export function compileSource(source: string, file: string, query: string): string {
  const { code } = transformSync(source, file, {
    ...componentName(file),
    outputConfig: { sourcemap: false },
    scopedStyles: query === 'scoped=true',
    enableDynamicComponents: true,
    enableLwcOn: true,
    apiVersion
  });
  return code;
}

/** Engine files and the base components' labels and stubs are plain modules. */
export function isComponentFile(file: string): boolean {
  if (file.includes(`${sep}@lwc${sep}`)) return false;
  return !file.startsWith(baseComponents) || relative(baseComponents, file).startsWith('src');
}

function componentName(file: string): { namespace: string; name: string } {
  if (!file.startsWith(baseComponents)) return { namespace: 'c', name: basename(dirname(file)) };
  const [, namespace = 'lightning', name = basename(file, extname(file))] = relative(baseComponents, file).split(sep);
  return { namespace, name };
}
