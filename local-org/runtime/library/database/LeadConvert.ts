import { convertLead, type Conversion, type ConversionResult } from '../../dml/convert-lead.ts';
import type { SaveError } from '../../dml/results.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { ApexList } from '../../values/list.ts';
import { nullPointer } from '../../values/platform-exceptions.ts';
import { listType } from '../../values/runtime-type.ts';
import { Bean, beanClass, beanMembers } from '../bean.ts';
import type { Member } from '../registry.ts';
import type { Members } from '../registry.ts';
import { AccessLevel } from '../system/AccessLevel.ts';
import { effectiveSite, type SiteMembers } from './call-site.ts';
import { DmlOptions } from './DmlOptions.ts';
import { DatabaseError } from './Results.ts';

/** Apex Reference, LeadConvert Class. */
export const leadConvertMembers: Members = beanMembers({
  name: 'Database.LeadConvert',
  properties: {
    AccountId: ['Id', 'gsf'],
    ContactId: ['Id', 'gsf'],
    ConvertedStatus: ['String', 'gsf'],
    DoNotCreateOpportunity: ['Boolean', 'sif'],
    LeadId: ['Id', 'gsf'],
    OpportunityId: ['Id', 'gsf'],
    OpportunityName: ['String', 'gsf'],
    OverwriteLeadSource: ['Boolean', 'sif'],
    OwnerId: ['Id', 'gsf'],
    SendNotificationEmail: ['Boolean', 'sif']
  },
  defaults: { DoNotCreateOpportunity: false, OverwriteLeadSource: false, SendNotificationEmail: false }
});

const targets = ['Database.LeadConvert', 'List<Database.LeadConvert>'];
const tails: readonly (readonly string[])[] = [[], ['Boolean'], ['Database.DMLOptions']];

/** Apex Reference, Database Class: convertLead. */
export const convertLeadMembers: SiteMembers = Object.fromEntries(
  targets.flatMap((target) =>
    tails.flatMap((tail) =>
      [tail, [...tail, 'System.AccessLevel']].map(
        (rest) => [`System.Database.convertLead(${[target, ...rest].join(',')})`, method] as const
      )
    )
  )
);

function method(site: Parameters<SiteMembers[string]>[0]): Member {
  return (target: unknown, ...rest: unknown[]): unknown => {
    const level = rest.find((argument) => argument instanceof AccessLevel) ?? null;
    const { mode, sharing } = effectiveSite(site, level);
    const allOrNone = rest.every((argument) => argument !== false && !(argument instanceof DmlOptions && argument.allOrNone === false));
    const conversions = target instanceof ApexList ? (target.items as (Bean | null)[]) : [target as Bean | null];
    const results = convertLead(currentTransaction(), conversions.map(conversionOf), { mode, sharing, allOrNone }).map(resultOf);
    return target instanceof ApexList ? new ApexList(listType(typeOf('Database.LeadConvertResult')), results) : results[0];
  };
}

function conversionOf(bean: Bean | null): Conversion {
  if (bean === null) throw nullPointer();
  const text = (property: string): string | null => bean.get(property) as string | null;
  return {
    leadId: text('LeadId'),
    accountId: text('AccountId'),
    contactId: text('ContactId'),
    opportunityId: text('OpportunityId'),
    opportunityName: text('OpportunityName'),
    ownerId: text('OwnerId'),
    status: text('ConvertedStatus'),
    createOpportunity: bean.get('DoNotCreateOpportunity') !== true,
    overwriteLeadSource: bean.get('OverwriteLeadSource') === true
  };
}

function resultOf({ errors, ...ids }: ConversionResult): Bean {
  const bean = new Bean(beanClass('Database.LeadConvertResult')!);
  for (const [name, id] of Object.entries(ids)) bean.set(name, id);
  bean.set('Success', errors.length === 0);
  bean.set(
    'Errors',
    new ApexList(
      listType(typeOf('Database.Error')),
      errors.map((error: SaveError) => new DatabaseError(error))
    )
  );
  return bean;
}

const typeOf = (name: string) => currentTransaction().engine.types.type(name);
