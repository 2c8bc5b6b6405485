import { charge } from '../../kernel/limits.ts';
import type { ApexTransaction } from '../../transactions/apex-transaction.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { systemValue } from '../../transactions/system-rows.ts';
import { ApexList } from '../../values/list.ts';
import { apexException, nullPointer } from '../../values/platform-exceptions.ts';
import { listType } from '../../values/runtime-type.ts';
import { Bean } from '../bean.ts';
import type { Members } from '../registry.ts';
import { renderTemplate } from './templates.ts';
import { sendEmailError, sendEmailResult } from './email-classes.ts';

/** Apex Reference, Messaging Class. Mails go to the mailbox of the local org when their transaction commits; those of tests go nowhere, as on the platform. */
export const messagingMembers: Members = {
  'System.Messaging.sendEmail(List<Messaging.Email>)': (emails: ApexList | null) => send(emails, true),
  'System.Messaging.sendEmail(List<Messaging.Email>,Boolean)': send,
  'System.Messaging.reserveSingleEmailCapacity(Integer)': (_amount: number) => undefined,
  'System.Messaging.reserveMassEmailCapacity(Integer)': (_amount: number) => undefined
};

interface Fault {
  readonly code: string;
  readonly message: string;
}

function send(emails: ApexList | null, allOrNone: boolean): ApexList {
  if (emails === null) throw nullPointer();
  const tx = currentTransaction();
  charge(tx.limits, 'emailInvocations');
  const mails = emails.items as readonly (Bean | null)[];
  const faults = mails.map((mail) => faultOf(mail));
  const first = faults.findIndex((fault) => fault !== null);
  if (allOrNone && first >= 0) {
    const { code, message } = faults[first]!;
    throw apexException('System.EmailException', `SendEmail failed. First exception on row ${first}; first error: ${code}, ${message}`);
  }
  mails.forEach((mail, index) => {
    if (faults[index] === null && !tx.isTest) tx.emails.push(sentEmail(tx, mail!));
  });
  return new ApexList(
    listType(tx.engine.types.type('Messaging.SendEmailResult')),
    faults.map((fault) => resultOf(tx, fault))
  );
}

const texts = (mail: Bean, property: string): readonly string[] =>
  ((mail.get(property) as ApexList | null)?.items as string[] | undefined) ?? [];

/** What keeps a mail from being sent. */
function faultOf(mail: Bean | null): Fault | null {
  if (mail === null) throw nullPointer();
  const isMass = mail.typeName === 'Messaging.MassEmailMessage';
  const addresses = ['ToAddresses', 'CcAddresses', 'BccAddresses'].flatMap((property) => texts(mail, property));
  const recipients = isMass ? texts(mail, 'TargetObjectIds') : [...addresses, ...(mail.get('TargetObjectId') === null ? [] : ['target'])];
  if (recipients.length === 0) return { code: 'REQUIRED_FIELD_MISSING', message: 'Add a recipient to send an email.: []' };
  if (
    !isMass &&
    mail.get('TemplateId') !== null &&
    mail.get('TargetObjectId') === null &&
    mail.get('PlainTextBody') === null &&
    mail.get('HtmlBody') === null
  )
    return { code: 'REQUIRED_FIELD_MISSING', message: 'Missing targetObjectId with template: []' };
  const hasBody = ['TemplateId', 'PlainTextBody', 'HtmlBody'].some((property) => mail.get(property) !== null);
  if (!hasBody) return { code: 'REQUIRED_FIELD_MISSING', message: 'Missing body, need at least one of html or plainText: []' };
  const wrong = addresses.find((address) => !/^(?:\w{15}(?:\w{3})?|[^\s@]+@[^\s@]+\.[^\s@]+)$/.test(address ?? ''));
  if (wrong === undefined) return null;
  return { code: 'INVALID_EMAIL_ADDRESS', message: `Email address is invalid: ${wrong}: [toAddresses, ${wrong}]` };
}

function resultOf(tx: ApexTransaction, fault: Fault | null): Bean {
  const result = new Bean(sendEmailResult);
  if (fault === null) return result;
  const error = new Bean(sendEmailError);
  error.set('Message', fault.message);
  error.set('StatusCode', tx.engine.enums.constant('System.StatusCode', fault.code));
  result.set('Success', false);
  (result.get('Errors') as ApexList).items.push(error);
  return result;
}

function sentEmail(tx: ApexTransaction, mail: Bean): (typeof tx.emails)[number] {
  const target = mail.get('TargetObjectId') as string | null;
  const object = target === null ? undefined : tx.org.schema.objectByPrefix(target.slice(0, 3));
  const known = object ? (systemValue(tx.database, object.name, target!, 'Email') as string | null) : null;
  const own = {
    subject: mail.get('Subject') as string | null,
    plainTextBody: mail.get('PlainTextBody') as string | null,
    htmlBody: mail.get('HtmlBody') as string | null
  };
  const templateId = mail.get('TemplateId') as string | null;
  const rendered = templateId !== null && own.plainTextBody === null && own.htmlBody === null;
  const whatId = mail.get('WhatId') as string | null;
  return {
    at: tx.org.clock.now(),
    transactionId: tx.id,
    fromUserId: tx.user.id,
    to: [...texts(mail, 'ToAddresses'), ...(known === null ? [] : [known])],
    cc: texts(mail, 'CcAddresses'),
    bcc: texts(mail, 'BccAddresses'),
    ...(rendered ? renderTemplate(tx, templateId, { whoId: target, whatId }) : own),
    templateId
  };
}
