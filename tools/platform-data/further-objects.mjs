// Writes local-org/metadata/further-objects.json from further-objects.txt and the sObject types of the Apex type jar. Run: npm ci && node further-objects.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { jarObject } from './jar-objects.mjs';

const here = new URL('.', import.meta.url);
const names = readFileSync(new URL('further-objects.txt', here), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));
const ofFeatures = /^(CurrencyIsoCode|Division)$/;

const known = new Map();
const childrenOf = (name) => {
  try {
    if (!known.has(name)) known.set(name, jarObject(name).children);
  } catch {
    known.set(name, []);
  }
  return known.get(name);
};

/** `AccountId:Id/Account/WebCarts`: a field, its Apex type and, for a lookup, its target and the target's relationship, if it is certain. */
function fieldText(object, name, { apexType, compound, to }, fields) {
  if (compound) return `${name}:Address`;
  if (!to) return `${name}:${apexType}`;
  const [target] = to;
  const lookups = [...fields.values()].filter((field) => field.to?.[0] === target);
  const lists = childrenOf(target).filter((child) => child.childObject === object);
  const audit = /^(CreatedById|LastModifiedById|OwnerId)$/.test(name);
  return `${name}:Id/${target}${!audit && lookups.filter(({ relationship }) => !/^(CreatedBy|LastModifiedBy|Owner)$/.test(relationship)).length === 1 && lists.length === 1 ? `/${lists[0].name}` : ''}`;
}

const objects = names.map((name) => {
  const { fields } = jarObject(name);
  const texts = [...fields].filter(([field]) => !ofFeatures.test(field)).map(([field, info]) => fieldText(name, field, info, fields));
  return `${JSON.stringify(name)}: ${JSON.stringify(texts.join(' '))}`;
});
const source = '@salesforce/code-analyzer-pmd-engine@0.46.0 (sobject-types-65.0.0.jar of apex-dev-tools, BSD-3-Clause)';
writeFileSync(
  new URL('../../local-org/metadata/further-objects.json', here),
  `{"source": ${JSON.stringify(source)},\n"objects": {\n${objects.join(',\n')}\n}}\n`
);
console.log(`${objects.length} objects`);
