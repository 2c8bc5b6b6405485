import type { MemberType, MetadataTypes } from './metadata-types.ts';
import type { XmlElement } from './xml.ts';

type Report = (line: number, message: string) => void;

/** Reports what the Metadata API would not take: unknown, repeated or missing elements, and texts of a wrong form. */
export function checkTypes(root: XmlElement, types: MetadataTypes, report: Report): void {
  if (types.get(root.name)?.kind === 'elements') checkElement(root, root.name, types, report);
  else report(root.line, `<${root.name}> is no type of the Metadata API.`);
}

function checkElement(element: XmlElement, type: string, types: MetadataTypes, report: Report): void {
  const content = types.get(type);
  if (content?.kind === 'elements') checkMembers(element, content.members, types, report);
  if (content?.kind === 'choice' && !content.texts.has(element.text))
    report(element.line, `<${element.name}> is "${element.text}", which is none of ${[...content.texts].slice(0, 12).join(', ')}.`);
  if (content?.kind === 'boolean' && !/^(true|false)$/.test(element.text))
    report(element.line, `<${element.name}> is "${element.text}", not true or false.`);
  if (content?.kind === 'number' && !/^-?\d+(\.\d+)?$/.test(element.text))
    report(element.line, `<${element.name}> is "${element.text}", not a number.`);
}

function checkMembers(element: XmlElement, members: ReadonlyMap<string, MemberType>, types: MetadataTypes, report: Report): void {
  const seen = new Set<string>();
  for (const child of element.children) {
    const member = child.name === 'fullName' ? { type: 'string', repeatable: false } : members.get(child.name);
    if (!member) report(child.line, `<${element.name}> knows no <${child.name}>.`);
    else if (seen.has(child.name) && !member.repeatable) report(child.line, `<${element.name}> takes one <${child.name}> only.`);
    else checkElement(child, member.type, types, report);
    seen.add(child.name);
  }
  for (const [name, { required }] of members) if (required && !seen.has(name)) report(element.line, `<${element.name}> lacks <${name}>.`);
}
