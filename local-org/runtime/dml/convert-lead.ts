import { addCpu } from '../kernel/add-cpu.ts';
import { costs } from '../kernel/costs.ts';
import { charge } from '../kernel/limits.ts';
import { zoneOffset } from '../query/zone-offset.ts';
import type { DataTransaction } from '../storage/data-transaction.ts';
import { mark, rollbackTo } from '../storage/savepoint.ts';
import { ApexDate, DAY } from '../values/date.ts';
import { SObject } from '../values/sobject.ts';
import { dmlException, failure } from './failures.ts';
import { fieldNamed } from './row-record.ts';
import type { SaveError } from './results.ts';
import { saveRecords, type SaveOptions } from './save.ts';

/** What becomes of one lead. Ids that are null are made. */
export interface Conversion {
  readonly leadId: string | null;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly opportunityName: string | null;
  readonly ownerId: string | null;
  readonly status: string | null;
  readonly createOpportunity: boolean;
  readonly overwriteLeadSource: boolean;
}

export interface ConversionResult {
  readonly leadId: string | null;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly errors: readonly SaveError[];
}

type Mode = Pick<SaveOptions, 'mode' | 'sharing' | 'allOrNone'>;

/**
 * Converts leads: each to an account, a contact and, unless it is refused, an opportunity, by the standard mapping of fields (Apex Developer Guide, Converting
 * Leads; Salesforce Help, Lead Conversion Field Mapping). Counts one DML statement. Throws DmlException where all or none is asked for; else the results carry
 * the errors.
 */
export function convertLead(tx: DataTransaction, conversions: readonly Conversion[], mode: Mode): readonly ConversionResult[] {
  charge(tx.limits, 'dmlStatements');
  charge(tx.limits, 'dmlRows', conversions.length);
  addCpu(tx, costs.dmlStatement + conversions.length * costs.dmlRow);
  const start = mark(tx);
  const works = conversions.map((conversion) => new LeadConversion(tx, conversion));
  convertAll(tx, works, mode);
  const failed = works.flatMap(({ conversion, errors }, index) =>
    errors.length > 0 ? [{ index, object: 'Lead', id: conversion.leadId, errors }] : []
  );
  if (failed.length > 0) {
    rollbackTo(tx, start);
    if (mode.allOrNone) throw dmlException('convertLead', failed);
    // Those that went well run again, now that the others are out.
    const survivors = works.filter(({ errors }) => errors.length === 0);
    for (const work of survivors) work.reset();
    convertAll(tx, survivors, mode);
  }
  tx.uncommittedWork = true;
  return works.map((work) => work.result);
}

/** Object by object, so that triggers get all records of one at once. */
function convertAll(tx: DataTransaction, works: readonly LeadConversion[], mode: Mode): void {
  const open = (): LeadConversion[] => works.filter(({ errors }) => errors.length === 0);
  const save = (
    operation: 'insert' | 'update',
    of: (work: LeadConversion) => SObject | null,
    done?: (work: LeadConversion, id: string | null) => void
  ): void => {
    const parts = open().flatMap((work) => {
      const record = of(work);
      return record ? [{ work, record }] : [];
    });
    const records = parts.map(({ record }) => record);
    const results = saveRecords(tx, operation, records, { ...mode, allOrNone: false, asPlatform: true });
    for (const [i, { work }] of parts.entries()) {
      work.errors.push(...results[i]!.errors);
      done?.(work, results[i]!.id);
    }
  };
  save(
    'insert',
    (work) => work.account(),
    (work, id) => (work.accountId = id)
  );
  save(
    'insert',
    (work) => work.contact(),
    (work, id) => (work.contactId = id)
  );
  save('update', (work) => work.leadSourceOfContact());
  save(
    'insert',
    (work) => work.opportunity(),
    (work, id) => (work.opportunityId = id)
  );
  save('insert', (work) => work.contactRole());
  save('update', (work) => work.lead());
}

const address = ['Street', 'City', 'State', 'PostalCode', 'Country', 'Latitude', 'Longitude', 'GeocodeAccuracy'];
const placed = (prefix: string): readonly (readonly [string, string])[] => address.map((part) => [part, `${prefix}${part}`] as const);
const same = (...names: readonly string[]): readonly (readonly [string, string])[] => names.map((name) => [name, name] as const);

/** Lead field → field of the new record. */
const accountFields = [
  ['Company', 'Name'],
  ['LeadSource', 'AccountSource'],
  ...same('Phone', 'Fax', 'Website', 'Industry', 'Rating', 'AnnualRevenue', 'NumberOfEmployees'),
  ...placed('Billing')
] as const;
const contactFields = [
  ...same('Salutation', 'FirstName', 'LastName', 'Title', 'Email', 'Phone', 'MobilePhone', 'Fax', 'LeadSource', 'Description', 'DoNotCall'),
  ...same('HasOptedOutOfEmail', 'HasOptedOutOfFax'),
  ...placed('Mailing')
] as const;

class LeadConversion {
  readonly conversion: Conversion;
  readonly errors: SaveError[] = [];
  accountId: string | null = null;
  contactId: string | null = null;
  opportunityId: string | null = null;
  readonly #tx: DataTransaction;

  constructor(tx: DataTransaction, conversion: Conversion) {
    this.#tx = tx;
    this.conversion = conversion;
    this.reset();
    const refusal = this.#refusal();
    if (refusal) this.errors.push(refusal);
  }

  reset(): void {
    const { accountId, contactId, opportunityId } = this.conversion;
    Object.assign(this, { accountId, contactId, opportunityId });
  }

  get result(): ConversionResult {
    const { errors, accountId, contactId, opportunityId } = this;
    const { leadId } = this.conversion;
    return errors.length > 0
      ? { leadId, accountId: null, contactId: null, opportunityId: null, errors }
      : { leadId, accountId, contactId, opportunityId, errors };
  }

  account(): SObject | null {
    return this.accountId === null ? this.#record('Account', { ...this.#mapped(accountFields), OwnerId: this.#owner() }) : null;
  }

  contact(): SObject | null {
    if (this.contactId !== null) return null;
    return this.#record('Contact', { ...this.#mapped(contactFields), AccountId: this.accountId, OwnerId: this.#owner() });
  }

  leadSourceOfContact(): SObject | null {
    const { contactId, overwriteLeadSource } = this.conversion;
    return contactId !== null && overwriteLeadSource
      ? this.#record('Contact', { Id: contactId, LeadSource: this.#value('LeadSource') })
      : null;
  }

  opportunity(): SObject | null {
    const { createOpportunity, opportunityName } = this.conversion;
    if (!createOpportunity || this.opportunityId !== null) return null;
    const [stage] = this.#tx.org.schema.field('Opportunity', 'StageName')?.picklist ?? [];
    return this.#record('Opportunity', {
      ...{ Name: opportunityName ?? this.#value('Company'), AccountId: this.accountId, OwnerId: this.#owner() },
      ...{ StageName: stage?.value ?? null, CloseDate: endOfQuarter(this.#today()), LeadSource: this.#value('LeadSource') }
    });
  }

  contactRole(): SObject | null {
    const { opportunityId: OpportunityId, contactId: ContactId } = this;
    return OpportunityId === null ? null : this.#record('OpportunityContactRole', { OpportunityId, ContactId, IsPrimary: true });
  }

  lead(): SObject {
    const { leadId: Id, status: Status } = this.conversion;
    const { accountId: ConvertedAccountId, contactId: ConvertedContactId, opportunityId: ConvertedOpportunityId } = this;
    const converted = { ConvertedAccountId, ConvertedContactId, ConvertedOpportunityId };
    return this.#record('Lead', { Id, Status, IsConverted: true, ConvertedDate: this.#today(), ...converted });
  }

  #refusal(): SaveError | null {
    const { leadId, status, accountId, contactId } = this.conversion;
    if (!this.#tx.database.table('Lead').get(leadId ?? '')) return failure('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    if (this.#value('IsConverted') === true) return failure('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
    const statuses = this.#tx.org.schema.field('Lead', 'Status')?.picklist ?? [];
    if (!statuses.some(({ value }) => value === status)) return failure('INVALID_STATUS', `invalid convertedStatus: ${status}`);
    if (contactId !== null && accountId === null)
      return failure('REQUIRED_FIELD_MISSING', 'Contact ID was specified without an account ID');
    return null;
  }

  #owner(): unknown {
    return this.conversion.ownerId ?? this.#value('OwnerId');
  }

  #mapped(fields: readonly (readonly [string, string])[]): Readonly<Record<string, unknown>> {
    return Object.fromEntries(fields.map(([from, to]) => [to, this.#value(from)]).filter(([, value]) => value !== null));
  }

  #value(name: string): unknown {
    const table = this.#tx.database.table('Lead');
    const row = table.get(this.conversion.leadId ?? '');
    const field = this.#tx.org.schema.field('Lead', name);
    return row && field ? table.valueOf(row, field) : null;
  }

  #today(): ApexDate {
    const now = this.#tx.org.clock.now();
    return new ApexDate(Math.floor((now + zoneOffset(this.#tx.user.timeZone)(now)) / DAY));
  }

  #record(objectName: string, values: Readonly<Record<string, unknown>>): SObject {
    const object = this.#tx.org.schema.object(objectName)!;
    const record = SObject.create(object);
    for (const [name, value] of Object.entries(values)) {
      const field = fieldNamed(object, name);
      if (field) record.store(field, value);
    }
    return record;
  }
}

/** When a new opportunity is to close: the last day of the current quarter. */
function endOfQuarter(today: ApexDate): ApexDate {
  const month = Math.floor((today.month + 2) / 3) * 3;
  return ApexDate.of(today.year, month, month === 6 || month === 9 ? 30 : 31);
}
