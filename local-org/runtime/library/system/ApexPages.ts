import { currentTransaction } from '../../transactions/current.ts';
import type { ApexTransaction } from '../../transactions/apex-transaction.ts';
import { ApexException } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { listType } from '../../values/runtime-type.ts';
import type { Members } from '../registry.ts';
import { PageReference } from './PageReference.ts';

/** `ApexPages.Message`. */
class PageMessage extends PlatformObject {
  override readonly typeName = 'ApexPages.Message';
  readonly severity: unknown;
  readonly summary: string | null;
  readonly detail: string | null;
  readonly label: string | null;

  constructor(severity: unknown, summary: string | null, detail: string | null, label: string | null) {
    super();
    this.severity = severity;
    this.summary = summary;
    this.detail = detail;
    this.label = label;
  }

  override equals(other: unknown): boolean {
    return (
      other instanceof PageMessage && other.severity === this.severity && other.summary === this.summary && other.detail === this.detail
    );
  }
}

interface PageState {
  page: PageReference | null;
  readonly messages: PageMessage[];
}
const states = new WeakMap<ApexTransaction, PageState>();

/** The page that a transaction is of, and its messages. Only tests set one: the local org renders no Visualforce. */
function state(): PageState {
  const tx = currentTransaction();
  let found = states.get(tx);
  if (!found) states.set(tx, (found = { page: tx.isTest ? new PageReference('') : null, messages: [] }));
  return found;
}

/** Apex Reference, ApexPages Class and Message Class. */
export const apexPagesMembers: Members = {
  'ApexPages.Message.<init>(ApexPages.Severity,String)': (severity: unknown, summary: string) =>
    new PageMessage(severity, summary, summary, null),
  'ApexPages.Message.<init>(ApexPages.Severity,String,String)': (severity: unknown, summary: string, detail: string) =>
    new PageMessage(severity, summary, detail, null),
  'ApexPages.Message.<init>(ApexPages.Severity,String,String,String)': (
    severity: unknown,
    summary: string,
    detail: string,
    label: string
  ) => new PageMessage(severity, summary, detail, label),
  'ApexPages.Message.getSeverity()': (message: PageMessage) => message.severity,
  'ApexPages.Message.getSummary()': (message: PageMessage) => message.summary,
  'ApexPages.Message.getDetail()': (message: PageMessage) => message.detail,
  'ApexPages.Message.getComponentLabel()': (message: PageMessage) => message.label,
  'System.ApexPages.addMessage(ApexPages.Message)': (message: PageMessage) => add(message),
  'System.ApexPages.addMessages(Object)': addPageError,
  'System.ApexPages.currentPage()': () => state().page,
  'System.System.currentPageReference()': () => state().page,
  'System.Test.setCurrentPage(Object)': (page: PageReference | null) => void (state().page = page),
  'System.Test.setCurrentPageReference(Object)': (page: PageReference | null) => void (state().page = page),
  'System.ApexPages.getMessages()': () =>
    new ApexList(listType(currentTransaction().engine.types.type('ApexPages.Message')), [...state().messages]),
  'System.ApexPages.hasMessages()': () => state().messages.length > 0,
  'System.ApexPages.hasMessages(ApexPages.Severity)': (severity: unknown) =>
    state().messages.some((message) => message.severity === severity)
};

export function addPageError(exception: unknown): void {
  const text = exception instanceof ApexException ? exception.getMessage() : String(exception);
  add(new PageMessage(currentTransaction().engine.enums.constant('ApexPages.Severity', 'ERROR'), text, text, null));
}

/** A message that is there already is not added again. */
function add(message: PageMessage): void {
  const { messages } = state();
  if (!messages.some((known) => known.equals(message))) messages.push(message);
}
