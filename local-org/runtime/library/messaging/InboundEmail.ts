import { beanMembers, type BeanClass } from '../bean.ts';
import type { Members } from '../registry.ts';

const inbound = 'Messaging.InboundEmail';

/** Apex Reference, InboundEmail Class and the classes of its parts, InboundEnvelope Class, InboundEmailResult Class: what an Apex email service is given and answers. */
const classes: readonly BeanClass[] = [
  {
    name: inbound,
    properties: {
      authenticationResults: [`List<${inbound}.AuthenticationResult>`, 'f'],
      binaryAttachments: [`List<${inbound}.BinaryAttachment>`, 'f'],
      ccAddresses: ['List<String>', 'f'],
      fromAddress: ['String', 'f'],
      fromName: ['String', 'f'],
      headers: [`List<${inbound}.Header>`, 'f'],
      htmlBody: ['String', 'f'],
      htmlBodyIsTruncated: ['Boolean', 'f'],
      inReplyTo: ['String', 'f'],
      messageId: ['String', 'f'],
      plainTextBody: ['String', 'f'],
      plainTextBodyIsTruncated: ['Boolean', 'f'],
      references: ['List<String>', 'f'],
      replyTo: ['String', 'f'],
      subject: ['String', 'f'],
      textAttachments: [`List<${inbound}.TextAttachment>`, 'f'],
      toAddresses: ['List<String>', 'f']
    }
  },
  {
    name: `${inbound}.AuthenticationResult`,
    properties: {
      authenticationResultFields: [`List<${inbound}.AuthenticationResultField>`, 'f'],
      method: ['String', 'f'],
      result: ['String', 'f']
    }
  },
  { name: `${inbound}.AuthenticationResultField`, properties: { name: ['String', 'f'], value: ['String', 'f'] } },
  {
    name: `${inbound}.BinaryAttachment`,
    properties: {
      body: ['Blob', 'f'],
      fileName: ['String', 'f'],
      headers: [`List<${inbound}.Header>`, 'f'],
      mimeTypeSubType: ['String', 'f']
    }
  },
  { name: `${inbound}.Header`, properties: { name: ['String', 'f'], value: ['String', 'f'] } },
  {
    name: `${inbound}.TextAttachment`,
    properties: {
      body: ['String', 'f'],
      bodyIsTruncated: ['Boolean', 'f'],
      charset: ['String', 'f'],
      fileName: ['String', 'f'],
      headers: [`List<${inbound}.Header>`, 'f'],
      mimeTypeSubType: ['String', 'f']
    }
  },
  { name: 'Messaging.InboundEmailResult', properties: { message: ['String', 'f'], success: ['Boolean', 'f'] } },
  { name: 'Messaging.InboundEnvelope', properties: { fromAddress: ['String', 'f'], toAddress: ['String', 'f'] } }
];

export const inboundEmailMembers: Members = Object.assign(
  {},
  ...classes.map(beanMembers),
  // A mail answers to the handler as an object of an interface does.
  {
    'Messaging.InboundEmailHandler.handleInboundEmail(Messaging.InboundEmail,Messaging.InboundEnvelope)': (
      handler: { i_handleinboundemail_2(mail: unknown, envelope: unknown): unknown },
      mail: unknown,
      envelope: unknown
    ) => handler.i_handleinboundemail_2(mail, envelope)
  }
);
