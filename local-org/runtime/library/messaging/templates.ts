import type { ApexTransaction } from '../../transactions/apex-transaction.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { systemValue } from '../../transactions/system-rows.ts';
import { unbox } from '../../values/boxed.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { apexException, nullPointer } from '../../values/platform-exceptions.ts';
import { listType } from '../../values/runtime-type.ts';
import { Bean, beanMembers, type BeanClass } from '../bean.ts';
import type { Members } from '../registry.ts';
import { singleEmail } from './email-classes.ts';
import { merge, type MergeRecords } from './merge-fields.ts';

const bodyResult: BeanClass = {
  name: 'Messaging.RenderEmailTemplateBodyResult',
  properties: { Errors: ['List<Messaging.RenderEmailTemplateError>', 'gf'], MergedBody: ['String', 'gf'], Success: ['Boolean', 'gf'] },
  lists: ['Errors'],
  defaults: { Success: true },
  abstract: true
};

export interface RenderedTemplate {
  readonly subject: string | null;
  readonly plainTextBody: string | null;
  readonly htmlBody: string | null;
}

/** A stored template for the records. EmailException if there is none; a Visualforce template is not supported. */
export function renderTemplate(tx: ApexTransaction, id: string, records: MergeRecords): RenderedTemplate {
  const value = (field: string): string | null => systemValue(tx.database, 'EmailTemplate', id, field) as string | null;
  if (!tx.database.table('EmailTemplate').get(id)) throw apexException('System.EmailException', `Invalid email template: ${id}`);
  if (value('TemplateType') === 'visualforce') throw new NotSupportedError('email templates of Visualforce');
  const text = (field: string): string | null => merge(tx, value(field), records);
  return { subject: text('Subject'), plainTextBody: text('Body'), htmlBody: text('HtmlValue') };
}

/** Apex Reference, Messaging Class, renderStoredEmailTemplate and renderEmailTemplate. */
export const templateMembers: Members = {
  ...beanMembers(bodyResult),
  'System.Messaging.renderStoredEmailTemplate(String,String,String)': (template: unknown, who: unknown, what: unknown) =>
    mailOf(template, who, what),
  'System.Messaging.renderStoredEmailTemplate(String,String,String,Object)': (
    template: unknown,
    who: unknown,
    what: unknown,
    _attachments: unknown
  ) => mailOf(template, who, what),
  'System.Messaging.renderStoredEmailTemplate(String,String,String,Object,Boolean)': (
    template: unknown,
    who: unknown,
    what: unknown,
    _attachments: unknown,
    _updatesUse: unknown
  ) => mailOf(template, who, what),
  'System.Messaging.renderEmailTemplate(String,String,List<String>)': (who: unknown, what: unknown, bodies: ApexList | null) => {
    if (bodies === null) throw nullPointer();
    const tx = currentTransaction();
    const results = (bodies.items as (string | null)[]).map((body) => {
      const result = new Bean(bodyResult);
      result.set('MergedBody', merge(tx, body, { whoId: text(who), whatId: text(what) }));
      return result;
    });
    return new ApexList(listType(tx.engine.types.type(bodyResult.name)), results);
  }
};

const text = (value: unknown): string | null => unbox(value) as string | null;

function mailOf(template: unknown, who: unknown, what: unknown): Bean {
  const id = text(template);
  if (id === null) throw nullPointer();
  const records = { whoId: text(who), whatId: text(what) };
  const { subject, plainTextBody, htmlBody } = renderTemplate(currentTransaction(), id, records);
  const mail = new Bean(singleEmail);
  mail.set('Subject', subject);
  mail.set('PlainTextBody', plainTextBody);
  mail.set('HtmlBody', htmlBody);
  mail.set('TemplateId', id);
  mail.set('TargetObjectId', records.whoId);
  mail.set('WhatId', records.whatId);
  return mail;
}
