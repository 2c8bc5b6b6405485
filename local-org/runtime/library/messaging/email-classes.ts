import { beanMembers, type BeanClass } from '../bean.ts';
import type { Members } from '../registry.ts';

const base: BeanClass['properties'] = {
  BccSender: ['Boolean', 'gsf'],
  EmailPriority: ['String', 'gsf'],
  ReplyTo: ['String', 'gsf'],
  SaveAsActivity: ['Boolean', 'gsf'],
  SenderDisplayName: ['String', 'gsf'],
  Subject: ['String', 'gsf'],
  UseSignature: ['Boolean', 'gsf']
};
const defaults = { BccSender: false, SaveAsActivity: true, UseSignature: true };

/** Apex Reference, Email Class (Base Email Methods). */
const email: BeanClass = { name: 'Messaging.Email', properties: base, defaults, abstract: true };

/** Apex Reference, SingleEmailMessage Class. */
export const singleEmail: BeanClass = {
  name: 'Messaging.SingleEmailMessage',
  supertypes: ['Messaging.Email'],
  properties: {
    Subject: ['String', 'f'],
    BccAddresses: ['List<String>', 'gsf'],
    CcAddresses: ['List<String>', 'gsf'],
    Charset: ['String', 'gsf'],
    EntityAttachments: ['List<String>', 'gsf'],
    FileAttachments: ['List<Messaging.EmailFileAttachment>', 'gsf'],
    HtmlBody: ['String', 'gsf'],
    InReplyTo: ['String', 'gs'],
    OptOutPolicy: ['String', 'gsf'],
    OrgWideEmailAddressId: ['Id', 'gsf'],
    PlainTextBody: ['String', 'gsf'],
    References: ['String', 'gsf'],
    TargetObjectId: ['Id', 'gsf'],
    TemplateId: ['Id', 'gsf'],
    TemplateName: ['String', 'gf'],
    ToAddresses: ['List<String>', 'gsf'],
    TreatBodiesAsTemplate: ['Boolean', 'is'],
    TreatTargetObjectAsRecipient: ['Boolean', 'is'],
    UserMail: ['Boolean', 'i'],
    WhatId: ['Id', 'gsf']
  },
  defaults: { ...defaults, TreatBodiesAsTemplate: false, TreatTargetObjectAsRecipient: true, UserMail: false }
};

/** Apex Reference, MassEmailMessage Class. */
const mass: BeanClass = {
  name: 'Messaging.MassEmailMessage',
  supertypes: ['Messaging.Email'],
  properties: {
    ...Object.fromEntries(Object.entries(base).map(([property, [type]]) => [property, [type, 'gs'] as const])),
    Description: ['String', 'gsf'],
    TargetObjectIds: ['List<Id>', 'gsf'],
    TemplateId: ['Id', 'gsf'],
    WhatIds: ['List<Id>', 'gsf']
  },
  defaults
};

/** Apex Reference, EmailFileAttachment Class. */
const file: BeanClass = {
  name: 'Messaging.EmailFileAttachment',
  properties: {
    Body: ['Blob', 'gsf'],
    ContentType: ['String', 'gsf'],
    FileName: ['String', 'gsf'],
    Id: ['Id', 'gf'],
    Inline: ['Boolean', 'gsf']
  },
  defaults: { Inline: false }
};

/** Apex Reference, SendEmailError Class. */
export const sendEmailError: BeanClass = {
  name: 'Messaging.SendEmailError',
  properties: {
    Fields: ['List<String>', 'g'],
    Message: ['String', 'gf'],
    StatusCode: ['System.StatusCode', 'gf'],
    TargetObjectId: ['String', 'gf']
  },
  lists: ['Fields'],
  abstract: true
};

/** Apex Reference, SendEmailResult Class. */
export const sendEmailResult: BeanClass = {
  name: 'Messaging.SendEmailResult',
  properties: { Errors: ['List<Messaging.SendEmailError>', 'gf'], Success: ['Boolean', 'if'] },
  lists: ['Errors'],
  defaults: { Success: true },
  abstract: true
};

export const emailMembers: Members = Object.assign(
  {},
  ...[email, singleEmail, mass, file, sendEmailError, sendEmailResult].map(beanMembers)
);
