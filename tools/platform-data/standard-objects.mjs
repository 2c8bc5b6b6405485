// Writes local-org/metadata/standard-objects.json from standard-objects.txt and the sObject types of the Apex type jar. Run: npm ci && node standard-objects.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { jarObject } from './jar-objects.mjs';

const here = new URL('.', import.meta.url);
const target = new URL('../../local-org/metadata/standard-objects.json', here);

const typeOfApex = {
  Id: 'reference',
  String: 'string',
  Boolean: 'boolean',
  Integer: 'int',
  Long: 'long',
  Decimal: 'double',
  Double: 'double',
  Date: 'date',
  Datetime: 'datetime',
  Time: 'time',
  Blob: 'base64',
  Object: 'anyType'
};
const apexOfType = {
  id: 'Id',
  reference: 'Id',
  boolean: 'Boolean',
  int: 'Integer',
  long: 'Long',
  double: 'Decimal',
  currency: 'Decimal',
  percent: 'Decimal',
  date: 'Date',
  datetime: 'Datetime',
  time: 'Time',
  base64: 'Blob',
  address: 'Object',
  anyType: 'Object'
};
/** Fields of features that an org does not have unless they are switched on. */
const optional =
  /^(CurrencyIsoCode|Division|DandbCompany|Person|IsPersonAccount|ChannelProgram|OperatingHours|IsPriorityRecord|HasPrivacyHold|Individual|IsExcludedFromRealign|IsExcludedFromTerritory|SourceSystem|Territory2|SyncedQuote|Contract|LastAmountChangedHistory|LastCloseDateChangedHistory|IsSplit|AssetWarranty|Asset|BusinessHours|Source|ServiceAppointment|Recurrence2|IsRecurrence2|CampaignImage|ForecastCategoryName|LastCURequestDate|LastCUUpdateDate|GenderIdentity|Pronouns|Specialty|.*CountryCode|.*StateCode|EffectiveDate|EndDate$|IsActive$|Salutation$|FirstName$|LastName$|RecurrenceRegenerated|ContactSource|IsPartner|IsCustomerPortal)/;
const optionalOn = {
  Account: optional,
  Contact: optional,
  Opportunity: optional,
  Lead: optional,
  Case: optional,
  Task: /^(CurrencyIsoCode|Division)/,
  Event: /^(CurrencyIsoCode|Division|ServiceAppointment|Recurrence2|IsRecurrence2)/,
  Campaign: /^(CurrencyIsoCode|CampaignImage)/
};
const always = /^(CurrencyIsoCode|Division)$/;
const audit = ['Id', 'IsDeleted', 'CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp'];

function readOverlay(text) {
  const objects = [];
  for (const line of text.split('\n')) {
    const [first, ...rest] = line.trim().split(/\s+/);
    if (!first || first.startsWith('#')) continue;
    const object = objects.at(-1);
    if (first === 'object')
      objects.push({ name: rest[0], prefix: rest[1], flags: flagsOf(rest.slice(2)), fields: new Map(), children: [], others: false });
    else if (first === 'child') object.children.push({ name: rest[0], childObject: rest[1].split('.')[0], field: rest[1].split('.')[1] });
    else if (first === '…') object.others = true;
    else object.fields.set(first, flagsOf(rest));
  }
  return objects;
}

/** `string(80) required to=A,B` → { type: 'string(80)', required: true, to: 'A,B' } */
function flagsOf(words) {
  const flags = {};
  for (const word of words) {
    const at = word.indexOf('=');
    if (at > 0) flags[word.slice(0, at)] = word.slice(at + 1);
    else if (
      /^(string|textarea|picklist|multipicklist|combobox|email|phone|url|boolean|int|long|double|currency|percent|date|datetime|time|reference|base64|address)\b/.test(
        word
      )
    )
      flags.type = word;
    else flags[word] = true;
  }
  return flags;
}

const words = (text) => text.replaceAll(/__|_/g, (underscores) => (underscores === '__' ? '_' : ' '));
/** Labels of fields that many objects have, as a describe call gives them. */
const usualLabels = { IsDeleted: 'Deleted', LastActivityDate: 'Last Activity', Jigsaw: 'Data.com Key', NumberOfEmployees: 'Employees' };
const fieldLabel = (object, name) =>
  name === 'Id'
    ? `${objectLabel(object)} ID`
    : (usualLabels[name] ??
      labelOf(name)
        .replace(/\bUrl$/, 'URL')
        .replace(/\bState$/, 'State/Province')
        .replace(/\bPostal Code$/, 'Zip/Postal Code'));
const objectLabel = ({ name, flags }) => (flags.label ? words(flags.label) : labelOf(name));
const labelOf = (name) =>
  name
    .replace(/Id$/, ' ID')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .trim();

function ruleType(name, apexType) {
  if (apexType === 'String') {
    if (/Street$/.test(name)) return 'textarea(255)';
    if (/City$/.test(name)) return 'string(40)';
    if (/PostalCode$/.test(name)) return 'string(20)';
    if (/(State|Country)$/.test(name)) return 'string(80)';
    if (/GeocodeAccuracy$|LocaleSidKey$|SidKey$|^Language$/.test(name)) return 'picklist(40)';
    if (/(Phone|Fax|Mobile)$/.test(name)) return 'phone(40)';
    if (/Email$/.test(name)) return 'email(80)';
    if (/^Is|^Has/.test(name)) return 'picklist(40)';
    return 'string(255)';
  }
  if (/Latitude$|Longitude$/.test(name)) return 'double(18,15)';
  return apexType === 'Decimal' ? 'double(18,2)' : typeOfApex[apexType];
}

function makeField(object, name, jarField, flags) {
  const apexType = jarField?.apexType ?? apexOfType[/^\w+/.exec(flags.type ?? 'reference')[0]] ?? 'String';
  const [, type, size] = /^(\w+)(?:\((.*)\))?$/.exec(
    name === 'Id' ? 'id' : jarField?.compound ? 'address' : (flags.type ?? ruleType(name, apexType))
  );
  const expected = apexOfType[type] ?? 'String';
  if (jarField && expected !== apexType) throw new Error(`${object.name}.${name}: ${type} is ${expected}, the jar says ${apexType}`);
  const isAudit = audit.includes(name) || /^Last(Viewed|Referenced|Activity)Date$/.test(name);
  const readOnly = isAudit || flags.ro || jarField?.compound;
  const field = { name, label: flags.label ? words(flags.label) : fieldLabel(object, name), type, apexType };
  if (['double', 'currency', 'percent'].includes(type)) [field.precision, field.scale] = (size ?? '18,2').split(',').map(Number);
  else if (type === 'reference' || type === 'id') field.length = 18;
  else if (expected === 'String') field.length = Number(size ?? 255);
  field.nillable = !(
    flags.required ||
    name === 'Id' ||
    type === 'boolean' ||
    /^(CreatedById|CreatedDate|LastModifiedById|LastModifiedDate|SystemModstamp|OwnerId)$/.test(name)
  );
  field.createable = !readOnly;
  field.updateable = !readOnly && !flags.create;
  if (flags.unique) field.unique = true;
  if (flags.case) field.caseSensitive = true;
  if (flags.externalId) field.externalId = true;
  if (flags.name) field.nameField = true;
  if (flags.autonumber) field.autoNumberFormat = flags.autonumber;
  if (flags.default) field.defaultValue = flags.default;
  else if (type === 'boolean') field.defaultValue = 'false';
  if (type === 'reference' || flags.rel) {
    field.referenceTo = flags.to?.split(',') ?? jarField?.to ?? [];
    field.relationshipName = flags.rel ?? jarField?.relationship ?? name.replace(/Id$/, '');
    field.relationshipKind = 'lookup';
    field.onDelete = flags.cascade ? 'cascade' : flags.restrict ? 'restrict' : 'setNull';
  }
  if (flags.values)
    field.picklist = flags.values.split('|').map((value) => ({ value: words(value.replace(/\*$/, '')), isDefault: value.endsWith('*') }));
  if (flags.restricted) field.restricted = true;
  return field;
}

function makeObject(object, known) {
  const jarData = object.flags.nojar
    ? { fields: new Map(audit.map((name) => [name, auditField(name)])), children: [] }
    : jarObject(object.name);
  const names = new Set([
    ...(object.flags.event ? [] : ['Id']),
    ...object.fields.keys(),
    ...audit.filter((name) => jarData.fields.has(name))
  ]);
  if (object.others) for (const name of jarData.fields.keys()) if (!(optionalOn[object.name] ?? always).test(name)) names.add(name);
  const fields = [...names]
    .filter((name) => !object.fields.get(name)?.skip)
    .map((name) => {
      const jarField = jarData.fields.get(name);
      const flags = object.fields.get(name) ?? {};
      if (!jarField && !object.flags.nojar && !flags.nojar) throw new Error(`${object.name}.${name} is not in the jar`);
      return makeField(object, name, jarField, flags);
    })
    // A lookup to an object that the local org does not have would lead nowhere.
    .filter((field) => field.type !== 'reference' || (field.referenceTo = field.referenceTo.filter((to) => known.has(to))).length > 0);
  const { name, prefix, flags } = object;
  return {
    name,
    label: objectLabel(object),
    pluralLabel: flags.plural ? words(flags.plural) : plural(objectLabel(object)),
    keyPrefix: prefix === '-' ? '' : prefix,
    kind: flags.event ? 'platformEvent' : 'standard',
    ...(flags.event ? { publishBehavior: 'PublishImmediately' } : {}),
    sharing: flags.sharing,
    setup: !!flags.setup,
    triggerable: !!flags.triggers,
    createable: !!flags.create,
    updateable: !!flags.update,
    deletable: !!flags.delete,
    queryable: !flags.noquery,
    fields,
    childRelationships: [...object.children],
    jarChildren: jarData.children
  };
}

function auditField(name) {
  if (name.endsWith('ById')) return { apexType: 'Id', relationship: name.replace(/Id$/, ''), to: ['User'] };
  return { apexType: name === 'Id' ? 'Id' : name === 'IsDeleted' ? 'Boolean' : 'Datetime' };
}

const plural = (label) => (label.endsWith('y') ? `${label.slice(0, -1)}ies` : label.endsWith('s') ? `${label}es` : `${label}s`);

/** A child relationship is certain when the child has one lookup to the parent; the overlay names the others, and the rest is left out. */
function addChildren(objects) {
  const byName = new Map(objects.map((object) => [object.name, object]));
  for (const object of objects) {
    for (const { name, childObject } of object.jarChildren) {
      const lookups = (byName.get(childObject)?.fields ?? []).filter(
        (field) => field.referenceTo?.includes(object.name) && !audit.includes(field.name)
      );
      if (lookups.length === 1 && !object.childRelationships.some((child) => child.name === name))
        object.childRelationships.push({ name, childObject, field: lookups[0].name });
    }
    delete object.jarChildren;
  }
}

/** A line a field, so that a change shows. */
function objectText({ fields, ...object }) {
  return `${JSON.stringify(object).slice(0, -1)},"fields":[\n${fields.map((field) => JSON.stringify(field)).join(',\n')}\n]}`;
}

const overlay = readOverlay(readFileSync(new URL('standard-objects.txt', here), 'utf8'));
const known = new Set(overlay.map((object) => object.name));
const objects = overlay.map((object) => makeObject(object, known));
addChildren(objects);
const source =
  '@salesforce/code-analyzer-pmd-engine@0.46.0 (sobject-types-65.0.0.jar of apex-dev-tools, BSD-3-Clause) and tools/platform-data/standard-objects.txt';
writeFileSync(target, `{"source": ${JSON.stringify(source)},\n"objects": [\n${objects.map(objectText).join(',\n')}\n]}\n`);
console.log(`${objects.length} objects, ${objects.reduce((sum, object) => sum + object.fields.length, 0)} fields`);
