import { basename, dirname } from 'node:path';
import { isCustom, type Names } from './names.ts';
import type { MetadataFile } from './project.ts';
import { childrenOf, textOf, type XmlElement } from './xml.ts';

type Report = (line: number, message: string) => void;
type Check = (file: MetadataFile, names: Names, report: Report) => void;

/** Reports what a metadata file names and the project does not have. */
export const checkReferences: Check = (file, names, report) => checks[file.root.name]?.(file, names, report);

const checks: Record<string, Check> = {
  PermissionSet({ root }, names, report) {
    const has = (child: string, member: string, known: { has(name: string): boolean }): void =>
      eachText(root, child, member, (text, line) => known.has(text) || report(line, `${member} ${text} does not exist.`));
    has('classAccesses', 'apexClass', names.classes);
    has('customPermissions', 'name', names.customPermissions);
    has('applicationVisibilities', 'application', names.apps);
    has('tabSettings', 'tab', names.tabs);
    eachText(root, 'objectPermissions', 'object', (object, line) => requireObject(object, line, names, report));
    eachText(root, 'fieldPermissions', 'field', (field, line) => checkFieldPermission(field, line, names, report));
  },
  CustomField({ root, name }, names, report) {
    const object = textOf(root, 'referenceTo');
    if (object) requireObject(object, root.line, names, report);
    if (textOf(root, 'required') === 'true' && textOf(root, 'deleteConstraint') === 'SetNull')
      report(root.line, `${name} is required, so its deleteConstraint cannot be SetNull.`);
  },
  CustomTab({ root }, names, report) {
    const bundle = textOf(root, 'lwcComponent');
    if (bundle) requireTabBundle(bundle, root.line, names, report);
  },
  CustomApplication({ root }, names, report) {
    for (const { text, line } of childrenOf(root, 'tabs')) if (!names.tabs.has(text)) report(line, `Tab ${text} does not exist.`);
  },
  CustomMetadata({ root, path }, names, report) {
    const object = `${basename(path).split('.')[0]}__mdt`;
    requireObject(object, root.line, names, report);
    eachText(root, 'values', 'field', (field, line) => {
      if (!names.fields.has(`${object}.${field}`)) report(line, `Field ${object}.${field} does not exist.`);
    });
  },
  PlatformEventSubscriberConfig({ root }, names, report) {
    const trigger = textOf(root, 'platformEventConsumer');
    if (trigger && !names.triggers.has(trigger)) report(root.line, `Trigger ${trigger} does not exist.`);
  }
};

function checkFieldPermission(field: string, line: number, names: Names, report: Report): void {
  const file = names.fields.get(field);
  if (!file) {
    if (isCustom(field.split('.')[1] ?? '')) report(line, `Field ${field} does not exist.`);
    return;
  }
  if (textOf(file.root, 'required') === 'true' || textOf(file.root, 'type') === 'MasterDetail')
    report(line, `Field ${field} is required, so an org refuses a permission on it.`);
}

function requireObject(object: string, line: number, names: Names, report: Report): void {
  if (isCustom(object) && !names.objects.has(object)) report(line, `Object ${object} does not exist.`);
}

function requireTabBundle(bundle: string, line: number, names: Names, report: Report): void {
  const file = names.bundles.get(bundle);
  if (!file) return report(line, `Component ${bundle} does not exist.`);
  const targets = childrenOf(file.root, 'targets').flatMap((element) => childrenOf(element, 'target').map(({ text }) => text));
  if (textOf(file.root, 'isExposed') !== 'true' || !targets.includes('lightning__Tab'))
    report(line, `Component ${bundle} is not exposed with the target lightning__Tab (${dirname(file.path)}).`);
}

function eachText(root: XmlElement, child: string, member: string, visit: (text: string, line: number) => unknown): void {
  for (const element of childrenOf(root, child)) visit(textOf(element, member) ?? '', element.line);
}
